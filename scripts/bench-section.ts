/** What a bench printed, and whether it ended well. */
type Ran = {
  readonly name: string
  readonly day: string
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

const asPrinted = (text: string): string => `\`\`\`\n${text}\n\`\`\``

/** The part of the report on one bench, with the reasons where it is not within its limits. */
export const benchSection = ({ name, day, stdout, stderr, status }: Ran): string => {
  const text = stdout.trim()
  const reasons = status === 0 ? '' : stderr.trim()
  return [
    `## ${name.replace('bench:', '')}`,
    `\`npm run ${name}\`, ${day}${status === 0 ? '' : ' (not within its limits)'}`,
    // tables go into the report as they are; other text as it was printed
    text.startsWith('|') ? text : asPrinted(text),
    ...(reasons ? [asPrinted(reasons)] : []),
  ].join('\n\n')
}
