/** One thing that is wrong, in words for the person who fixes it. */
export type FaultReport = {
  /** Where it is, such as `src/content/questions/role.yaml:12`; absent where `found` already says it. */
  readonly where?: string | undefined
  /** Where in the file: `answers › firm › slug`. */
  readonly place?: string | undefined
  readonly found: string
  readonly expected?: string | undefined
  /** What to do about it. */
  readonly fix: string
}

/** What is wrong and how to fix it, without its place. */
export type Finding = Pick<FaultReport, 'found' | 'fix'> & { readonly expected: string }

/** The names of the parts of a report. */
type Labels = Readonly<Record<'place' | 'found' | 'expected' | 'fix', string>>

const FOR_DEVELOPERS: Labels = { place: 'place', found: 'found', expected: 'expected', fix: 'fix' }

/** Names of the parts of a report for editors. */
export const FOR_EDITORS: Labels = {
  place: 'plaats',
  found: 'gevonden',
  expected: 'verwacht',
  fix: 'doe dit',
}

const row = (name: string, text: string): string =>
  `  ${name.padEnd(8)}  ${text.replaceAll('\n', `\n${' '.repeat(12)}`)}`

/** The report as a few lines of text: the place or the fault first, then what is expected and how to fix it. */
export const describeFault = (
  { where, place, found, expected, fix }: FaultReport,
  labels = FOR_DEVELOPERS,
): string =>
  [
    where ?? found,
    ...(place ? [row(labels.place, place)] : []),
    ...(where ? [row(labels.found, found)] : []),
    ...(expected ? [row(labels.expected, expected)] : []),
    row(labels.fix, fix),
  ].join('\n')

/** An error whose message tells its reader what is expected and how to fix it; no stack trace is needed to act on it. */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(report: FaultReport, options?: ErrorOptions) {
    super(describeFault(report), options)
  }
}
