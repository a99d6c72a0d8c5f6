import { readFileSync } from 'node:fs'
import { LOCALES } from '../src/content.schemas.ts'
import { WIDGET } from '../src/site/versions.ts'
import type { Guidance } from '../src/widgets/wegwijzer/guidance.ts'
import { brotli } from './brotli.ts'
import { measure } from './measure.ts'
import { meanQuestionSize, WIDGET_BUDGET, widgetCodeSize } from './widget-size.ts'

// Prints the sizes that README.md names. Those without a budget depend on what editors write: they never fail a test.

const line = (name: string, bytes: number, budget?: number, path = '') =>
  console.log(
    `${String(bytes).padStart(7)}  ${budget ? `of ${String(budget).padStart(6)}` : ' '.repeat(9)}  ${name}  ${path}`.trimEnd(),
  )

const readGuidance = (locale: string) =>
  JSON.parse(readFileSync(`dist/data/wegwijzer.${locale}.json`, 'utf8')) as Guidance

console.log('Bytes after brotli:')
for (const { name, path, bytes, budget } of measure()) line(name, bytes, budget, path)
line('The widget: code and styles, without words', await widgetCodeSize(), WIDGET_BUDGET)
line('The widget: whole file', brotli(readFileSync(`dist/${WIDGET}`, 'utf8')), undefined, `dist/${WIDGET}`)
line('The widget: each question, in all languages', await meanQuestionSize(LOCALES.map(readGuidance)))
