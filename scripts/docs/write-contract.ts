import { readFile, writeFile } from 'node:fs/promises'
import { readContract } from '../../src/site/partners/partner-contract.ts'
import { runCommand } from '../build/report-fault.ts'
import { withContract } from './contract-section.ts'

// Writes the tables of the contract into the document for partners.

const FILE = 'docs/partners.md'

await runCommand(async () => {
  await writeFile(FILE, await withContract(await readFile(FILE, 'utf8'), readContract()))
})
