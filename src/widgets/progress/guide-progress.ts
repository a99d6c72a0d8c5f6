import { fill } from '../wegwijzer/words.ts'
import { doneOf, openProgress } from './progress.ts'

// shows the checklist of one guide: the page hides it, because it does nothing without script

const box = document.querySelector<HTMLDetailsElement>('[data-progress]')
const count = box?.querySelector<HTMLElement>('[data-count]')
const none = box?.querySelector<HTMLElement>('[data-none]')
const clear = box?.querySelector('button')

if (box && count && none && clear) {
  const { progress: guide = '' } = box.dataset
  const ticks = [...box.querySelectorAll('input')]
  const steps = ticks.map(({ value }) => value)
  // the stations on the line above the steps
  const stops = [...document.querySelectorAll('.strip .stop')]
  const progress = openProgress()

  for (const tick of ticks)
    tick.addEventListener('change', () => progress.tick(guide, tick.value, tick.checked))

  clear.addEventListener('click', () => {
    progress.clear()
    // the button disappears, so the focus moves
    ticks[0]?.focus()
  })

  progress.$done.subscribe((all) => {
    const done = doneOf(all, guide, steps)
    for (const [at, tick] of ticks.entries()) {
      tick.checked = done.includes(tick.value)
      stops[at]?.classList.toggle('done', tick.checked)
      document.getElementById(tick.value)?.closest('.station')?.toggleAttribute('data-done', tick.checked)
    }
    // the first station is the start only when no step is done and the address names no later step
    stops[0]?.classList.toggle('start', done.length === 0 && ['', `#${steps[0]}`].includes(location.hash))
    count.textContent = fill(count.dataset.count, { done: done.length, all: steps.length })
    // the button and the text share a place: only one of them is shown
    clear.hidden = Object.values(all).every((kept) => !kept)
    none.hidden = !clear.hidden
  })

  progress.$kept.subscribe((kept) => {
    for (const note of box.querySelectorAll<HTMLElement>('[data-kept]'))
      note.hidden = note.dataset.kept !== String(kept)
  })
  // on narrow screens the list is above the steps and closed; on wide ones it is beside them and open
  box.open = matchMedia('(width >= 64rem)').matches
  box.hidden = false
}
