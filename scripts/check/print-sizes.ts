import { readFileSync } from 'node:fs'
import { LOCALES } from '../../src/site/data/site.ts'
import type { Guidance } from '../../src/model/guidance.ts'
import { measure } from './measure-sizes.ts'
import { DIST } from '../build/place.ts'
import { meanQuestionSize, WIDGET_BUDGET, widgetCodeSize } from './widget-size.ts'

// Reports the sizes of the built site. Nothing fails here: the tests hold the budgets on the sample content.

const line = (name: string, bytes: number, budget?: number, path = '') => {
  console.log(
    `${String(bytes).padStart(7)}  ${(budget ? `(${budget})` : '').padStart(8)}  ${name}  ${path}`.trimEnd(),
  )
}

const readGuidance = (locale: string) =>
  JSON.parse(readFileSync(`${DIST}/data/wegwijzer.${locale}.json`, 'utf8')) as Guidance

console.log(
  'Bytes after brotli, of each kind the largest; in brackets what the tests allow on their sample content:',
)
for (const { name, path, bytes, budget } of measure()) line(name, bytes, budget, path)
line('The widget, code and styles without words', await widgetCodeSize(), WIDGET_BUDGET)
line('The widget, each question in all languages', await meanQuestionSize(LOCALES.map(readGuidance)))
