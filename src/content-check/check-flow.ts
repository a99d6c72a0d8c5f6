import { check } from '../engine/flow-faults.ts'
import { OVERVIEW, type Answer } from '../engine/flow.ts'
import { states } from '../engine/states.ts'
import { whyNot } from '../engine/why-not.ts'
import { toFlow } from '../engine/to-flow.ts'
import { LOCALES } from '../model/locales.ts'
import { flowProblem } from './flow-problem.ts'
import type { Content } from './load-content.ts'
import { quoted, type Problem } from './problem.ts'

const answersOf = ({ flow }: Content) =>
  toFlow(flow.data).questions.flatMap(({ id, answers }) =>
    answers.map((answer) => ({ question: id, answer })),
  )

/** Answers that start at a step that the guide does not have. */
const checkStarts = (content: Content): readonly Problem[] =>
  answersOf(content).flatMap(({ question, answer: { id, to, from } }) => {
    if (from === undefined) return []
    const steps = content.guides.find(({ guide }) => guide === to)?.steps.map((step) => step.id)
    if (steps?.includes(from)) return []
    return [
      content.flow.problem(['questions', question, id, 'from'], {
        found: `"from: ${from}"`,
        expected: steps
          ? `a step of the guide "${to}": ${quoted(steps)}`
          : `no "from", since "${to}" is a question: the visitor has no guide yet`,
        fix: steps ? 'correct the name of the step' : 'move "from" to the answer that leads to the guide',
      }),
    ]
  })

/** Places where a visitor arrives and does not read what to do next. */
const checkNext = (content: Content): readonly Problem[] => {
  const arrivals = answersOf(content).map(({ answer }) => answer)
  const unguided = (locale: (typeof LOCALES)[number], { id, to, from }: Answer): readonly Problem[] => {
    const { outcomes } = content.words[locale].data
    if (!(to in outcomes) || outcomes[to]?.next) return []
    const steps = content.guides.find((guide) => guide.guide === to && guide.locale === locale)?.steps ?? []
    const start = from === undefined ? steps[0] : steps.find((step) => step.id === from)
    if (start?.source.data.next) return []
    // a start that does not exist is already reported
    if (!start && to !== OVERVIEW) return []
    return [
      (start?.source ?? content.words[locale]).problem(start ? ['next'] : ['outcomes', to, 'next'], {
        found: `no "next", while the answer "${id}" lets a visitor start here`,
        expected: 'what this visitor does now: every visitor needs a next action',
        fix: 'add "next" with a "text" and, if there is one, a "link"',
      }),
    ]
  }
  const problems = LOCALES.flatMap((locale) => arrivals.flatMap((answer) => unguided(locale, answer)))
  // several answers may start at the same step
  return problems.filter(
    ({ file, place }, at) =>
      problems.findIndex((other) => other.file === file && other.place === place) === at,
  )
}

/** Routes for which an outcome cannot explain why the visitor is not on them: its sentence "…, if …" would stay empty. */
const checkWhyNot = ({ flow, words, guides }: Content): readonly Problem[] => {
  const engineFlow = toFlow(flow.data)
  const found = states(engineFlow)
  const listed = found.kind === 'listed' ? found.states : []
  const outcomes = listed.flatMap((state) => (state.kind === 'outcome' ? state : []))
  const others = new Set(
    guides.map(({ guide }) => guide).filter((guide) => flow.data.outcomes.includes(guide)),
  )
  return LOCALES.flatMap((locale) => {
    const { answers } = words[locale].data
    const unexplained = outcomes.flatMap(({ outcome, trail }) => {
      const given = trail.map(({ answer }) => answer)
      return [...others]
        .filter((guide) => guide !== outcome)
        .map((guide) => whyNot(engineFlow, given, guide) ?? [])
        .filter((changes) => changes.length > 0 && changes.every(({ to }) => answers[to] && !answers[to].if))
        .map((changes) => changes.map(({ to }) => to))
    })
    const [ids] = unexplained
    const last = ids?.at(-1)
    return ids && last !== undefined
      ? [
          words[locale].problem(['answers', last], {
            found: `no "if", although only ${quoted(ids)} decides between this route and another`,
            expected: 'at least one answer with "if" among the answers that decide between two routes',
            fix: 'add "if": the answer as the end of a sentence that starts with "als" or "if"',
          }),
        ]
      : []
  })
}

const checkSize = ({ flow }: Content): readonly Problem[] => {
  const found = states(toFlow(flow.data))
  return found.kind === 'listed'
    ? []
    : [
        flow.problem(['questions'], {
          found: `${found.count} states`,
          expected: `at most ${found.limit}: each state is a page`,
          fix: 'let questions lead to an outcome sooner, or let fewer answers lead to the same question',
        }),
      ]
}

/** Guides that the site would not show, since it lists the guides in the order of the outcomes. */
const checkUnused = ({ flow, routes }: Content): readonly Problem[] =>
  Object.keys(routes.data)
    .filter((guide) => !flow.data.outcomes.includes(guide))
    .map((guide) =>
      routes.problem([guide], {
        found: `the guide "${guide}", which is not an outcome`,
        expected: `one of the outcomes in flow/flow.yaml: ${quoted(flow.data.outcomes)}`,
        fix: 'add it to the outcomes, and let an answer lead to it',
      }),
    )

/** Problems of the flow: dead ends, loops, and whatever else leaves a visitor without a next step. */
export const checkFlow = (content: Content): readonly Problem[] => {
  const faults = check(toFlow(content.flow.data), Object.keys(content.routes.data)).map((fault) =>
    flowProblem(content, fault),
  )
  // what follows from a fault of the flow would be reported twice
  if (faults.length > 0) return faults
  return [
    ...checkStarts(content),
    ...checkUnused(content),
    ...checkNext(content),
    ...checkWhyNot(content),
    ...checkSize(content),
  ]
}
