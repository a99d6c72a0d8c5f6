import type { z } from 'astro/zod'
import type { noteSchema, outcomeSchema, questionSchema } from './flow-schemas.ts'
import type { Advice, Guidance } from './guidance.ts'
import type { Locale } from './locales.ts'

type Questions = Readonly<Record<string, z.output<typeof questionSchema>>>
type Outcomes = Readonly<Record<string, z.output<typeof outcomeSchema>>>
type Note = z.output<typeof noteSchema>

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
  questions: Questions,
  outcomes: Outcomes,
  notes: Readonly<Record<string, Note>>,
): FlowWords => {
  const advice = ({ text, link }: Note): Advice => ({ text: text[locale], ...(link && { link }) })
  return {
    questions: mapped(questions, ({ title, hint }) => ({
      title: title[locale],
      ...(hint && { hint: hint[locale] }),
    })),
    answers: Object.assign(
      {},
      ...Object.values(questions).map(({ answers }) =>
        mapped(answers, ({ label, hint, slug, if: condition }) => ({
          label: label[locale],
          ...(hint && { hint: hint[locale] }),
          slug: slug[locale],
          ...(condition && { if: condition[locale] }),
        })),
      ),
    ) as FlowWords['answers'],
    outcomes: mapped(outcomes, ({ title, summary, text, next }) => ({
      title: title[locale],
      summary: summary[locale],
      ...(text && { text: text[locale].split(/\s*\n\s*/) }),
      ...(next && { next: advice(next) }),
    })),
    notes: mapped(notes, advice),
  }
}
