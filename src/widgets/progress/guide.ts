import { fill } from '../wegwijzer/words.ts'
import { doneOf, openProgress } from './progress.ts'

// the list of one guide, which its page carries hidden: without script there is nothing to tick

const box = document.querySelector<HTMLDetailsElement>('[data-progress]')
const count = box?.querySelector<HTMLElement>('[data-count]')
const none = box?.querySelector<HTMLElement>('[data-none]')
const clear = box?.querySelector('button')

if (box && count && none && clear) {
  const { progress: guide = '' } = box.dataset
  const ticks = [...box.querySelectorAll('input')]
  const steps = ticks.map(({ value }) => value)
  // of the line above the steps
  const stops = [...document.querySelectorAll('.strip .stop')]
  const progress = openProgress()

  for (const tick of ticks)
    tick.addEventListener('change', () => progress.tick(guide, tick.value, tick.checked))

  clear.addEventListener('click', () => {
    progress.clear()
    // the button goes away with what it cleared
    ticks[0]?.focus()
  })

  progress.$done.subscribe((all) => {
    const done = doneOf(all, guide, steps)
    for (const [at, tick] of ticks.entries()) {
      tick.checked = done.includes(tick.value)
      stops[at]?.classList.toggle('done', tick.checked)
      document.getElementById(tick.value)?.closest('.station')?.toggleAttribute('data-done', tick.checked)
    }
    // who has done a step began there, and begins no more; who comes to a later one begins there
    stops[0]?.classList.toggle('start', done.length === 0 && ['', `#${steps[0]}`].includes(location.hash))
    count.textContent = fill(count.dataset.count, { done: done.length, all: steps.length })
    // they have the same place
    clear.hidden = Object.values(all).every((kept) => !kept)
    none.hidden = !clear.hidden
  })

  progress.$kept.subscribe((kept) => {
    for (const note of box.querySelectorAll<HTMLElement>('[data-kept]'))
      note.hidden = note.dataset.kept !== String(kept)
  })
  // above the steps it is one line, to be opened; beside them there is room for all of it
  box.open = matchMedia('(width >= 64rem)').matches
  box.hidden = false
}
