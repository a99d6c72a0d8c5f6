import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile, firstDay, type Reminder } from '../../src/widgets/reminder/calendar.ts'

const NOW = new Date('2026-11-24T09:08:07.654Z')

const reminder: Reminder = {
  since: '2026-03-12',
  years: 5,
  uid: 'atp@example',
  summary: 'ATP: controle',
  description: 'Eén keer per 5 jaar',
  url: 'https://example.org/gidsen/atp/#monitoring',
}

const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const [component, ...others] = calendar.getAllSubcomponents('vevent')
  if (!component || others.length > 0) throw new Error('the file must have one event')
  return { calendar, component, event: new ICAL.Event(component) }
}

/** The first days of the event, from an independent parser of the format. */
const days = (file: string, count: number) => {
  const { event } = read(file)
  const iterator = event.iterator()
  return Array.from({ length: count }, () => iterator.next().toString())
}

describe('the calendar file', () => {
  it('has the properties that RFC 5545 requires of a calendar and an event', () => {
    const { calendar, component, event } = read(calendarFile(reminder, NOW))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy()
    expect(event.uid).toBe(reminder.uid)
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-24T09:08:07Z')
    expect(event.startDate.isDate).toBe(true)
    expect(String(component.getFirstPropertyValue('url'))).toBe(reminder.url)
    expect(component.getAllSubcomponents('valarm')).toHaveLength(1)
  })

  it('replaces an earlier file of the same reminder', () => {
    const versions = [
      '2026-11-24T09:08:07Z',
      '2026-11-24T09:08:08Z',
      '2027-01-01T00:00:00Z',
      '2090-01-01T00:00:00Z',
    ]
      .map((now) => read(calendarFile({ ...reminder, since: now.slice(0, 10) }, new Date(now))))
      .map(({ component, event }) => ({
        uid: event.uid,
        sequence: event.sequence,
        stamp: String(component.getFirstPropertyValue('dtstamp')),
        modified: String(component.getFirstPropertyValue('last-modified')),
      }))
    for (const [at, later] of versions.entries()) {
      const earlier = versions[at - 1]
      expect(later.modified).toBe(later.stamp)
      // the largest number that every calendar keeps
      expect(later.sequence).toBeLessThan(2 ** 31)
      if (!earlier) continue
      expect(later.uid).toBe(earlier.uid)
      expect(later.sequence).toBeGreaterThan(earlier.sequence)
      expect(later.stamp > earlier.stamp).toBe(true)
    }
  })

  it('recurs with its period after the given day', () => {
    expect(days(calendarFile(reminder, NOW), 3)).toEqual(['2031-03-12', '2036-03-12', '2041-03-12'])
    expect(days(calendarFile({ ...reminder, years: 3 }, NOW), 2)).toEqual(['2029-03-12', '2032-03-12'])
  })

  it('starts with the first day that is not in the past', () => {
    expect(days(calendarFile({ ...reminder, since: '2015-11-23' }, NOW), 2)).toEqual([
      '2030-11-23',
      '2035-11-23',
    ])
    expect(firstDay({ since: '2016-11-24', years: 5 }, NOW)).toBe('2026-11-24')
  })

  it('recurs on 28 February when it began on 29 February', () => {
    expect(days(calendarFile({ ...reminder, since: '2024-02-29', years: 3 }, NOW), 3)).toEqual([
      '2027-02-28',
      '2030-02-28',
      '2033-02-28',
    ])
  })

  it('keeps every text unchanged, in lines of at most 75 octets', () => {
    const unicode = fc
      .string({ unit: 'grapheme', maxLength: 300, size: 'max' })
      // a calendar has no control characters, and one kind of line end
      .map((text) => text.replace(/\p{Cc}/gu, ''))
    let folded = 0
    fc.assert(
      fc.property(unicode, unicode, (summary, description) => {
        const file = calendarFile({ ...reminder, summary, description }, NOW)
        const { event } = read(file)
        expect(event.summary).toBe(summary)
        expect(event.description).toBe(description)
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
          if (line.startsWith(' ')) folded++
        }
      }),
    )
    expect(folded).toBeGreaterThan(0)
  })

  it('keeps line ends and the special characters of the format', () => {
    const description = 'een; twee, drie\\vier:\nvijf'
    expect(read(calendarFile({ ...reminder, description }, NOW)).event.description).toBe(description)
  })

  it('has an alarm with the summary, 30 days before', () => {
    const alarm = read(calendarFile(reminder, NOW)).component.getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(alarm?.getFirstPropertyValue('description')).toBe(reminder.summary)
    const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration
    expect(trigger.toSeconds()).toBe(-30 * 24 * 3600)
  })

  // without escaping, each of these is read as another text or is invalid
  it.each([String.raw`C:\nieuw`, 'eind\\', String.raw`a\;b\,c`, String.raw`\\N`])(
    'keeps the backslashes of %s in event and alarm',
    (text) => {
      const file = calendarFile({ ...reminder, summary: text, description: text }, NOW)
      const { component } = read(file)
      for (const each of [component, component.getFirstSubcomponent('valarm')])
        expect(each?.getFirstPropertyValue('description')).toBe(text)
      expect(component.getFirstPropertyValue('summary')).toBe(text)
    },
  )
})

/** The result of a function for a visitor in a time zone. */
const inZone = <Result>(zone: string, get: () => Result): Result => {
  const { TZ } = process.env
  process.env.TZ = zone
  try {
    return get()
  } finally {
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
  }
}

describe('the first day', () => {
  // each is 24 November where the visitor is
  it.each([
    ['Pacific/Kiritimati', '2026-11-23T10:30:00Z'],
    ['Europe/Amsterdam', '2026-11-23T23:30:00Z'],
    ['UTC', '2026-11-24T12:00:00Z'],
    ['America/Los_Angeles', '2026-11-25T07:30:00Z'],
    ['Pacific/Pago_Pago', '2026-11-25T10:30:00Z'],
  ])('is counted from the day of a visitor in %s', (zone, moment) => {
    const first = (since: string) => inZone(zone, () => firstDay({ since, years: 5 }, new Date(moment)))
    expect(first('2021-11-24')).toBe('2026-11-24')
    expect(first('2021-11-23')).toBe('2031-11-23')
    expect(first('2026-11-24')).toBe('2031-11-24')
  })

  it('is on the same day of the year', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 50 }),
        (date, years) => {
          const since = date.toISOString().slice(0, 10)
          const first = inZone('UTC', () => firstDay({ since, years }, date))
          expect(Number(first.slice(0, 4))).toBe(date.getUTCFullYear() + years)
          expect(first.slice(5)).toBe(since.endsWith('02-29') ? '02-28' : since.slice(5))
        },
      ),
    )
  })
})
