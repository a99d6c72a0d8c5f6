import { toFlow } from '../engine/to-flow.ts'
import type { Content } from './load-content.ts'
import { quoted, type Problem } from './problem.ts'

const stepsOf = ({ guides }: Content, id: string): readonly string[] =>
  guides.find(({ guide }) => guide === id)?.steps.map((step) => step.id) ?? []

/** The guides that have their own line, which other guides can join. */
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
          found: `"${guide}", which does not have its own line`,
          expected: `a guide without "joins": ${quoted(lines)}`,
          fix: 'write another guide, or remove "joins" to give this route its own line',
        }),
      ]
    if (joins.as === 'detour' && !stepsOf(content, guide).includes(joins.around))
      return [
        routes.problem([id, 'joins', 'around'], {
          found: `the step "${joins.around}"`,
          expected: `a step of the guide "${guide}": ${quoted(stepsOf(content, guide))}`,
          fix: 'correct the id of the step',
        }),
      ]
    const first = entries.findIndex(([, other]) => other.joins?.as === as && other.joins.guide === guide)
    if (first !== at)
      return [
        routes.problem([id, 'joins'], {
          found: `a second ${as} of "${guide}", after "${entries[first]?.[0] ?? ''}"`,
          expected: `one ${as} for each line: the map has room for one`,
          fix: 'remove "joins" from one of the two, to give it its own line',
        }),
      ]
    return changes
      ? [
          routes.problem([id, 'changes'], {
            found: `"changes" beside "joins"`,
            expected: '"changes" only for a route that has its own line',
            fix: 'remove one of the two',
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
      const problem = (key: string, found: string, expected: string, fix: string) =>
        routes.problem([id, 'changes', index, key], { found, expected, fix })
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
            `another guide that has its own line: ${quoted(others)}`,
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
              'write one of these, or let the answer lead there',
            ),
          ]
    }),
  )
}

/** Problems of the map: lines, steps and answers in routes.yaml that do not exist or do not fit. */
export const checkMap = (content: Content): readonly Problem[] => [
  ...checkJoins(content),
  ...checkChanges(content),
]
