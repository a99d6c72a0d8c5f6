import { calendarFile, firstDay } from './calendar.ts'
import { fill, longDate } from '../wegwijzer/words.ts'

// shows the form in the recurring step: the page hides it, because it cannot make a file without script

const form = document.querySelector<HTMLFormElement>('[data-reminder]')
const day = form?.querySelector('input')
const status = form?.querySelector<HTMLElement>('[role=status]')

const save = (name: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser may still be reading it
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Shows the form once it can make a file. */
const show = (form: HTMLFormElement, day: HTMLInputElement, status: HTMLElement): void => {
  const {
    reminder: name = '',
    years = '',
    summary = '',
    description = '',
    url = '',
    made = '',
    id = '',
    // not that of the document, which a page translator changes
    locale = '',
  } = form.dataset

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const reminder = {
      since: day.value,
      years: Number(years),
      uid: `${name}@${id}`,
      summary,
      description,
      url,
    }
    const now = new Date()
    save(`${name}.ics`, calendarFile(reminder, now))
    status.textContent = fill(made, { date: longDate(locale, new Date(firstDay(reminder, now))) })
  })

  // the message was about an earlier choice
  form.addEventListener('input', () => {
    status.textContent = ''
  })

  Object.assign(day, { type: 'date', min: '1990-01-01', max: '2199-12-31' })
  form.hidden = false
}

if (form && day && status) show(form, day, status)
