import { check } from '../engine/flow-faults.ts'
import { states } from '../engine/states.ts'
import { whyNot, type Change } from '../engine/why-not.ts'
import { inLocale, type Locale } from '../model/locales.ts'
import { repeats } from './compare.ts'
import { reportFlowFault } from './flow-problem.ts'
import { flowOf, stepsOf, type Content } from './load-content.ts'
import { quoted } from './problem.ts'

/** Reports outcomes without a file, and files of outcomes that flow.yaml does not list. */
const checkOutcomes = ({ flow, outcomes }: Content): boolean => {
  const listed = new Set(flow.data.outcomes)
  const written = new Set(Object.keys(outcomes))
  for (const id of listed.difference(written))
    flow.report(['outcomes', flow.data.outcomes.indexOf(id)], {
      found: `the outcome "${id}", which has no file`,
      expected: `a file in outcomes/: ${quoted(written)}`,
      fix: `correct the id, or write outcomes/${id}.yaml`,
    })
  for (const id of written.difference(listed))
    outcomes[id]?.report(undefined, {
      found: `the outcome "${id}", which flow.yaml does not list`,
      expected: `one of the outcomes in flow.yaml: ${quoted(listed)}`,
      fix: 'add it to the outcomes in flow.yaml, correct the name of this file, or remove it',
    })
  return listed.symmetricDifference(written).size === 0
}

/** Reports notes that do not exist, and notes that no answer has. */
const checkNotes = ({ questions, notes }: Content): void => {
  const unused = new Set(Object.keys(notes.data))
  for (const { data, report } of Object.values(questions))
    for (const [answer, { notes: names = [] }] of Object.entries(data.answers))
      for (const [at, name] of names.entries()) {
        unused.delete(name)
        if (!Object.hasOwn(notes.data, name))
          report(['answers', answer, 'notes', at], {
            found: `the note "${name}"`,
            expected: `a note in notes.yaml: ${quoted(Object.keys(notes.data))}`,
            fix: 'correct the name, or write the note in notes.yaml',
          })
      }
  for (const name of unused)
    notes.report([name], {
      found: `the note "${name}", which no answer has`,
      expected: 'only notes that an answer names under "notes"',
      fix: 'let an answer name it, or remove it',
    })
}

/** Reports answers that start at a step that the guide does not have. */
const checkStarts = (content: Content): void => {
  for (const { data, report } of Object.values(content.questions))
    for (const [id, { to, from }] of Object.entries(data.answers)) {
      const steps = stepsOf(content, to)
      if (from === undefined || steps.includes(from)) continue
      const isGuide = steps.length > 0
      report(['answers', id, 'from'], {
        found: `"from: ${from}"`,
        expected: isGuide
          ? `a step of the guide "${to}": ${quoted(steps)}`
          : `no "from", since "${to}" is no guide: there is no step to start at`,
        fix: isGuide ? 'correct the name of the step' : 'move "from" to the answer that leads to the guide',
      })
    }
}

/** Reports places where a visitor arrives and does not read what to do next. */
const checkNext = (content: Content, locale: Locale): void => {
  const { outcomes, guides } = content
  // several answers may start at the same step
  const reported = new Set<unknown>()
  for (const { id, to, from } of flowOf(content).questions.flatMap(({ answers }) => answers)) {
    const outcome = outcomes[to]
    if (!outcome || outcome.data.next) continue
    const steps = guides.find((guide) => guide.guide === to && guide.locale === locale)?.steps ?? []
    const start = from === undefined ? steps[0] : steps.find((step) => step.id === from)
    const place = start?.source ?? outcome
    // a start that does not exist is already reported
    if (start?.source.data.next || (!start && steps.length > 0) || reported.has(place)) continue
    reported.add(place)
    place.report(['next'], {
      found: `no "next", while the answer "${id}" lets a visitor start here`,
      expected: 'what this visitor does now: every visitor needs a next action',
      fix: 'add "next" with a "text" and, if there is one, a "link"',
    })
  }
}

/** Reports a route for which an outcome cannot explain why the visitor is not on it: its sentence "…, if …" would stay empty. */
const checkWhyNot = (content: Content): void => {
  const flow = flowOf(content)
  const found = states(flow)
  if (found.kind === 'too-many') {
    content.flow.report(['start'], {
      found: `${found.count} states`,
      expected: `at most ${found.limit}: each state is a page`,
      fix: 'let questions lead to an outcome sooner, or let fewer answers lead to the same question',
    })
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
    content.questions[last.question]?.report(['answers', last.to], {
      found: `no "if", although only ${quoted(silent.map(({ to }) => to))} decides between this route and another`,
      expected: 'at least one answer with "if" among the answers that decide between two routes',
      fix: 'add "if": the answer as the end of a sentence that starts with "if", in each language',
    })
}

/** Reports answers to one question with the same address. */
const checkSlugs = ({ questions, locales }: Content): void => {
  for (const { data, report } of Object.values(questions))
    for (const locale of locales)
      for (const [[id, { slug }], [first]] of repeats(Object.entries(data.answers), ([, answer]) =>
        inLocale(answer.slug, locale),
      ))
        report(['answers', id, 'slug', locale], {
          found: `the slug "${slug[locale]}", which "${first}" has too`,
          expected: 'a different slug for each answer to a question: it is part of the address',
          fix: 'give one of the two another slug',
        })
}

/** Reports guides that the site would not show, since it lists the guides in the order of the outcomes. */
const checkUnused = ({ flow, routes }: Content): void => {
  for (const [guide, { report }] of Object.entries(routes))
    if (!flow.data.outcomes.includes(guide))
      report([], {
        found: `the guide "${guide}", which is not an outcome`,
        expected: `one of the outcomes in flow.yaml: ${quoted(flow.data.outcomes)}`,
        fix: 'add it to the outcomes, and let an answer lead to it',
      })
}

/** Reports dead ends, loops, and whatever else leaves a visitor without a next step. */
export const checkFlow = (content: Content): void => {
  const withText = Object.keys(content.outcomes).filter((id) => content.outcomes[id]?.data.text)
  // what follows from a fault would be reported twice
  if (!checkOutcomes(content)) return
  const faults = check(flowOf(content), [...Object.keys(content.routes), ...withText])
  for (const fault of faults) reportFlowFault(content, fault)
  checkNotes(content)
  checkSlugs(content)
  if (faults.length > 0) return
  checkStarts(content)
  checkUnused(content)
  for (const locale of content.locales) checkNext(content, locale)
  checkWhyNot(content)
}
