import { resolve } from 'node:path'
import {
  checkContent,
  describeProblems,
  type DueReview,
  type OpenLink,
} from '../../src/content-check/content-report.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { report as messages } from '../../src/model/messages/report.ts'
import { exitWithFault } from '../build/report-fault.ts'

const USAGE = [
  'npm run check:content says whether src/content is sound; npm run check:content -- some/folder does so of another folder.',
  'With --due it also fails when a guide is to be checked against its sources within two months.',
].join('\n')

const { labels } = messages

const row = (label: string, text: string): string => `    ${label.padEnd(7)} ${text}`

const describeOpen = (link: OpenLink): string =>
  [
    `  ${link.name}  ${link.state === 'unconfirmed' ? link.address : `“${Object.values(link.label)[0]}”`}`,
    row(labels.where, `src/content/${link.file}${link.line ? `:${link.line}` : ''}`),
    row(labels.source, link.source),
    row(labels.reason, link.reason),
  ].join('\n')

const describeReview = ({ guide, file, line, reviewed, due, reason }: DueReview): string =>
  [
    `  ${guide}  ${messages.before(due)}`,
    row(labels.where, `src/content/${file}${line ? `:${line}` : ''}`),
    row(labels.last, reviewed),
    ...(reason ? [row(labels.later, reason)] : []),
  ].join('\n')

/** A list with its title and length; nothing where it is empty. */
const titled = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${title} (${items.length}):`, ...items]

const words = process.argv.slice(2)
if (words.includes('--help') || words.includes('-h')) {
  console.log(USAGE)
  process.exit()
}
const [given = CONTENT] = words.filter((word) => word !== '--due')
if (given.startsWith('-'))
  exitWithFault({
    found: `"${given}" is neither a folder nor an option.`,
    fix: `leave it out. ${USAGE}`,
  })

const report = checkContent(resolve(given))
if (report.kind === 'faulty') {
  console.error(describeProblems(report.problems))
  process.exitCode = 1
} else {
  const { counts, open, reviews } = report
  if (words.includes('--due') && reviews.length > 0) process.exitCode = 1
  const opened = (state: OpenLink['state']) => open.filter((link) => link.state === state).map(describeOpen)
  const due = (isOverdue: boolean) =>
    reviews.filter((review) => review.isOverdue === isOverdue).map(describeReview)
  console.log(
    [
      messages.sound(counts),
      ...titled(messages.unconfirmed, opened('unconfirmed')),
      ...titled(messages.missing, opened('missing')),
      ...titled(messages.overdue, due(true)),
      ...titled(messages.due, due(false)),
    ].join('\n\n'),
  )
}
