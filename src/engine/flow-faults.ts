import { OVERVIEW, type Answer, type Flow, type FlowFault } from './flow.ts'
import { questionsOf } from './questions.ts'
import { reachable } from './reachable.ts'

/** The shortest list of answers that leads to each reachable id. */
type Paths = ReadonlyMap<string, readonly string[]>

const pathsOf = (flow: Flow): Paths => {
  const questions = questionsOf(flow)
  const paths = new Map<string, readonly string[]>(questions.has(flow.start) ? [[flow.start, []]] : [])
  // the loop also visits entries that it adds
  for (const [at, path] of paths)
    for (const { id, to } of questions.get(at)?.answers ?? [])
      if (!paths.has(to)) paths.set(to, [...path, id])
  return paths
}

/** The path to an answer; empty where its question is not reachable. */
const pathBy = (paths: Paths, question: string, answer: string): readonly string[] => {
  const path = paths.get(question)
  return path ? [...path, answer] : []
}

/** The items with the id of an earlier item or with an id in `taken`; each id once. */
const repeated = <T extends { readonly id: string }>(items: readonly T[], taken: Iterable<string> = []) => {
  const seen = new Set(taken)
  const found = new Map<string, T>()
  for (const item of items) {
    if (seen.has(item.id)) found.set(item.id, item)
    seen.add(item.id)
  }
  return [...found.values()]
}

const duplicates = ({ questions, outcomes }: Flow, paths: Paths): readonly FlowFault[] => {
  const asked = questions.map(({ id }) => id)
  const answers = questions.flatMap((question) =>
    question.answers.map(({ id }) => ({ id, question: question.id })),
  )
  const pathTo = (id: string) => paths.get(id) ?? []
  return [
    ...repeated(questions).map(
      ({ id }) => ({ kind: 'duplicate-id', of: 'question', id, path: pathTo(id) }) as const,
    ),
    ...repeated(
      outcomes.map((id) => ({ id })),
      asked,
    ).map(({ id }) => ({ kind: 'duplicate-id', of: 'outcome', id, path: pathTo(id) }) as const),
    ...repeated(answers, [...asked, ...outcomes]).map(
      ({ id, question }) =>
        ({ kind: 'duplicate-id', of: 'answer', id, question, path: pathBy(paths, question, id) }) as const,
    ),
  ]
}

/** The questions without answers, and the answers that lead to an unknown id. */
const deadEnds = (flow: Flow, paths: Paths): readonly FlowFault[] => {
  const questions = questionsOf(flow)
  const outcomes = new Set(flow.outcomes)
  return [...questions.values()].flatMap(({ id: question, answers }): readonly FlowFault[] => {
    const path = paths.get(question)
    if (!path) return []
    if (answers.length === 0) return [{ kind: 'no-answers', question, path }]
    return answers
      .filter(({ to }) => !questions.has(to) && !outcomes.has(to))
      .map(({ id, to }) => ({ kind: 'unknown-target', question, answer: id, to, path: [...path, id] }))
  })
}

type Step = { readonly question: string; readonly answer: Answer }

/** Follows every answer once, depth first, and reports those that lead back to a question on the current path. */
const loops = (flow: Flow, paths: Paths): readonly FlowFault[] => {
  const questions = questionsOf(flow)
  const faults: FlowFault[] = []
  const done = new Set<string>()
  const reported = new Set<string>()
  const path: Step[] = []

  const report = (loop: readonly Step[], question: string, answer: string): void => {
    const ids = loop.map((step) => step.question)
    // one wrong answer can close several loops, which all have a question in common
    if (!ids.some((id) => reported.has(id))) {
      const answers = [...(paths.get(ids[0] ?? '') ?? []), ...loop.map((step) => step.answer.id)]
      faults.push({ kind: 'loop', question, answer, questions: ids, path: answers })
    }
    for (const id of ids) reported.add(id)
  }

  const enter = (question: string): void => {
    for (const answer of questions.get(question)?.answers ?? []) {
      if (done.has(answer.to)) continue
      path.push({ question, answer })
      const back = path.findIndex((step) => step.question === answer.to)
      if (back < 0) enter(answer.to)
      else report(path.slice(back), question, answer.id)
      path.pop()
    }
    done.add(question)
  }
  enter(flow.start)
  return faults
}

const unreachable = (flow: Flow, paths: Paths): readonly FlowFault[] => {
  const questions = questionsOf(flow)
  const explained = new Set<string>()
  let unexplained: readonly string[] = []
  for (const id of [...questions.keys(), ...flow.outcomes]) {
    if (paths.has(id) || explained.has(id)) continue
    const following = reachable(flow, id)
    for (const each of following) explained.add(each)
    unexplained = [...unexplained.filter((earlier) => !following.has(earlier)), id]
  }
  return unexplained.map((id) => ({
    kind: 'unreachable',
    of: questions.has(id) ? 'question' : 'outcome',
    id,
    path: [],
  }))
}

const unguided = (flow: Flow, paths: Paths, guides: Iterable<string>): readonly FlowFault[] => {
  const guided = new Set([OVERVIEW, ...guides])
  return [...new Set(flow.outcomes)]
    .filter((outcome) => !guided.has(outcome))
    .map((outcome) => ({ kind: 'no-guide', outcome, path: paths.get(outcome) ?? [] }))
}

/**
 * The faults of a flow, each once; none for a flow in which every visitor reaches an outcome. There is no kind for dead
 * ends: without loops, questions without answers and answers to unknown ids, every path ends at an outcome.
 *
 * @param guides The ids of the guides. Every outcome except the overview needs a guide; not checked without `guides`.
 */
export const check = (flow: Flow, guides?: readonly string[] | ReadonlySet<string>): readonly FlowFault[] => {
  const paths = pathsOf(flow)
  const doubled = duplicates(flow, paths)
  const bare = guides ? unguided(flow, paths, guides) : []
  // without a start nothing is reachable: that is one fault
  if (paths.size === 0) return [{ kind: 'no-start', start: flow.start, path: [] }, ...doubled, ...bare]
  return [...doubled, ...deadEnds(flow, paths), ...loops(flow, paths), ...unreachable(flow, paths), ...bare]
}
