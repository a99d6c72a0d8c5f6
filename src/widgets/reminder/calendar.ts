/** A day that recurs, and the texts that a calendar shows for that day. */
export type Reminder = {
  /** The day to count from, such as `2026-11-24`. */
  readonly since: string
  /** The period in years. */
  readonly years: number
  /** Equal for every reminder of a guide, so that the file of a corrected day replaces the first. */
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly url: string
}

/** Octets that a line may have (RFC 5545, 3.1); the rest continues on the next line, after a space. */
const LINE = 75

const utf8 = new TextEncoder()

const fold = (line: string): string => {
  const full: string[] = []
  let last = ''
  for (const character of line) {
    if (utf8.encode(last + character).length > LINE) {
      full.push(last)
      last = ' '
    }
    last += character
  }
  return [...full, last].join('\r\n')
}

const text = (value: string): string =>
  value.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n')

const compact = (moment: string): string => moment.replace(/[-:]|\.\d+/g, '')

/** The day in the time zone of the visitor, such as `2026-11-24`. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** Start of the count of versions: seconds since then fit the 32 bits that calendars keep. */
const FIRST_VERSION = Date.UTC(2026, 0)

/** The number of a version, which must be higher for a later file, because calendars ignore a lower one. */
const version = (now: Date): number => Math.max(0, Math.floor((now.getTime() - FIRST_VERSION) / 1000))

/**
 * Returns the first day, such as `2031-11-24`, on which a reminder recurs and that is not in the past. A reminder since
 * 29 February recurs on the 28th, because most years have no 29th.
 */
export const firstDay = ({ since, years }: Pick<Reminder, 'since' | 'years'>, now: Date): string => {
  const [year = '', month, day] = since.split('-')
  const today = localDay(now)
  const occurrence = (times: number): string => {
    const later = String(Number(year) + times * years).padStart(4, '0')
    const date = `${later}-${month}-${month === '02' && day === '29' ? '28' : day}`
    return date < today ? occurrence(times + 1) : date
  }
  return occurrence(1)
}

/**
 * Returns a calendar file (RFC 5545) with an all-day event that recurs, and an alarm 30 days before it.
 *
 * @param now The time at which the file is made.
 */
export const calendarFile = (reminder: Reminder, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wegwijzer//Reminder//EN',
    'BEGIN:VEVENT',
    `UID:${text(reminder.uid)}`,
    `DTSTAMP:${compact(now.toISOString())}`,
    `LAST-MODIFIED:${compact(now.toISOString())}`,
    `SEQUENCE:${version(now)}`,
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
