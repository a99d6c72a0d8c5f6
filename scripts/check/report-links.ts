import { resolve } from 'node:path'
import { checkContent, describeProblems } from '../../src/content-check/content-report.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { describeFault } from '../../src/model/fault.ts'
import { runCommand } from '../build/report-fault.ts'
import { askAddresses } from './ask-address.ts'

// `npm run check:links` asks every web address in links.yaml, and reports what moved or died

await runCommand(async () => {
  const report = checkContent(resolve(CONTENT))
  if (report.kind === 'faulty') throw new Error(describeProblems(report.problems))
  const links = report.webLinks
  const answers = await askAddresses(links.map(({ address }) => address))
  const faults = links.flatMap(({ name, address, file, line }) => {
    const answer = answers.get(address)
    if (!answer || answer.kind === 'found') return []
    return describeFault({
      where: `src/content/${file}${line ? `:${line}` : ''}`,
      place: name,
      found:
        answer.kind === 'moved' ? `${address} moved to ${answer.to}` : `${address} gives ${answer.reason}`,
      expected: 'an address that answers with its page',
      fix:
        answer.kind === 'moved'
          ? 'look at the new address, and write it here'
          : 'look for the page; without one, set the state to "missing" and say whom to ask',
    })
  })
  if (faults.length > 0) throw new Error(faults.join('\n\n'))
  console.log(`All ${links.length} web addresses answer.`)
})
