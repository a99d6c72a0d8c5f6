import { resolve } from 'node:path'
import { checkContent, describeProblems, type OpenLink } from '../src/content-check/index.ts'

const describeOpen = (link: OpenLink): string =>
  [
    `  ${link.name}  ${link.state === 'unconfirmed' ? link.address : `“${link.label.nl}”`}`,
    `    where   src/content/${link.file}${link.line ? `:${link.line}` : ''}`,
    `    source  ${link.source}`,
    `    why     ${link.reason}`,
  ].join('\n')

const titled = (title: string, links: readonly OpenLink[]): string =>
  [`${title} (${links.length}):`, ...links.map(describeOpen)].join('\n\n')

const report = await checkContent(resolve(process.argv[2] ?? 'src/content'))
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
