import { resolve } from 'node:path'
import { checkContent, describeProblems, type OpenLink } from '../../src/content-check/content-report.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { exitWithFault } from '../build/report-fault.ts'

const USAGE =
  'npm run check:content says whether src/content is sound; npm run check:content -- some/folder does so of another folder.'

const describeOpen = (link: OpenLink): string =>
  [
    `  ${link.name}  ${link.state === 'unconfirmed' ? link.address : `“${link.label.nl}”`}`,
    `    where   src/content/${link.file}${link.line ? `:${link.line}` : ''}`,
    `    source  ${link.source}`,
    `    why     ${link.reason}`,
  ].join('\n')

const titled = (title: string, links: readonly OpenLink[]): string =>
  [`${title} (${links.length}):`, ...links.map(describeOpen)].join('\n\n')

const [given = CONTENT] = process.argv.slice(2)
if (given === '--help' || given === '-h') {
  console.log(USAGE)
  process.exit()
}
if (given.startsWith('-'))
  exitWithFault({
    found: `"${given}" is not a folder, and there are no options.`,
    fix: `leave it out. ${USAGE}`,
  })

const report = checkContent(resolve(given))
if (report.kind === 'faulty') {
  console.error(describeProblems(report.problems))
  process.exitCode = 1
} else {
  const { counts, open } = report
  console.log(
    [
      `The content is sound: ${counts.guides} guides with ${counts.steps} steps, ` +
        `${counts.questions} questions with ${counts.answers} answers, in every language.`,
      titled(
        'To confirm before publishing',
        open.filter(({ state }) => state === 'unconfirmed'),
      ),
      titled(
        'Named by the source, address not known',
        open.filter(({ state }) => state === 'missing'),
      ),
    ].join('\n\n'),
  )
}
