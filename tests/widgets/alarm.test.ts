import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile, type Reminder } from '../../src/widgets/reminder/calendar.ts'

const reminder: Reminder = {
  since: '2026-03-12',
  years: 5,
  uid: 'atp-2026-03-12@example.org',
  summary: 'ATP: controle',
  description: 'Eén keer per 5 jaar',
  url: 'https://example.org/gidsen/atp/#monitoring',
}

const eventOf = (changed: Partial<Reminder> = {}) => {
  const file = calendarFile({ ...reminder, ...changed }, new Date('2026-11-24T09:08:07Z'))
  const event = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent')
  if (!event) throw new Error('a file has an event')
  return event
}

describe('the alarm of the reminder', () => {
  it('shows what the reminder is for, 30 days before', () => {
    const alarm = eventOf().getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(alarm?.getFirstPropertyValue('description')).toBe(reminder.summary)
    const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration
    expect(trigger.toSeconds()).toBe(-30 * 24 * 3600)
  })
})

// each of these reads as another text, or as none, when its backslash is written as it is
describe.each([String.raw`C:\nieuw`, String.raw`eind\ `.trim(), String.raw`a\;b\,c`, String.raw`\\N`])(
  'the text %s',
  (text) => {
    it('is read as it was given, in event and alarm', () => {
      const event = eventOf({ summary: text, description: text })
      const alarm = event.getFirstSubcomponent('valarm')
      for (const component of [event, alarm])
        expect(component?.getFirstPropertyValue('description')).toBe(text)
      expect(event.getFirstPropertyValue('summary')).toBe(text)
    })
  },
)
