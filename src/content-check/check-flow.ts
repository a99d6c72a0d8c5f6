import { check } from '../engine/flow-faults.ts'
import { OVERVIEW, type Answer, type FlowFault } from '../engine/flow.ts'
import { states } from '../engine/states.ts'
import { whyNot } from '../engine/why-not.ts'
import { toFlow } from '../engine/to-flow.ts'
import { LOCALES } from '../model/locales.ts'
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

const byAnswers = (path: readonly string[]): string =>
  path.length > 0 ? ` (by the answers ${path.join(' → ')})` : ''

/** A fault of the flow as a problem: with its place in the file, and how to fix it. */
const flowProblem = ({ flow, routes }: Content, fault: FlowFault): Problem => {
  const { questions, outcomes } = flow.data
  switch (fault.kind) {
    case 'no-start':
      return flow.problem(['start'], {
        found: `"${fault.start}"`,
        expected: `a question of this file: ${quoted(Object.keys(questions))}`,
        fix: 'correct the id, or add the question',
      })
    case 'duplicate-id':
      return flow.problem(
        fault.of === 'answer' ? ['questions', fault.question, fault.id] : [`${fault.of}s`],
        {
          found: `the ${fault.of} id "${fault.id}", which is used elsewhere in the flow too`,
          expected: 'ids that are unique in the whole flow',
          fix: `give one of the two another id, here and in ${LOCALES.map((locale) => `${locale}.yaml`).join(' and ')}`,
        },
      )
    case 'no-answers':
      return flow.problem(['questions', fault.question], {
        found: `no answers to "${fault.question}"${byAnswers(fault.path)}`,
        expected: 'at least one answer: here the visitor gets stuck',
        fix: 'add the answers, or remove the question and every answer that leads to it',
      })
    case 'unknown-target':
      return flow.problem(['questions', fault.question, fault.answer], {
        found: `"${fault.to}", which is neither a question nor an outcome${byAnswers(fault.path)}`,
        expected: `a question (${quoted(Object.keys(questions))}) or an outcome (${quoted(outcomes)})`,
        fix: 'correct the id, or add the question or the outcome',
      })
    case 'loop':
      return flow.problem(['questions', fault.question, fault.answer], {
        found: `a loop: ${[...fault.questions, fault.questions[0]].join(' → ')}${byAnswers(fault.path)}`,
        expected: 'no visitor to get the same question twice',
        fix: 'let this answer lead to another question or to an outcome',
      })
    case 'unreachable':
      return flow.problem(
        fault.of === 'question' ? ['questions', fault.id] : ['outcomes', outcomes.indexOf(fault.id)],
        {
          found: `the ${fault.of} "${fault.id}", to which no answer leads`,
          expected: 'everything in this file to be reachable from the first question',
          fix: 'let an answer lead to it, or remove it',
        },
      )
    case 'no-guide':
      return flow.problem(['outcomes', outcomes.indexOf(fault.outcome)], {
        found: `the outcome "${fault.outcome}"`,
        expected: `"${OVERVIEW}", or the id of a guide in routes.yaml: ${quoted(Object.keys(routes.data))}`,
        fix: 'correct the id, or add the guide (CONTRIBUTING.md, "Add a guide")',
      })
  }
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
