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

const row = (name: string, text: string): string =>
  `  ${name.padEnd(8)}  ${text.replaceAll('\n', `\n${' '.repeat(12)}`)}`

/** The report as a few lines of text: the place or the fault first, then what is expected and how to fix it. */
export const describeFault = ({ where, place, found, expected, fix }: FaultReport): string =>
  [
    where ?? found,
    ...(place ? [row('place', place)] : []),
    ...(where ? [row('found', found)] : []),
    ...(expected ? [row('expected', expected)] : []),
    row('fix', fix),
  ].join('\n')

/** An error whose message tells its reader what is expected and how to fix it; no stack trace is needed to act on it. */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(report: FaultReport, options?: ErrorOptions) {
    super(describeFault(report), options)
  }
}
