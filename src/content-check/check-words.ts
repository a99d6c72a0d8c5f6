import { LOCALES, type Locale } from '../model/locales.ts'
import { LOCALE_PAIRS, repeats } from './compare.ts'
import { checkStrings } from './check-strings.ts'
import type { Content } from './load-content.ts'
import { quoted } from './problem.ts'

/** Every id that needs words, by the part of the file that holds them. */
const neededWords = ({ flow }: Content) => {
  const { questions, outcomes } = flow.data
  const answers = Object.values(questions)
  const targets = answers.flatMap((each) => Object.values(each))
  return [
    ['questions', Object.keys(questions)],
    ['answers', answers.flatMap((each) => Object.keys(each))],
    ['outcomes', outcomes],
    ['notes', targets.flatMap((target) => (typeof target === 'string' ? [] : (target.notes ?? [])))],
  ] as const
}

const checkFlowWords = (content: Content): void => {
  for (const { data, report } of LOCALES.map((locale) => content.words[locale]))
    for (const [part, needed] of neededWords(content)) {
      const ids = new Set(needed)
      const has = new Set(Object.keys(data[part]))
      for (const id of has.difference(ids))
        report([part, id], {
          found: `words for "${id}"`,
          expected: `only ids that flow/flow.yaml uses: ${quoted(ids)}`,
          fix: 'correct the id, or remove these words',
        })
      for (const id of ids.difference(has))
        report([part, id], {
          found: `no words for "${id}"`,
          expected: `words in every language for each id in flow/flow.yaml`,
          fix: `add "${id}" under "${part}" here, or remove it from flow/flow.yaml`,
        })
    }
}

/** Reports answers that are a condition of a route in one language only. */
const checkConditions = ({ words }: Content): void => {
  for (const [locale, other] of LOCALE_PAIRS)
    for (const [id, answer] of Object.entries(words[locale].data.answers))
      if (!answer.if && words[other].data.answers[id]?.if)
        words[locale].report(['answers', id, 'if'], {
          found: `no "if" for "${id}"`,
          expected: `"if" for the same answers in every language, as in flow/${other}.yaml`,
          fix: `add it here, or remove it from flow/${other}.yaml: the answer is then not a condition of a route`,
        })
}

/** Reports answers to one question with the same address. */
const checkAnswerSlugs = ({ flow, words }: Content): void => {
  for (const { data, report } of LOCALES.map((locale) => words[locale]))
    for (const answers of Object.values(flow.data.questions)) {
      const slugs = Object.keys(answers).flatMap((id) => {
        const slug = data.answers[id]?.slug
        return slug === undefined ? [] : [{ id, slug }]
      })
      for (const [{ id, slug }, first] of repeats(slugs, (answer) => answer.slug))
        report(['answers', id, 'slug'], {
          found: `the slug "${slug}", which "${first.id}" has too`,
          expected: 'a different slug for each answer to a question: it is part of the address',
          fix: 'give one of the two another slug',
        })
    }
}

/** Reports accessibility statements whose languages differ in their day, or in the number of sections or items. */
const checkStatement = ({ accessibility }: Content): void => {
  const [first, ...others] = LOCALES
  const shape = (locale: Locale) => {
    const { tested, sections } = accessibility[locale].data
    const items = sections.map((section) => section.items.length)
    return `tested ${tested.toISOString().slice(0, 10)}; items by section: ${items.join(', ')}`
  }
  for (const locale of others)
    if (shape(locale) !== shape(first))
      accessibility[locale].report(['sections'], {
        found: shape(locale),
        expected: `the same as in accessibility/${first}.yaml: ${shape(first)}`,
        fix: 'write the same sections, items and day in every language',
      })
}

/** Reports words that are missing in one language, not used, or with the same address. */
export const checkWords = (content: Content): void => {
  checkFlowWords(content)
  checkConditions(content)
  checkAnswerSlugs(content)
  checkStrings(content)
  checkStatement(content)
}
