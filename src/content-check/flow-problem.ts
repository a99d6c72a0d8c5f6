import { OVERVIEW, type FlowFault } from '../engine/flow.ts'
import type { Content } from './load-content.ts'
import { quoted } from './problem.ts'

const byAnswers = (path: readonly string[]): string =>
  path.length > 0 ? ` (by the answers ${path.join(' → ')})` : ''

/** Reports a fault of the flow, in the file of its question or outcome. */
export const reportFlowFault = ({ flow, questions, outcomes, routes }: Content, fault: FlowFault): void => {
  switch (fault.kind) {
    case 'no-start':
      return flow.report(['start'], {
        found: `"${fault.start}"`,
        expected: `a question, a file in questions/: ${quoted(Object.keys(questions))}`,
        fix: 'correct the id, or add the question',
      })
    case 'duplicate-id': {
      const finding = {
        found: `the ${fault.of} id "${fault.id}", which is used elsewhere in the flow too`,
        expected: 'ids that are unique among all questions, answers and outcomes',
        fix: 'give one of the two another id',
      }
      return fault.of === 'answer'
        ? questions[fault.question]?.report(['answers', fault.id], finding)
        : flow.report(['outcomes'], finding)
    }
    case 'no-answers':
      return questions[fault.question]?.report(['answers'], {
        found: `no answers to "${fault.question}"${byAnswers(fault.path)}`,
        expected: 'at least one answer: here the visitor gets stuck',
        fix: 'add the answers, or remove the question and every answer that leads to it',
      })
    case 'unknown-target':
      return questions[fault.question]?.report(['answers', fault.answer, 'to'], {
        found: `"${fault.to}", which is neither a question nor an outcome${byAnswers(fault.path)}`,
        expected: `a question (${quoted(Object.keys(questions))}) or an outcome (${quoted(flow.data.outcomes)})`,
        fix: 'correct the id, or add the question or the outcome',
      })
    case 'loop':
      return questions[fault.question]?.report(['answers', fault.answer, 'to'], {
        found: `a loop: ${[...fault.questions, fault.questions[0]].join(' → ')}${byAnswers(fault.path)}`,
        expected: 'no visitor to get the same question twice',
        fix: 'let this answer lead to another question or to an outcome',
      })
    case 'unreachable':
      return (fault.of === 'question' ? questions : outcomes)[fault.id]?.report(undefined, {
        found: `the ${fault.of} "${fault.id}", to which no answer leads`,
        expected: 'every question and outcome to be reachable from the first question',
        fix: 'let an answer lead to it, or remove this file',
      })
    case 'no-guide':
      return outcomes[fault.outcome]?.report(undefined, {
        found: `the outcome "${fault.outcome}", which has neither a guide nor a "text"`,
        expected: `"${OVERVIEW}", the id of a guide (${quoted(Object.keys(routes))}), or a "text"`,
        fix: 'write its "text" here, correct the id, or add the guide (docs/redactie/een-gids-toevoegen.md)',
      })
  }
}
