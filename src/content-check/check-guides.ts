import { LOCALES } from '../model/locales.ts'
import type { Content, GuideSource } from './load-content.ts'
import { quoted, type Problem } from './problem.ts'

const inLanguage = ({ guides }: Content, locale: string) => guides.filter((guide) => guide.locale === locale)

/** Guides with the same address. */
const checkSlugs = (content: Content): readonly Problem[] =>
  LOCALES.flatMap((locale) => {
    const guides = inLanguage(content, locale)
    return guides.flatMap(({ source }, at) => {
      const first = guides.findIndex((other) => other.source.data.slug === source.data.slug)
      return first === at
        ? []
        : [
            source.problem(['slug'], {
              found: `the slug "${source.data.slug}", which "${guides[first]?.guide}" has too`,
              expected: 'a different slug for each guide in a language: it is part of the address',
              fix: 'give one of the two another slug',
            }),
          ]
    })
  })

/** Steps whose languages differ in actors or in having a next action. */
const checkPairs = (content: Content): readonly Problem[] => {
  const [first, ...others] = LOCALES
  const compare = (one: GuideSource, two: GuideSource) =>
    one.steps.flatMap((step) => {
      const same = two.steps.find(({ id }) => id === step.id)
      if (!same) return []
      const { actors, next } = step.source.data
      return [
        ...(actors.join() === same.source.data.actors.join()
          ? []
          : [
              same.source.problem(['actors'], {
                found: quoted(same.source.data.actors),
                expected: `the same as in ${step.source.file}: ${quoted(actors)}`,
                fix: 'write the same actors in both languages, in the same order',
              }),
            ]),
        ...(Boolean(next) === Boolean(same.source.data.next)
          ? []
          : [
              (next ? same : step).source.problem(['next'], {
                found: 'no "next"',
                expected: `what to do now, as in ${(next ? step : same).source.file}`,
                fix: 'translate it here, or remove it there',
              }),
            ]),
      ]
    })
  return inLanguage(content, first).flatMap((guide) =>
    others.flatMap((locale) =>
      inLanguage(content, locale)
        .filter((other) => other.guide === guide.guide)
        .flatMap((other) => compare(guide, other)),
    ),
  )
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** Changes on the same day, which would have the same id in the feed. */
const checkChangeDays = ({ guides }: Content): readonly Problem[] =>
  guides.flatMap(({ source }) => {
    const days = source.data.changes.map(({ date }) => dayOf(date))
    return days.flatMap((day, at) =>
      days.indexOf(day) === at
        ? []
        : [
            source.problem(['changes', at, 'date'], {
              found: `${day}, which is also the day of another change`,
              expected: 'each day once: it is part of the id of the entry in the feed',
              fix: 'combine the two changes into one',
            }),
          ],
    )
  })

/** Changes that are missing in another language. */
const checkSameChanges = ({ guides }: Content): readonly Problem[] =>
  guides.flatMap(({ guide, locale, source }) => {
    const days = new Set(source.data.changes.map(({ date }) => dayOf(date)))
    return guides
      .filter((other) => other.guide === guide && other.locale !== locale)
      .flatMap((other) =>
        other.source.data.changes
          .map(({ date }) => dayOf(date))
          .filter((day) => !days.has(day))
          .map((day) =>
            source.problem(['changes'], {
              found: `no change on ${day}`,
              expected: `the same days in every language, as in ${other.source.file}`,
              fix: 'translate it here, or correct the day there, or remove it there',
            }),
          ),
      )
  })

/** Steps that recur but that the guide does not have. */
const checkRecurring = ({ routes, guides }: Content): readonly Problem[] =>
  Object.entries(routes.data).flatMap(([id, { recurs }]) => {
    const steps = guides.find(({ guide }) => guide === id)?.steps.map((step) => step.id) ?? []
    return !recurs || steps.includes(recurs.step)
      ? []
      : [
          routes.problem([id, 'recurs', 'step'], {
            found: `the step "${recurs.step}"`,
            expected: `a step of the guide "${id}": ${quoted(steps)}`,
            fix: 'correct the id, or remove "recurs"',
          }),
        ]
  })

/** Problems of the guides: shared addresses, recurring steps that do not exist, and differences between languages. */
export const checkGuides = (content: Content): readonly Problem[] => [
  ...checkSlugs(content),
  ...checkRecurring(content),
  ...checkPairs(content),
  ...checkChangeDays(content),
  ...checkSameChanges(content),
]
