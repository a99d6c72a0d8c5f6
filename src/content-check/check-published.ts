import type { Version } from '../engine/compare.ts'
import { stateAddresses } from '../engine/forwards.ts'
import { answersIn, guideNow, stepNow, type Published } from '../engine/published.ts'
import { replay } from '../engine/replay.ts'
import { states } from '../engine/states.ts'
import { answerIds, followed, proposeAnswers } from '../engine/successors.ts'
import { published as messages } from '../model/messages/published.ts'
import type { Content } from './load-content.ts'
import { blockingFaults, versionOf } from './read-version.ts'
import type { SourceFile } from './source-file.ts'

type Source = SourceFile<Published>

/** Whether the successors of an answer lead to another one. */
const leadsTo = (id: string, from: string, answers: Published['successors']['answers']): boolean => {
  const reached = new Set([from])
  // the loop also visits ids that it adds
  for (const each of reached) for (const next of answers[each] ?? []) reached.add(next)
  return reached.has(id)
}

const checkAnswers = ({ data, report }: Source, { flow }: Version): boolean => {
  const { answers } = data.successors
  const current = answerIds(flow)
  const states = Object.values(data.states).flatMap((addresses) => Object.values(addresses).map(answersIn))
  const proposals = proposeAnswers(states, flow)
  const ids = new Set([...states.flat(), ...Object.keys(answers)])
  const lost = [...ids].filter((id) => !current.has(id) && !followed(id, answers, current))
  for (const id of lost) {
    const written = answers[id]
    const explained = written?.every(
      (each) => current.has(each) || (ids.has(each) && !leadsTo(id, each, answers)),
    )
    // it leads to another one that is reported
    if (explained) continue
    report(['successors', 'answers', id], messages.answerLost(id, written, proposals[id] ?? []))
  }
  const back = Object.keys(answers).filter((id) => current.has(id))
  for (const id of back) report(['successors', 'answers', id], messages.answerExists(id))
  return lost.length + back.length === 0
}

const checkGuides = ({ data, report }: Source, { guides }: Version): void => {
  const known = Object.keys(guides)
  const published = new Set([
    ...Object.values(data.guides).flatMap((slugs) => Object.values(slugs)),
    ...Object.keys(data.steps),
    ...Object.keys(data.successors.guides),
  ])
  for (const id of published) {
    const written = data.successors.guides[id]
    if (written !== undefined && known.includes(id))
      report(['successors', 'guides', id], messages.guideExists(id))
    else if (guideNow(id, data, guides) === undefined)
      report(
        ['successors', 'guides', id],
        messages.guideLost(
          id,
          written,
          known,
          known.find((each) => !published.has(each)),
        ),
      )
  }
}

/** The step now at the place of a published one: the first new step, else the nearest earlier one that exists. */
const proposedStep = (
  step: string,
  published: readonly string[],
  steps: readonly string[],
): string | undefined =>
  steps.find((each) => !published.includes(each)) ??
  published.slice(0, published.indexOf(step)).findLast((each) => steps.includes(each)) ??
  steps[0]

const checkSteps = ({ data, report }: Source, { guides }: Version): void => {
  for (const [guide, published] of Object.entries(data.steps)) {
    const now = guideNow(guide, data, guides)
    // a guide without a successor is already reported
    if (now === undefined) continue
    const steps = guides[now]?.steps ?? []
    for (const step of new Set([...published, ...Object.keys(data.successors.steps[guide] ?? {})])) {
      const written = data.successors.steps[guide]?.[step]
      if (written !== undefined && now === guide && steps.includes(step))
        report(['successors', 'steps', guide, step], messages.stepExists(step, guide))
      else if (!stepNow(guide, step, data, guides))
        report(
          ['successors', 'steps', guide, step],
          messages.stepLost(guide, step, written, now, steps, proposedStep(step, published, steps)),
        )
    }
  }
}

/** Reports addresses that were published for one thing and now show another. */
const checkReused = ({ data, report }: Source, { flow, slugs, guides }: Version): void => {
  for (const [locale, addresses] of Object.entries(data.states)) {
    const current = stateAddresses(flow, slugs[locale] ?? {})
    const reused = Object.entries(addresses).filter(([address, answers]) => {
      const shown = current.get(address)
      return shown && shown.join(' ') !== replay(flow, answersIn(answers)).join(' ')
    })
    for (const [address, answers] of reused) {
      // what follows from the answer before it is reported there
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

/** Reports what was published and would no longer lead anywhere, or would lead to something else. */
export const checkPublished = (content: Content): void => {
  const { published } = content
  if (!published) return
  const version = versionOf(content)
  checkLanguages(published, version)
  checkGuides(published, version)
  checkSteps(published, version)
  // without states nothing can be said of addresses, and what is wrong is reported already
  if (blockingFaults(version.flow).length > 0 || states(version.flow).kind === 'too-many') return
  // an address whose answer has no successor is reported once
  if (checkAnswers(published, version)) checkReused(published, version)
}
