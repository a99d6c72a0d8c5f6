import type { Answer, Flow, Given, State } from './flow.ts'

export const resolve = (flow: Flow, answers: readonly string[]): State => {
  const trail: Given[] = []
  const notes: string[] = []
  let at = flow.start
  let last: Answer | undefined
  for (const id of answers) {
    const question = flow.questions.find((q) => q.id === at)
    if (!question) return { kind: 'invalid', reason: 'after-outcome', answer: id, trail }
    last = question.answers.find((a) => a.id === id)
    if (!last) return { kind: 'invalid', reason: 'unknown-answer', answer: id, trail }
    trail.push({ question: at, answer: id })
    for (const note of last.notes ?? []) if (!notes.includes(note)) notes.push(note)
    at = last.to
  }
  const question = flow.questions.find((q) => q.id === at)
  if (question) return { kind: 'question', question, trail, notes }
  if (!flow.outcomes.includes(at)) throw new Error(`no question or outcome "${at}"`)
  return { kind: 'outcome', outcome: at, ...(last?.from && { from: last.from }), trail, notes }
}
