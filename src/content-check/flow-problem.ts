import { OVERVIEW, type FlowFault } from '../engine/flow.ts'
import { LOCALES } from '../model/locales.ts'
import type { Content } from './load-content.ts'
import { quoted } from './problem.ts'

const byAnswers = (path: readonly string[]): string =>
  path.length > 0 ? ` (by the answers ${path.join(' → ')})` : ''

/** Reports a fault of the flow, with its place in the file. */
export const reportFlowFault = ({ flow, routes }: Content, fault: FlowFault): void => {
  const { questions, outcomes } = flow.data
  switch (fault.kind) {
    case 'no-start':
      return flow.report(['start'], {
        found: `"${fault.start}"`,
        expected: `a question of this file: ${quoted(Object.keys(questions))}`,
        fix: 'correct the id, or add the question',
      })
    case 'duplicate-id':
      return flow.report(fault.of === 'answer' ? ['questions', fault.question, fault.id] : [`${fault.of}s`], {
        found: `the ${fault.of} id "${fault.id}", which is used elsewhere in the flow too`,
        expected: 'ids that are unique in the whole flow',
        fix: `give one of the two another id, here and in ${LOCALES.map((locale) => `${locale}.yaml`).join(' and ')}`,
      })
    case 'no-answers':
      return flow.report(['questions', fault.question], {
        found: `no answers to "${fault.question}"${byAnswers(fault.path)}`,
        expected: 'at least one answer: here the visitor gets stuck',
        fix: 'add the answers, or remove the question and every answer that leads to it',
      })
    case 'unknown-target':
      return flow.report(['questions', fault.question, fault.answer], {
        found: `"${fault.to}", which is neither a question nor an outcome${byAnswers(fault.path)}`,
        expected: `a question (${quoted(Object.keys(questions))}) or an outcome (${quoted(outcomes)})`,
        fix: 'correct the id, or add the question or the outcome',
      })
    case 'loop':
      return flow.report(['questions', fault.question, fault.answer], {
        found: `a loop: ${[...fault.questions, fault.questions[0]].join(' → ')}${byAnswers(fault.path)}`,
        expected: 'no visitor to get the same question twice',
        fix: 'let this answer lead to another question or to an outcome',
      })
    case 'unreachable':
      return flow.report(
        fault.of === 'question' ? ['questions', fault.id] : ['outcomes', outcomes.indexOf(fault.id)],
        {
          found: `the ${fault.of} "${fault.id}", to which no answer leads`,
          expected: 'everything in this file to be reachable from the first question',
          fix: 'let an answer lead to it, or remove it',
        },
      )
    case 'no-guide':
      return flow.report(['outcomes', outcomes.indexOf(fault.outcome)], {
        found: `the outcome "${fault.outcome}"`,
        expected: `"${OVERVIEW}", or the id of a guide: ${quoted(Object.keys(routes))}`,
        fix: 'correct the id, or add the guide (docs/recipes/editors/add-a-guide.md)',
      })
  }
}
