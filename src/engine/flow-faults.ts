import { OVERVIEW, type Answer, type Flow } from './flow.ts'
import { questionsOf } from './questions.ts'
import { reachable } from './reachable.ts'

type Fault =
  /** The first question is not among the questions. */
  | { readonly kind: 'no-start'; readonly start: string }
  /** An id that two questions or two outcomes have, or (`of: 'outcome'`) a question and an outcome. */
  | { readonly kind: 'duplicate-id'; readonly of: 'question' | 'outcome'; readonly id: string }
  /** An answer, to `question`, with the id of an earlier answer, of a question or of an outcome. */
  | { readonly kind: 'duplicate-id'; readonly of: 'answer'; readonly id: string; readonly question: string }
  /** A question that cannot be answered. */
  | { readonly kind: 'no-answers'; readonly question: string }
  /** An answer, to `question`, that leads to what is no question and no outcome. */
  | {
      readonly kind: 'unknown-target'
      readonly question: string
      readonly answer: string
      readonly to: string
    }
  /** Answers that lead back to a question that was asked already. Told once where loops meet. */
  | {
      readonly kind: 'loop'
      /** The question whose answer closes the loop, and that answer. */
      readonly question: string
      readonly answer: string
      /** The questions of the loop, in order: the one it comes back to first, `question` last. */
      readonly questions: readonly string[]
    }
  /** A question or outcome to which no answers lead. Not told of what can only be reached from such a question. */
  | { readonly kind: 'unreachable'; readonly of: 'question' | 'outcome'; readonly id: string }
  /** An outcome that has no guide, and is not the overview. */
  | { readonly kind: 'no-guide'; readonly outcome: string }

/** What is wrong with a flow, by its kind. */
export type Problem = Fault & {
  /** The answers, from the first question on, that show it; empty where no answers lead to it. */
  readonly path: readonly string[]
}

/** The shortest answers to each id that any answers lead to. */
type Paths = ReadonlyMap<string, readonly string[]>

const pathsOf = (flow: Flow): Paths => {
  const questions = questionsOf(flow)
  const paths = new Map<string, readonly string[]>(questions.has(flow.start) ? [[flow.start, []]] : [])
  // a map may grow while it is walked
  for (const [at, path] of paths)
    for (const { id, to } of questions.get(at)?.answers ?? [])
      if (!paths.has(to)) paths.set(to, [...path, id])
  return paths
}

/** The path by one more answer, where any leads to its question. */
const pathBy = (paths: Paths, question: string, answer: string): readonly string[] => {
  const path = paths.get(question)
  return path ? [...path, answer] : []
}

/** The items whose id stood before, each id once. */
const repeated = <T extends { readonly id: string }>(items: readonly T[], taken: Iterable<string> = []) => {
  const seen = new Set(taken)
  const found = new Map<string, T>()
  for (const item of items) {
    if (seen.has(item.id)) found.set(item.id, item)
    seen.add(item.id)
  }
  return [...found.values()]
}

const duplicates = ({ questions, outcomes }: Flow, paths: Paths): readonly Problem[] => {
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

/** The questions and answers at which a way ends that is no outcome. */
const ends = (flow: Flow, paths: Paths): readonly Problem[] => {
  const questions = questionsOf(flow)
  const outcomes = new Set(flow.outcomes)
  return [...questions.values()].flatMap(({ id: question, answers }): readonly Problem[] => {
    const path = paths.get(question)
    if (!path) return []
    if (answers.length === 0) return [{ kind: 'no-answers', question, path }]
    return answers
      .filter(({ to }) => !questions.has(to) && !outcomes.has(to))
      .map(({ id, to }) => ({ kind: 'unknown-target', question, answer: id, to, path: [...path, id] }))
  })
}

type Step = { readonly question: string; readonly answer: Answer }

/** Walks every answer once, depth first, and tells those that come back to a question still on the way. */
const loops = (flow: Flow, paths: Paths): readonly Problem[] => {
  const questions = questionsOf(flow)
  const problems: Problem[] = []
  const done = new Set<string>()
  const told = new Set<string>()
  const way: Step[] = []

  const tell = (loop: readonly Step[], question: string, answer: string): void => {
    const ids = loop.map((step) => step.question)
    // one wrong answer can close several loops, which all have a question in common
    if (!ids.some((id) => told.has(id))) {
      const path = [...(paths.get(ids[0] ?? '') ?? []), ...loop.map((step) => step.answer.id)]
      problems.push({ kind: 'loop', question, answer, questions: ids, path })
    }
    for (const id of ids) told.add(id)
  }

  const enter = (question: string): void => {
    for (const answer of questions.get(question)?.answers ?? []) {
      if (done.has(answer.to)) continue
      way.push({ question, answer })
      const back = way.findIndex((step) => step.question === answer.to)
      if (back < 0) enter(answer.to)
      else tell(way.slice(back), question, answer.id)
      way.pop()
    }
    done.add(question)
  }
  enter(flow.start)
  return problems
}

const unreachable = (flow: Flow, paths: Paths): readonly Problem[] => {
  const questions = questionsOf(flow)
  const explained = new Set<string>()
  let told: readonly string[] = []
  for (const id of [...questions.keys(), ...flow.outcomes]) {
    if (paths.has(id) || explained.has(id)) continue
    const behind = reachable(flow, id)
    for (const each of behind) explained.add(each)
    told = [...told.filter((earlier) => !behind.has(earlier)), id]
  }
  return told.map((id) => ({
    kind: 'unreachable',
    of: questions.has(id) ? 'question' : 'outcome',
    id,
    path: [],
  }))
}

const unguided = (flow: Flow, paths: Paths, guides: Iterable<string>): readonly Problem[] => {
  const guided = new Set([OVERVIEW, ...guides])
  return [...new Set(flow.outcomes)]
    .filter((outcome) => !guided.has(outcome))
    .map((outcome) => ({ kind: 'no-guide', outcome, path: paths.get(outcome) ?? [] }))
}

/**
 * Proves that nobody gets stuck: gives each fault once, or nothing for a sound flow. Dead ends have no kind of their
 * own: where there are no loops, no questions without answers and no answers to nowhere, every way ends at an outcome.
 *
 * @param guides The ids of the guides: every outcome but the overview needs one. Without them this is not checked.
 */
export const check = (flow: Flow, guides?: readonly string[] | ReadonlySet<string>): readonly Problem[] => {
  const paths = pathsOf(flow)
  const doubled = duplicates(flow, paths)
  const bare = guides ? unguided(flow, paths, guides) : []
  // without a start nothing is reached: that is one fault
  if (paths.size === 0) return [{ kind: 'no-start', start: flow.start, path: [] }, ...doubled, ...bare]
  return [...doubled, ...ends(flow, paths), ...loops(flow, paths), ...unreachable(flow, paths), ...bare]
}
