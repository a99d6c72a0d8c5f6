import { resolve } from 'node:path'
import {
  checkContent,
  describeProblems,
  type DueReview,
  type OpenLink,
} from '../../src/content-check/content-report.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { exitWithFault } from '../build/report-fault.ts'

const USAGE =
  'npm run check:content says whether src/content is sound; npm run check:content -- some/folder does so of another folder.'

const describeOpen = (link: OpenLink): string =>
  [
    `  ${link.name}  ${link.state === 'unconfirmed' ? link.address : `“${Object.values(link.label)[0]}”`}`,
    `    where   src/content/${link.file}${link.line ? `:${link.line}` : ''}`,
    `    source  ${link.source}`,
    `    why     ${link.reason}`,
  ].join('\n')

const describeReview = ({ guide, file, line, reviewed, due, reason }: DueReview): string =>
  [
    `  ${guide}  before ${due}`,
    `    where   src/content/${file}${line ? `:${line}` : ''}`,
    `    last    ${reviewed}`,
    ...(reason ? [`    later   ${reason}`] : []),
  ].join('\n')

/** A list with its title and length; nothing where it is empty. */
const titled = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${title} (${items.length}):`, ...items]

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
  const { counts, open, reviews } = report
  const opened = (state: OpenLink['state']) => open.filter((link) => link.state === state).map(describeOpen)
  const due = (isOverdue: boolean) =>
    reviews.filter((review) => review.isOverdue === isOverdue).map(describeReview)
  console.log(
    [
      `The content is sound: ${counts.guides} guides with ${counts.steps} steps, ` +
        `${counts.questions} questions with ${counts.answers} answers, in every language.`,
      ...titled('To confirm before publishing', opened('unconfirmed')),
      ...titled('Named by the source, address not known', opened('missing')),
      ...titled('Guides that had to be checked against their sources; a release waits for it', due(true)),
      ...titled('Guides to check against their sources within two months', due(false)),
    ].join('\n\n'),
  )
}
