import { OVERVIEW, type FlowFault } from '../engine/flow.ts'
import { flow as messages } from '../model/messages/flow.ts'
import type { Content } from './load-content.ts'
import { unfinished } from './problem.ts'

/** The kinds of faults that a change of several files has until its last file is saved. */
export const UNFINISHED: readonly FlowFault['kind'][] = ['unreachable', 'no-guide']

/** Reports a fault of the flow, in the file of its question or outcome. */
export const reportFlowFault = ({ flow, questions, outcomes, routes }: Content, fault: FlowFault): void => {
  const ids = Object.keys(questions)
  switch (fault.kind) {
    case 'no-start':
      return flow.report(['start'], messages.noStart(fault.start, ids))
    case 'duplicate-id': {
      const finding = messages.sameId(fault.of, fault.id)
      return fault.of === 'answer'
        ? questions[fault.question]?.report(['answers', fault.id], finding)
        : flow.report(['outcomes'], finding)
    }
    case 'no-answers':
      return questions[fault.question]?.report(['answers'], messages.noAnswers(fault.question, fault.path))
    case 'unknown-target':
      return questions[fault.question]?.report(
        ['answers', fault.answer, 'to'],
        messages.leadsNowhere(fault.to, fault.path, ids, flow.data.outcomes),
      )
    case 'loop':
      return questions[fault.question]?.report(
        ['answers', fault.answer, 'to'],
        messages.loop([...fault.questions, fault.questions[0]], fault.path),
      )
    case 'unreachable':
      return (fault.of === 'question' ? questions : outcomes)[fault.id]?.report(
        undefined,
        unfinished(messages.unreachable(fault.of, fault.id)),
      )
    case 'no-guide':
      return outcomes[fault.outcome]?.report(
        undefined,
        unfinished(messages.noGuide(fault.outcome, OVERVIEW, Object.keys(routes))),
      )
  }
}
