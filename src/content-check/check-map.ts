import { lines as messages } from '../model/messages/guides.ts'
import { repeats } from './repeats.ts'
import { flowOf, stepsOf, type Content } from './load-content.ts'

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
    if (!lines.includes(joins.guide)) report(['joins', 'guide'], messages.joinsNoLine(joins.guide, lines))
    else if (joins.as === 'detour' && !steps.includes(joins.around))
      report(['joins', 'around'], messages.unknownStep(joins.around, joins.guide, steps))
    if (changes) report(['changes'], messages.changesBesideJoins)
  }
  for (const [{ joins, report }, first] of repeats(
    joined,
    (route) => `${route.joins.as} ${route.joins.guide}`,
  ))
    report(['joins'], messages.secondJoin(joins.as, joins.guide, first.id))
}

const checkChanges = (content: Content): void => {
  const answers = flowOf(content).questions.flatMap((question) => question.answers)
  for (const [id, { data, report }] of Object.entries(content.routes))
    for (const [index, { at, to, answer }] of (data.changes ?? []).entries()) {
      const place = ['changes', index]
      const { steps } = data
      const others = linesOf(content).filter((other) => other !== id)
      const leading = answers.filter((each) => each.to === to).map((each) => each.id)
      if (!steps.includes(at)) report([...place, 'at'], messages.unknownStep(at, undefined, steps))
      if (!others.includes(to)) report([...place, 'to'], messages.changeToNoLine(to, others))
      else if (!leading.includes(answer))
        report([...place, 'answer'], messages.changeByOtherAnswer(answer, to, leading))
    }
}

/** Reports lines, steps and answers of guides that do not exist or do not fit the map. */
export const checkMap = (content: Content): void => {
  checkJoins(content)
  checkChanges(content)
}
