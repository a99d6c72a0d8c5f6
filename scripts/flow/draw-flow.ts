import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { runCommand } from '../build/report-fault.ts'
import { currentFlowPage } from './current-flow-page.ts'
import { messages } from '../../src/model/messages/changes.ts'

const FILE = resolve('.cache/flow.html')

await runCommand(async () => {
  const page = await currentFlowPage(process.argv[2])
  await mkdir(dirname(FILE), { recursive: true })
  await writeFile(FILE, page)
  console.log(messages.written(FILE))
})
