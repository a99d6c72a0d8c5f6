import type { Version } from '../engine/compare.ts'
import { stateAddresses } from '../engine/forwards.ts'
import { lostAnswers, lostGuides, lostSteps } from '../engine/lost.ts'
import { answersIn, guideNow, type Published } from '../engine/published.ts'
import { replay } from '../engine/replay.ts'
import { answerIds } from '../engine/successors.ts'
import { published as messages } from '../model/messages/published.ts'
import type { Content } from './load-content.ts'
import { hasStates, versionOf } from './read-version.ts'
import { unfinished } from './problem.ts'
import type { SourceFile } from './source-file.ts'

type Source = SourceFile<Published>

const checkAnswers = ({ data, report }: Source, { flow }: Version): boolean => {
  const { answers } = data.successors
  const current = answerIds(flow)
  const lost = lostAnswers(data, flow)
  for (const { id, written, proposed } of lost)
    report(['successors', 'answers', id], unfinished(messages.answerLost(id, written, proposed)))
  const back = Object.keys(answers).filter((id) => current.has(id))
  for (const id of back) report(['successors', 'answers', id], unfinished(messages.answerExists(id)))
  return lost.length + back.length === 0
}

const checkGuides = ({ data, report }: Source, { guides }: Version): void => {
  const known = Object.keys(guides)
  for (const id of Object.keys(data.successors.guides).filter((each) => known.includes(each)))
    report(['successors', 'guides', id], unfinished(messages.guideExists(id)))
  for (const { id, written, proposed } of lostGuides(data, guides))
    report(['successors', 'guides', id], unfinished(messages.guideLost(id, written, known, proposed)))
}

const checkSteps = ({ data, report }: Source, { guides }: Version): void => {
  for (const [guide, successors] of Object.entries(data.successors.steps))
    for (const step of Object.keys(successors))
      if (guides[guide]?.steps.includes(step))
        report(['successors', 'steps', guide, step], unfinished(messages.stepExists(step, guide)))
  for (const { guide, step, now, written, proposed } of lostSteps(data, guides))
    report(
      ['successors', 'steps', guide, step],
      unfinished(messages.stepLost(guide, step, written, now, guides[now]?.steps ?? [], proposed)),
    )
}

/** Reports published addresses that now show another state or guide. */
const checkReused = ({ data, report }: Source, { flow, slugs, guides }: Version): void => {
  for (const [locale, addresses] of Object.entries(data.states)) {
    const current = stateAddresses(flow, slugs[locale] ?? {})
    const reused = Object.entries(addresses).filter(([address, answers]) => {
      const shown = current.get(address)
      return shown && shown.join(' ') !== replay(flow, answersIn(answers)).join(' ')
    })
    for (const [address, answers] of reused) {
      // the address of an earlier answer is reported in its place
      if (reused.some(([other]) => other !== address && address.startsWith(other))) continue
      report(['states', locale, address], messages.stateReused(address, answers, current.get(address) ?? []))
    }
  }
  for (const [locale, published] of Object.entries(data.guides))
    for (const [slug, id] of Object.entries(published)) {
      const shown = Object.keys(guides).find((each) => guides[each]?.slugs[locale] === slug)
      const meant = guideNow(id, data, guides)
      if (shown !== undefined && meant !== undefined && shown !== meant)
        report(['guides', locale, slug], messages.guideReused(slug, id, shown))
    }
}

const checkLanguages = ({ data, report }: Source, { slugs }: Version): void => {
  for (const part of ['states', 'guides'] as const)
    for (const locale of Object.keys(data[part]))
      if (!(locale in slugs)) report([part, locale], messages.languageLost(locale, Object.keys(slugs)))
}

/** Reports published content that would no longer lead anywhere, or would lead to something else. */
export const checkPublished = (content: Content): void => {
  const { published } = content
  if (!published) return
  const version = versionOf(content)
  checkLanguages(published, version)
  checkGuides(published, version)
  checkSteps(published, version)
  // addresses cannot be compared without states, and the faults of the flow are already reported
  if (!hasStates(version.flow)) return
  // an address whose answer has no successor is reported once
  if (checkAnswers(published, version)) checkReused(published, version)
}
