import { repeats } from './compare.ts'
import { flowOf, stepsOf, type Content } from './load-content.ts'
import { quoted } from './problem.ts'

/** The guides that have their own line, which other guides can join. */
const linesOf = ({ routes }: Content): readonly string[] =>
  Object.entries(routes).flatMap(([id, { data }]) => (data.joins ? [] : [id]))

const checkJoins = (content: Content): void => {
  const lines = linesOf(content)
  const joined = Object.entries(content.routes).flatMap(
    ([
      id,
      {
        data: { joins, changes },
        report,
      },
    ]) => (joins ? [{ id, joins, changes, report }] : []),
  )
  for (const { joins, changes, report } of joined) {
    const steps = stepsOf(content, joins.guide)
    if (!lines.includes(joins.guide))
      report(['joins', 'guide'], {
        found: `"${joins.guide}", which does not have its own line`,
        expected: `a guide without "joins": ${quoted(lines)}`,
        fix: 'write another guide, or remove "joins" to give this route its own line',
      })
    else if (joins.as === 'detour' && !steps.includes(joins.around))
      report(['joins', 'around'], {
        found: `the step "${joins.around}"`,
        expected: `a step of the guide "${joins.guide}": ${quoted(steps)}`,
        fix: 'correct the id of the step',
      })
    if (changes)
      report(['changes'], {
        found: `"changes" beside "joins"`,
        expected: '"changes" only for a route that has its own line',
        fix: 'remove one of the two',
      })
  }
  for (const [{ joins, report }, first] of repeats(
    joined,
    (route) => `${route.joins.as} ${route.joins.guide}`,
  ))
    report(['joins'], {
      found: `a second ${joins.as} of "${joins.guide}", after "${first.id}"`,
      expected: `one ${joins.as} for each line: the map has room for one`,
      fix: 'remove "joins" from one of the two, to give it its own line',
    })
}

const checkChanges = (content: Content): void => {
  const answers = flowOf(content).questions.flatMap((question) => question.answers)
  for (const [id, { data, report }] of Object.entries(content.routes))
    for (const [index, { at, to, answer }] of (data.changes ?? []).entries()) {
      const place = ['changes', index]
      const { steps } = data
      const others = linesOf(content).filter((other) => other !== id)
      const leading = answers.filter((each) => each.to === to).map((each) => each.id)
      if (!steps.includes(at))
        report([...place, 'at'], {
          found: `the step "${at}"`,
          expected: `a step of this guide: ${quoted(steps)}`,
          fix: 'correct the id of the step',
        })
      if (!others.includes(to))
        report([...place, 'to'], {
          found: `"${to}"`,
          expected: `another guide that has its own line: ${quoted(others)}`,
          fix: 'correct the id of the guide',
        })
      else if (!leading.includes(answer))
        report([...place, 'answer'], {
          found: `the answer "${answer}"`,
          expected: `an answer in questions/ that leads to "${to}": ${quoted(leading)}`,
          fix: 'write one of these, or let the answer lead there',
        })
    }
}

/** Reports lines, steps and answers of guides that do not exist or do not fit the map. */
export const checkMap = (content: Content): void => {
  checkJoins(content)
  checkChanges(content)
}
