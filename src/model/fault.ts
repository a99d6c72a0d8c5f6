/** A fault, in words for the person who fixes it. */
export type FaultReport = {
  /** The file and line, such as `src/content/questions/role.yaml:12`; absent where `found` already contains them. */
  readonly where?: string | undefined
  /** The place in the file: `answers › firm › slug`. */
  readonly place?: string | undefined
  readonly found: string
  readonly expected?: string | undefined
  /** How to fix the fault. */
  readonly fix: string
}

/** A fault and its fix, without its place. */
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

/** An error whose message contains the expected value and the fix, so that readers need no stack trace. */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(report: FaultReport, options?: ErrorOptions) {
    super(describeFault(report), options)
  }
}
