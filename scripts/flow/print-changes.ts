import { checkContent } from '../../src/content-check/content-report.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { compare } from '../../src/engine/compare.ts'
import { runCommand } from '../build/report-fault.ts'
import { describeChanges } from '../../src/editor/describe-changes.ts'
import { messages } from '../../src/model/messages/changes.ts'
import { versionAt, versionNow } from './version-at.ts'

const [ref = 'HEAD'] = process.argv.slice(2)

await runCommand(async () => {
  const [was, is] = [await versionAt(ref), versionNow()]
  console.log(describeChanges(compare(was, is), was, is, ref))
  if (checkContent(CONTENT).kind === 'faulty') console.log(`\n${messages.faulty}`)
})
