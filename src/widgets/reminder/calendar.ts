/** A day that comes back, and what a calendar shows of it. */
export type Reminder = {
  /** The day from which is counted, as `2026-11-24`. */
  readonly since: string
  /** Once in how many years. */
  readonly years: number
  /** The same for the same reminder, so that a second file replaces the first. */
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly url: string
}

/** Octets that a line may have (RFC 5545, 3.1); a longer one goes on in the next, after a space. */
const LINE = 75

const utf8 = new TextEncoder()

const fold = (line: string): string => {
  const full: string[] = []
  let last = ''
  for (const letter of line) {
    if (utf8.encode(last + letter).length > LINE) {
      full.push(last)
      last = ' '
    }
    last += letter
  }
  return [...full, last].join('\r\n')
}

const text = (value: string): string =>
  value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

const compact = (moment: string): string => moment.replace(/[-:]|\.\d+/g, '')

/**
 * The first day, as `2031-11-24`, on which it comes back and that is not over. What began on 29 February comes back on
 * the 28th: most years have no other.
 */
export const firstDay = ({ since, years }: Pick<Reminder, 'since' | 'years'>, now: Date): string => {
  const [year = '', month, day] = since.split('-')
  const today = now.toISOString().slice(0, 10)
  const turn = (times: number): string => {
    const later = String(Number(year) + times * years).padStart(4, '0')
    const found = `${later}-${month}-${month === '02' && day === '29' ? '28' : day}`
    return found < today ? turn(times + 1) : found
  }
  return turn(1)
}

/**
 * A calendar file (RFC 5545) with a whole day that comes back each so many years, announced 30 days before.
 *
 * @param now When the file is made.
 */
export const calendarFile = (reminder: Reminder, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wegwijzer certificeren//Reminder//NL',
    'BEGIN:VEVENT',
    `UID:${text(reminder.uid)}`,
    `DTSTAMP:${compact(now.toISOString())}`,
    `DTSTART;VALUE=DATE:${compact(firstDay(reminder, now))}`,
    `RRULE:FREQ=YEARLY;INTERVAL=${reminder.years}`,
    `SUMMARY:${text(reminder.summary)}`,
    `DESCRIPTION:${text(reminder.description)}`,
    `URL:${reminder.url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P30D',
    `DESCRIPTION:${text(reminder.summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('')
