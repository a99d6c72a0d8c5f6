import { toFlow } from '../engine/to-flow.ts'
import type { Content } from './load.ts'
import { quoted, type Problem } from './problem.ts'

const stepsOf = ({ guides }: Content, id: string): readonly string[] =>
  guides.find(({ guide }) => guide === id)?.steps.map((step) => step.id) ?? []

/** Guides with a line of their own, to which others can lead. */
const linesOf = ({ routes }: Content): readonly string[] =>
  Object.entries(routes.data).flatMap(([id, { joins }]) => (joins ? [] : [id]))

const checkJoins = (content: Content): readonly Problem[] => {
  const { routes } = content
  const lines = linesOf(content)
  const entries = Object.entries(routes.data)
  return entries.flatMap(([id, { joins, changes }], at) => {
    if (!joins) return []
    const { as, guide } = joins
    if (!lines.includes(guide))
      return [
        routes.problem([id, 'joins', 'guide'], {
          found: `"${guide}", which has no line of its own`,
          expected: `a guide that joins no other: ${quoted(lines)}`,
          mend: 'name another guide, or take "joins" out to give this route a line of its own',
        }),
      ]
    if (joins.as === 'detour' && !stepsOf(content, guide).includes(joins.around))
      return [
        routes.problem([id, 'joins', 'around'], {
          found: `the step "${joins.around}"`,
          expected: `a step of the guide "${guide}": ${quoted(stepsOf(content, guide))}`,
          mend: 'correct the id of the step',
        }),
      ]
    const first = entries.findIndex(([, other]) => other.joins?.as === as && other.joins.guide === guide)
    if (first !== at)
      return [
        routes.problem([id, 'joins'], {
          found: `a second ${as} of "${guide}", after that of "${entries[first]?.[0] ?? ''}"`,
          expected: `one ${as} for each line: the map has room for one`,
          mend: 'take "joins" out of one of the two, to give it a line of its own',
        }),
      ]
    return changes
      ? [
          routes.problem([id, 'changes'], {
            found: `"changes" beside "joins"`,
            expected: 'changes of a route with a line of its own',
            mend: 'take out one of the two',
          }),
        ]
      : []
  })
}

const checkChanges = (content: Content): readonly Problem[] => {
  const { routes, flow } = content
  const answers = toFlow(flow.data).questions.flatMap((question) => question.answers)
  return Object.entries(routes.data).flatMap(([id, { changes = [] }]) =>
    changes.flatMap(({ at, to, answer }, index) => {
      const problem = (key: string, found: string, expected: string, mend: string) =>
        routes.problem([id, 'changes', index, key], { found, expected, mend })
      const steps = stepsOf(content, id)
      if (!steps.includes(at))
        return [
          problem(
            'at',
            `the step "${at}"`,
            `a step of the guide "${id}": ${quoted(steps)}`,
            'correct the id of the step',
          ),
        ]
      const others = linesOf(content).filter((other) => other !== id)
      if (!others.includes(to))
        return [
          problem(
            'to',
            `"${to}"`,
            `another guide with a line of its own: ${quoted(others)}`,
            'correct the id of the guide',
          ),
        ]
      const leading = answers.filter((each) => each.to === to).map((each) => each.id)
      return leading.includes(answer)
        ? []
        : [
            problem(
              'answer',
              `the answer "${answer}"`,
              `an answer in flow/flow.yaml that leads to "${to}": ${quoted(leading)}`,
              'name one of these, or let the answer lead there',
            ),
          ]
    }),
  )
}

/** Places on the map that do not exist: lines to join, steps to pass by or to change at, reasons to change. */
export const checkMap = (content: Content): readonly Problem[] => [
  ...checkJoins(content),
  ...checkChanges(content),
]
