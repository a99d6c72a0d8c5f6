import { bundleWidget } from '../../src/site/partners/widget-file.ts'
import type { Lines } from '../../src/site/partners/line-styles.ts'
import type { Guidance } from '../../src/model/guidance.ts'
import { WIDGET } from '../../src/site/partners/versions.ts'
import { brotli } from './brotli.ts'

/** The most bytes after brotli for the widget's code and styles, without the words and lines of the content. */
export const WIDGET_BUDGET = 11_000

const sizeWith = async (guidances: readonly Guidance[], lines?: Lines): Promise<number> =>
  brotli(await bundleWidget(guidances, 'https://www.example.org/', '2026-11-27', lines), WIDGET)

/** Bytes after brotli of the widget's code and styles, without the words and lines of the content. */
export const widgetCodeSize = (): Promise<number> => sizeWith([], {})

const withoutQuestions = (guidance: Guidance): Guidance => ({
  ...guidance,
  flow: { ...guidance.flow, questions: [] },
  questions: {},
  answers: {},
})

/** Bytes after brotli that a question with its answers adds to the widget in all languages together, on average. */
export const meanQuestionSize = async (guidances: readonly Guidance[]): Promise<number> => {
  const added = (await sizeWith(guidances)) - (await sizeWith(guidances.map(withoutQuestions)))
  return Math.round(added / (guidances[0]?.flow.questions.length ?? 0))
}
