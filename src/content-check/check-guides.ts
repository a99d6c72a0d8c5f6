import { localePairs, repeats } from './compare.ts'
import type { Content } from './load-content.ts'
import type { GuideSource } from './load-guides.ts'
import { quoted } from './problem.ts'

/** Reports guides with the same address. */
const checkSlugs = ({ guides, locales }: Content): void => {
  for (const locale of locales) {
    const ours = guides.filter((guide) => guide.locale === locale)
    for (const [{ source }, first] of repeats(ours, (guide) => guide.source.data.slug))
      source.report(['slug'], {
        found: `the slug "${source.data.slug}", which "${first.guide}" has too`,
        expected: 'a different slug for each guide in a language: it is part of the address',
        fix: 'give one of the two another slug',
      })
  }
}

const dayOf = ({ date }: { readonly date: Date }): string => date.toISOString().slice(0, 10)

/** Reports changes on the same day, which would have the same id in the feed. */
const checkChangeDays = ({ guides }: Content): void => {
  for (const { source } of guides) {
    const changes = source.data.changes.map((change, at) => ({ day: dayOf(change), at }))
    for (const [{ day, at }] of repeats(changes, (change) => change.day))
      source.report(['changes', at, 'date'], {
        found: `${day}, which is also the day of another change`,
        expected: 'each day once: it is part of the id of the entry in the feed',
        fix: 'combine the two changes into one',
      })
  }
}

/** Reports what a guide lacks that it has in another language: changes and next actions. */
const checkPair = ({ source, steps }: GuideSource, other: GuideSource): void => {
  const days = source.data.changes.map(dayOf)
  for (const day of other.source.data.changes.map(dayOf))
    if (!days.includes(day))
      source.report(['changes'], {
        found: `no change on ${day}`,
        expected: `the same days in every language, as in ${other.source.file}`,
        fix: 'translate it here, or correct the day there, or remove it there',
      })
  for (const { id, source: step } of steps) {
    const theirs = other.steps.find((each) => each.id === id)?.source
    if (!theirs) continue
    if (theirs.data.next && !step.data.next)
      step.report(['next'], {
        found: 'no "next"',
        expected: `what to do now, as in ${theirs.file}`,
        fix: 'translate it here, or remove it there',
      })
  }
}

/** Reports steps that recur but that the guide does not have. */
const checkRecurring = (content: Content): void => {
  for (const { data, report } of Object.values(content.routes))
    if (data.recurs && !data.steps.includes(data.recurs.step))
      report(['recurs', 'step'], {
        found: `the step "${data.recurs.step}"`,
        expected: `a step of this guide: ${quoted(data.steps)}`,
        fix: 'correct the id, or remove "recurs"',
      })
}

/** Reports shared addresses, recurring steps that do not exist, and differences between languages. */
export const checkGuides = (content: Content): void => {
  checkSlugs(content)
  checkRecurring(content)
  checkChangeDays(content)
  const byName = new Map(content.guides.map((each) => [`${each.locale} ${each.guide}`, each]))
  for (const [here, there] of localePairs(content.locales))
    for (const guide of content.guides.filter(({ locale }) => locale === here)) {
      const other = byName.get(`${there} ${guide.guide}`)
      if (other) checkPair(guide, other)
    }
}
