import { LOCALES, type Locale } from '../model/locales.ts'
import { checkStrings } from './check-strings.ts'
import type { Content } from './load-content.ts'
import { quoted, type Problem } from './problem.ts'

type NeededWords = {
  readonly part: 'questions' | 'answers' | 'outcomes' | 'notes'
  readonly ids: ReadonlySet<string>
}

/** Every id that needs words, by the part of the file that holds them. */
const neededWords = ({ flow }: Content): readonly NeededWords[] => {
  const { questions, outcomes } = flow.data
  const targets = Object.values(questions).flatMap((answers) => Object.values(answers))
  return [
    { part: 'questions', ids: new Set(Object.keys(questions)) },
    { part: 'answers', ids: new Set(Object.values(questions).flatMap((answers) => Object.keys(answers))) },
    { part: 'outcomes', ids: new Set(outcomes) },
    {
      part: 'notes',
      ids: new Set(targets.flatMap((target) => (typeof target === 'string' ? [] : (target.notes ?? [])))),
    },
  ]
}

const checkFlowWords = (content: Content): readonly Problem[] =>
  LOCALES.flatMap((locale) => {
    const source = content.words[locale]
    return neededWords(content).flatMap(({ part, ids }) => {
      const has = Object.keys(source.data[part])
      return [
        ...has
          .filter((id) => !ids.has(id))
          .map((id) =>
            source.problem([part, id], {
              found: `words for "${id}"`,
              expected: `only ids that flow/flow.yaml uses: ${quoted(ids)}`,
              fix: 'correct the id, or remove these words',
            }),
          ),
        ...[...ids]
          .filter((id) => !has.includes(id))
          .map((id) =>
            source.problem([part, id], {
              found: `no words for "${id}"`,
              expected: `words in every language for each id in flow/flow.yaml`,
              fix: `add "${id}" under "${part}" here, or remove it from flow/flow.yaml`,
            }),
          ),
      ]
    })
  })

/** Answers that are a condition of a route in one language only. */
const checkConditions = ({ words }: Content): readonly Problem[] =>
  LOCALES.flatMap((locale) =>
    LOCALES.filter((other) => other !== locale).flatMap((other) =>
      Object.entries(words[locale].data.answers)
        .filter(([id, answer]) => !answer.if && words[other].data.answers[id]?.if)
        .map(([id]) =>
          words[locale].problem(['answers', id, 'if'], {
            found: `no "if" for "${id}"`,
            expected: `"if" for the same answers in every language, as in flow/${other}.yaml`,
            fix: `add it here, or remove it from flow/${other}.yaml: the answer is then not a condition of a route`,
          }),
        ),
    ),
  )

/** Answers to one question with the same address. */
const checkAnswerSlugs = ({ flow, words }: Content): readonly Problem[] =>
  LOCALES.flatMap((locale) =>
    Object.values(flow.data.questions).flatMap((answers) => {
      const slugs = Object.keys(answers).map((id) => ({ id, slug: words[locale].data.answers[id]?.slug }))
      return slugs.flatMap(({ id, slug }, at) => {
        const first = slugs.findIndex((other) => other.slug === slug)
        return slug === undefined || first === at
          ? []
          : [
              words[locale].problem(['answers', id, 'slug'], {
                found: `the slug "${slug}", which "${slugs[first]?.id}" has too`,
                expected: 'a different slug for each answer to a question: it is part of the address',
                fix: 'give one of the two another slug',
              }),
            ]
      })
    }),
  )

/** Accessibility statements whose languages differ in their day, or in the number of sections or items. */
const checkStatement = ({ accessibility }: Content): readonly Problem[] => {
  const [first, ...others] = LOCALES
  const shape = (locale: Locale) => {
    const { tested, sections } = accessibility[locale].data
    const items = sections.map((section) => section.items.length)
    return `tested ${tested.toISOString().slice(0, 10)}; items by section: ${items.join(', ')}`
  }
  return others
    .filter((locale) => shape(locale) !== shape(first))
    .map((locale) =>
      accessibility[locale].problem(['sections'], {
        found: shape(locale),
        expected: `the same as in accessibility/${first}.yaml: ${shape(first)}`,
        fix: 'write the same sections, items and day in every language',
      }),
    )
}

/** Problems of words: missing in one language, not used, or with the same address. */
export const checkWords = (content: Content): readonly Problem[] => [
  ...checkFlowWords(content),
  ...checkConditions(content),
  ...checkAnswerSlugs(content),
  ...checkStrings(content),
  ...checkStatement(content),
]
