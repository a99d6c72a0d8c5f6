import { resolve } from 'node:path'
import { checkContent, describeProblems } from '../../src/content-check/content-report.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { describeFault, FOR_EDITORS } from '../../src/model/fault.ts'
import { report as messages } from '../../src/model/messages/report.ts'
import { runCommand } from '../build/report-fault.ts'
import { askAddresses } from './ask-address.ts'

// `npm run check:links` requests every web address in links.yaml, and reports those that moved or do not answer

await runCommand(async () => {
  const report = checkContent(resolve(CONTENT))
  if (report.kind === 'faulty') throw new Error(describeProblems(report.problems))
  const links = report.webLinks
  const answers = await askAddresses(links.map(({ address }) => address))
  const faults = links.flatMap(({ name, address, file, line }) => {
    const answer = answers.get(address)
    if (!answer || answer.kind === 'found') return []
    return describeFault(
      {
        where: `src/content/${file}${line ? `:${line}` : ''}`,
        place: name,
        expected: messages.answers,
        ...(answer.kind === 'moved'
          ? messages.moved(address, answer.to)
          : messages.dead(address, answer.reason)),
      },
      FOR_EDITORS,
    )
  })
  if (faults.length > 0) throw new Error(faults.join('\n\n'))
  console.log(messages.allAnswer(links.length))
})
