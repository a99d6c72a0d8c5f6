import { check } from '../engine/flow-faults.ts'
import { OVERVIEW } from '../engine/flow.ts'
import { states } from '../engine/states.ts'
import { whyNot, type Change } from '../engine/why-not.ts'
import { toFlow } from '../engine/to-flow.ts'
import { LOCALES, type Locale } from '../model/locales.ts'
import { reportFlowFault } from './flow-problem.ts'
import { stepsOf, type Content } from './load-content.ts'
import { quoted } from './problem.ts'

/** Reports answers that start at a step that the guide does not have. */
const checkStarts = (content: Content): void => {
  for (const { id: question, answers } of toFlow(content.flow.data).questions)
    for (const { id, to, from } of answers) {
      const steps = stepsOf(content, to)
      if (from === undefined || steps.includes(from)) continue
      const isGuide = steps.length > 0
      content.flow.report(['questions', question, id, 'from'], {
        found: `"from: ${from}"`,
        expected: isGuide
          ? `a step of the guide "${to}": ${quoted(steps)}`
          : `no "from", since "${to}" is a question: the visitor has no guide yet`,
        fix: isGuide ? 'correct the name of the step' : 'move "from" to the answer that leads to the guide',
      })
    }
}

/** Reports places where a visitor arrives and does not read what to do next. */
const checkNext = ({ flow, words, guides }: Content, locale: Locale): void => {
  const { outcomes } = words[locale].data
  // several answers may start at the same step
  const reported = new Set<unknown>()
  for (const { id, to, from } of toFlow(flow.data).questions.flatMap(({ answers }) => answers)) {
    if (!(to in outcomes) || outcomes[to]?.next) continue
    const steps = guides.find((guide) => guide.guide === to && guide.locale === locale)?.steps ?? []
    const start = (from === undefined ? steps[0] : steps.find((step) => step.id === from))?.source
    // a start that does not exist is already reported
    if (start?.data.next || (!start && to !== OVERVIEW) || reported.has(start)) continue
    reported.add(start)
    const { report } = start ?? words[locale]
    report(start ? ['next'] : ['outcomes', to, 'next'], {
      found: `no "next", while the answer "${id}" lets a visitor start here`,
      expected: 'what this visitor does now: every visitor needs a next action',
      fix: 'add "next" with a "text" and, if there is one, a "link"',
    })
  }
}

/** Reports a route for which an outcome cannot explain why the visitor is not on it: its sentence "…, if …" would stay empty. */
const checkWhyNot = ({ flow, words }: Content): void => {
  const engineFlow = toFlow(flow.data)
  const found = states(engineFlow)
  if (found.kind === 'too-many') {
    flow.report(['questions'], {
      found: `${found.count} states`,
      expected: `at most ${found.limit}: each state is a page`,
      fix: 'let questions lead to an outcome sooner, or let fewer answers lead to the same question',
    })
    return
  }
  const explanations = found.states.flatMap((state): readonly (readonly Change[])[] => {
    if (state.kind !== 'outcome') return []
    const given = state.trail.map(({ answer }) => answer)
    return flow.data.outcomes
      .filter((outcome) => outcome !== OVERVIEW && outcome !== state.outcome)
      .map((outcome) => whyNot(engineFlow, given, outcome) ?? [])
  })
  for (const { data, report } of LOCALES.map((locale) => words[locale])) {
    const lacksIf = ({ to }: Change) => data.answers[to] && !data.answers[to].if
    const silent = explanations.find((changes) => changes.length > 0 && changes.every(lacksIf)) ?? []
    const last = silent.at(-1)
    if (last)
      report(['answers', last.to], {
        found: `no "if", although only ${quoted(silent.map(({ to }) => to))} decides between this route and another`,
        expected: 'at least one answer with "if" among the answers that decide between two routes',
        fix: 'add "if": the answer as the end of a sentence that starts with "als" or "if"',
      })
  }
}

/** Reports guides that the site would not show, since it lists the guides in the order of the outcomes. */
const checkUnused = ({ flow, routes }: Content): void => {
  for (const [guide, { report }] of Object.entries(routes))
    if (!flow.data.outcomes.includes(guide))
      report([], {
        found: `the guide "${guide}", which is not an outcome`,
        expected: `one of the outcomes in flow/flow.yaml: ${quoted(flow.data.outcomes)}`,
        fix: 'add it to the outcomes, and let an answer lead to it',
      })
}

/** Reports dead ends, loops, and whatever else leaves a visitor without a next step. */
export const checkFlow = (content: Content): void => {
  const faults = check(toFlow(content.flow.data), Object.keys(content.routes))
  for (const fault of faults) reportFlowFault(content, fault)
  // what follows from a fault of the flow would be reported twice
  if (faults.length > 0) return
  checkStarts(content)
  checkUnused(content)
  for (const locale of LOCALES) checkNext(content, locale)
  checkWhyNot(content)
}
