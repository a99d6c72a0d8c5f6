import type { Version } from '../engine/compare.ts'
import { stateAddresses } from '../engine/forwards.ts'
import { answersIn, guideNow, stepNow, type Published } from '../engine/published.ts'
import { replay } from '../engine/replay.ts'
import { states } from '../engine/states.ts'
import { answerIds, followed, proposeAnswers } from '../engine/successors.ts'
import type { Content } from './load-content.ts'
import { quoted } from './problem.ts'
import { blockingFaults, versionOf } from './read-version.ts'
import type { SourceFile } from './source-file.ts'

const IF_NEVER = 'or, if it was never published, remove its lines from this file'

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
    report(['successors', 'answers', id], {
      found: written
        ? `the successors ${quoted(written)} of the answer "${id}", which lead to no answer that exists`
        : `no successor for the answer "${id}", which was published: its addresses and "start" would lead nowhere`,
      expected:
        'answers of the flow that count in its place, or [] to let visitors answer the question again',
      fix: `write "${id}: [${(proposals[id] ?? []).join(', ')}]" below successors, answers; ${IF_NEVER}`,
    })
  }
  const back = Object.keys(answers).filter((id) => current.has(id))
  for (const id of back)
    report(['successors', 'answers', id], {
      found: `a successor for the answer "${id}", which exists`,
      expected: 'successors only for answers that are gone',
      fix: 'remove this line, or remove the answer from the flow',
    })
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
      report(['successors', 'guides', id], {
        found: `a successor for the guide "${id}", which exists`,
        expected: 'successors only for guides that are gone',
        fix: 'remove this line, or remove the guide',
      })
    else if (guideNow(id, data, guides) === undefined)
      report(['successors', 'guides', id], {
        found: written
          ? `the successor "${written}" of the guide "${id}", which leads to no guide that exists`
          : `no successor for the guide "${id}", which was published: its address would lead nowhere`,
        expected: `a guide that takes its place: ${quoted(known)}`,
        fix: `write "${id}: ${known.find((each) => !published.has(each)) ?? 'another-guide'}" below successors, guides; ${IF_NEVER}`,
      })
  }
}

/** The step now at the place of a published one: the first new step, else the nearest earlier one that exists. */
const proposedStep = (step: string, published: readonly string[], steps: readonly string[]): string =>
  steps.find((each) => !published.includes(each)) ??
  published.slice(0, published.indexOf(step)).findLast((each) => steps.includes(each)) ??
  steps[0] ??
  'another-step'

const checkSteps = ({ data, report }: Source, { guides }: Version): void => {
  for (const [guide, published] of Object.entries(data.steps)) {
    const now = guideNow(guide, data, guides)
    // a guide without a successor is already reported
    if (now === undefined) continue
    const steps = guides[now]?.steps ?? []
    for (const step of new Set([...published, ...Object.keys(data.successors.steps[guide] ?? {})])) {
      const written = data.successors.steps[guide]?.[step]
      if (written !== undefined && now === guide && steps.includes(step))
        report(['successors', 'steps', guide, step], {
          found: `a successor for the step "${step}" of "${guide}", which exists`,
          expected: 'successors only for steps that are gone',
          fix: 'remove this line, or remove the step',
        })
      else if (!stepNow(guide, step, data, guides))
        report(['successors', 'steps', guide, step], {
          found: written
            ? `the successor "${written}" of the step "${step}", which leads to no step of "${now}"`
            : `no successor for the step "${step}" of "${guide}", which was published: its address would lead nowhere`,
          expected: `a step of "${now}" that takes its place: ${quoted(steps)}`,
          fix: `write "${guide}: { ${step}: ${proposedStep(step, published, steps)} }" below successors, steps; ${IF_NEVER}`,
        })
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
      report(['states', locale, address], {
        found: `the address "${address}" of the answers "${answers}", which now shows "${current.get(address)?.join(' ')}"`,
        expected: 'no published address to show something else: visitors and partners keep it',
        fix: `give the answer "${current.get(address)?.at(-1)}" a slug that was not used here before`,
      })
    }
  }
  for (const [locale, published] of Object.entries(data.guides))
    for (const [slug, id] of Object.entries(published)) {
      const shown = Object.keys(guides).find((each) => guides[each]?.slugs[locale] === slug)
      const meant = guideNow(id, data, guides)
      if (shown !== undefined && meant !== undefined && shown !== meant)
        report(['guides', locale, slug], {
          found: `the address "${slug}" of the guide "${id}", which now shows "${shown}"`,
          expected: 'no published address to show something else: visitors and partners keep it',
          fix: `give the guide "${shown}" a slug that was not used before`,
        })
    }
}

const checkLanguages = ({ data, report }: Source, { slugs }: Version): void => {
  for (const part of ['states', 'guides'] as const)
    for (const locale of Object.keys(data[part]))
      if (!(locale in slugs))
        report([part, locale], {
          found: `addresses in the language "${locale}", which the site does not have`,
          expected: `the languages of the site: ${quoted(Object.keys(slugs))}`,
          fix: `restore the language: its addresses would lead nowhere; ${IF_NEVER}`,
        })
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
