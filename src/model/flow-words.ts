import type { NoteEntry, OutcomeFile, QuestionFile } from './flow-schemas.ts'
import type { Advice, Guidance } from './guidance.ts'
import { inLocale, type Locale } from './locales.ts'

/** The words of the flow in one language. */
export type FlowWords = Pick<Guidance, 'questions' | 'answers' | 'outcomes' | 'notes'>

const mapped = <T, U>(
  items: Readonly<Record<string, T>>,
  make: (item: T) => U,
): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(items).map(([id, item]) => [id, make(item)]))

/** The words of the questions, in their order, and of the outcomes and notes, in one language. */
export const flowWords = (
  locale: Locale,
  questions: Readonly<Record<string, QuestionFile>>,
  outcomes: Readonly<Record<string, OutcomeFile>>,
  notes: Readonly<Record<string, NoteEntry>>,
): FlowWords => {
  const words = (texts: Readonly<Record<Locale, string>>) => inLocale(texts, locale)
  const advice = ({ text, link }: NoteEntry): Advice => ({ text: words(text), ...(link && { link }) })
  return {
    questions: mapped(questions, ({ title, hint }) => ({
      title: words(title),
      ...(hint && { hint: words(hint) }),
    })),
    answers: Object.assign(
      {},
      ...Object.values(questions).map(({ answers }) =>
        mapped(answers, ({ label, hint, slug, if: condition }) => ({
          label: words(label),
          ...(hint && { hint: words(hint) }),
          slug: words(slug),
          ...(condition && { if: words(condition) }),
        })),
      ),
    ) as FlowWords['answers'],
    outcomes: mapped(outcomes, ({ title, summary, text, next }) => ({
      title: words(title),
      summary: words(summary),
      ...(text && { text: words(text).split(/\s*\n\s*/) }),
      ...(next && { next: advice(next) }),
    })),
    notes: mapped(notes, advice),
  }
}
