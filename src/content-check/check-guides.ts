import { guides as messages } from '../model/messages/guides.ts'
import { localePairs, repeats } from './repeats.ts'
import type { Content } from './load-content.ts'
import type { GuideSource } from './load-guides.ts'

/** Reports guides with the same address. */
const checkSlugs = ({ guides, locales }: Content): void => {
  for (const locale of locales) {
    const ours = guides.filter((guide) => guide.locale === locale)
    for (const [{ source }, first] of repeats(ours, (guide) => guide.source.data.slug))
      source.report(['slug'], messages.sameSlug(source.data.slug, first.guide))
  }
}

const dayOf = ({ date }: { readonly date: Date }): string => date.toISOString().slice(0, 10)

/** Reports changes on the same day, which would have the same id in the feed. */
const checkChangeDays = ({ guides }: Content): void => {
  for (const { source } of guides) {
    const changes = source.data.changes.map((change, at) => ({ day: dayOf(change), at }))
    for (const [{ day, at }] of repeats(changes, (change) => change.day))
      source.report(['changes', at, 'date'], messages.sameDay(day))
  }
}

/** Reports changes and next actions that a guide lacks and that it has in another language. */
const checkPair = ({ source, steps }: GuideSource, other: GuideSource): void => {
  const days = source.data.changes.map(dayOf)
  for (const day of other.source.data.changes.map(dayOf))
    if (!days.includes(day)) source.report(['changes'], messages.noChangeOn(day, other.source.file))
  for (const { id, source: step } of steps) {
    const theirs = other.steps.find((each) => each.id === id)?.source
    if (!theirs) continue
    if (theirs.data.next && !step.data.next) step.report(['next'], messages.noNext(theirs.file))
  }
}

/** Reports steps that recur but that the guide does not have. */
const checkRecurring = (content: Content): void => {
  for (const { data, report } of Object.values(content.routes))
    if (data.recurs && !data.steps.includes(data.recurs.step))
      report(['recurs', 'step'], messages.unknownRecurring(data.recurs.step, data.steps))
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
