/** The output of a benchmark and its exit status. */
type Ran = {
  readonly name: string
  readonly day: string
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

const asPrinted = (text: string): string => `\`\`\`\n${text}\n\`\`\``

/** The section of the report on one benchmark, with the reasons where it is not within its limits. */
export const benchSection = ({ name, day, stdout, stderr, status }: Ran): string => {
  const text = stdout.trim()
  const reasons = status === 0 ? '' : stderr.trim()
  return [
    `## ${name.replace('bench:', '')}`,
    `\`npm run ${name}\`, ${day}${status === 0 ? '' : ' (not within its limits)'}`,
    // a table goes into the report as it is, other text as a code block
    text.startsWith('|') ? text : asPrinted(text),
    ...(reasons ? [asPrinted(reasons)] : []),
  ].join('\n\n')
}
