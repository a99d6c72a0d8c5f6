import { check } from '../engine/flow-faults.ts'
import { OVERVIEW, type Flow } from '../engine/flow.ts'
import { states } from '../engine/states.ts'
import { whyNot, type Change } from '../engine/why-not.ts'
import { inLocale, type Locale } from '../model/locales.ts'
import { flow as messages } from '../model/messages/flow.ts'
import { repeats } from './repeats.ts'
import { reportFlowFault, UNFINISHED } from './flow-problem.ts'
import { flowOf, stepsOf, type Content } from './load-content.ts'
import { unfinished } from './problem.ts'

type Ids = ReadonlySet<string>

/** Reports outcomes without a file, and files of outcomes that flow.yaml does not list. */
const checkOutcomes = ({ flow, outcomes }: Content, listed: Ids, written: Ids): void => {
  for (const id of listed.difference(written))
    flow.report(['outcomes', flow.data.outcomes.indexOf(id)], messages.outcomeWithoutFile(id, written))
  for (const id of written.difference(listed))
    outcomes[id]?.report(undefined, unfinished(messages.outcomeNotListed(id, listed)))
}

/** Reports notes that do not exist, and notes that no answer has. */
const checkNotes = ({ questions, notes }: Content): void => {
  const known = Object.keys(notes.data)
  const uses = Object.values(questions).flatMap(({ data, report }) =>
    Object.entries(data.answers).flatMap(([answer, { notes: names = [] }]) =>
      names.map((name, at) => ({ name, place: ['answers', answer, 'notes', at], report })),
    ),
  )
  const unknown = uses.filter(({ name }) => !known.includes(name))
  const unused = known.filter((name) => uses.every((use) => use.name !== name))
  // a note whose name was changed is unused, and its old name is unknown: one mistake
  const [changed] = unknown.length > 0 && unused.length === 1 ? unused : []
  for (const { name, place, report } of unknown)
    report(place, {
      ...messages.unknownNote(name, known),
      missing: {
        file: notes.file,
        name,
        ...(changed && { similar: changed, line: notes.lineOf([changed]) }),
      },
    })
  for (const name of unused) if (name !== changed) notes.report([name], unfinished(messages.unusedNote(name)))
}

/** Reports answers that start at a step that the guide does not have. */
const checkStarts = (content: Content): void => {
  for (const { data, report } of Object.values(content.questions))
    for (const [id, { to, from }] of Object.entries(data.answers)) {
      const steps = stepsOf(content, to)
      if (from === undefined || steps.includes(from)) continue
      report(['answers', id, 'from'], messages.startOutsideGuide(from, to, steps))
    }
}

/** Whether an outcome has a text of its own or a guide, or is the overview of all guides. */
const hasText = ({ outcomes, routes }: Content, id: string): boolean =>
  id in routes || id === OVERVIEW || outcomes[id]?.data.text !== undefined

/** Reports steps and outcomes at which a visitor can arrive and that have no next action. */
const checkNext = (content: Content, locale: Locale): void => {
  const { outcomes, guides } = content
  // several answers may start at the same step
  const reported = new Set<unknown>()
  for (const { id, to, from } of flowOf(content).questions.flatMap(({ answers }) => answers)) {
    const outcome = outcomes[to]
    if (!outcome || outcome.data.next || !hasText(content, to)) continue
    const steps = guides.find((guide) => guide.guide === to && guide.locale === locale)?.steps ?? []
    const start = from === undefined ? steps[0] : steps.find((step) => step.id === from)
    const place = start?.source ?? outcome
    // a start that does not exist is already reported
    if (start?.source.data.next || (!start && steps.length > 0) || reported.has(place)) continue
    reported.add(place)
    place.report(['next'], unfinished(messages.noNext(id)))
  }
}

/** Reports a route without words for the sentence "…, if …", in which an outcome explains when that route applies. */
const checkWhyNot = (content: Content, flow: Flow): void => {
  const found = states(flow)
  if (found.kind === 'too-many') {
    content.flow.report(['start'], messages.tooManyStates(String(found.count), found.limit))
    return
  }
  const explanations = found.states.flatMap((state): readonly (readonly Change[])[] => {
    if (state.kind !== 'outcome') return []
    const given = state.trail.map(({ answer }) => answer)
    return Object.keys(content.routes)
      .filter((guide) => guide !== state.outcome)
      .map((guide) => whyNot(flow, given, guide) ?? [])
  })
  const lacksIf = ({ question, to }: Change) => !content.questions[question]?.data.answers[to]?.if
  const silent = explanations.find((changes) => changes.length > 0 && changes.every(lacksIf)) ?? []
  const last = silent.at(-1)
  if (last)
    content.questions[last.question]?.report(['answers', last.to], messages.noIf(silent.map(({ to }) => to)))
}

/**
 * Reports answers to one question with the same address, and answers to the first question with the address of the
 * guides: in a frame, both addresses start at the same place.
 */
const checkSlugs = ({ questions, locales, flow, site }: Content): void => {
  for (const locale of locales) {
    const guides = site.data.languages[locale]?.paths.guides
    const first = questions[flow.data.start]
    for (const [id, { slug }] of Object.entries(first?.data.answers ?? {}))
      if (inLocale(slug, locale) === guides)
        first?.report(['answers', id, 'slug', locale], messages.guidesSlug(guides))
  }
  for (const { data, report } of Object.values(questions))
    for (const locale of locales)
      for (const [[id, { slug }], [first]] of repeats(Object.entries(data.answers), ([, answer]) =>
        inLocale(answer.slug, locale),
      ))
        report(['answers', id, 'slug', locale], messages.sameSlug(inLocale(slug, locale), first))
}

/** Reports guides that the site would not show, because they are not in the list of outcomes. */
const checkUnused = ({ flow, routes }: Content): void => {
  for (const [guide, { report }] of Object.entries(routes))
    if (!flow.data.outcomes.includes(guide))
      report([], unfinished(messages.guideNotListed(guide, flow.data.outcomes)))
}

/** Reports dead ends, loops, and whatever else leaves a visitor without a next step. */
export const checkFlow = (content: Content): void => {
  const listed = new Set(content.flow.data.outcomes)
  const written = new Set(Object.keys(content.outcomes))
  checkOutcomes(content, listed, written)
  // the checks below would report the consequences of a fault again
  if (listed.difference(written).size > 0) return
  const flow = { ...flowOf(content), outcomes: [...written] }
  const faults = check(
    flow,
    [...written].filter((id) => hasText(content, id)),
  ).filter((fault) => !(fault.kind === 'unreachable' && fault.of === 'outcome' && !listed.has(fault.id)))
  for (const fault of faults) reportFlowFault(content, fault)
  checkNotes(content)
  checkSlugs(content)
  if (faults.some(({ kind }) => !UNFINISHED.includes(kind))) return
  checkStarts(content)
  checkUnused(content)
  for (const locale of content.locales) checkNext(content, locale)
  checkWhyNot(content, flow)
}
