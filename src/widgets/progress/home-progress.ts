import { fill } from '../wegwijzer/words.ts'
import { doneOf, openProgress } from './progress.ts'

// shows the guides in which a step is done; the page contains all guides, hidden

const box = document.querySelector<HTMLElement>('[data-progress-summary]')
const list = box?.querySelector('ul')
const status = box?.querySelector<HTMLElement>('[role=status]')
const clear = box?.querySelector('button')

if (box && list && status && clear) {
  const progress = openProgress()

  clear.addEventListener('click', () => {
    progress.clear()
    status.textContent = status.dataset.cleared ?? ''
    box.hidden = false
    // the button disappears, so the focus moves
    status.focus()
  })

  progress.$done.subscribe((all) => {
    let anyDone = false
    for (const item of list.children) {
      if (!(item instanceof HTMLElement)) continue
      const { guide = '', steps = '', count = '' } = item.dataset
      const ids = steps.split(' ')
      const done = doneOf(all, guide, ids).length
      item.hidden = done === 0
      anyDone ||= done > 0
      const text = item.querySelector('[data-text]')
      if (text) text.textContent = fill(count, { done, all: ids.length })
    }
    list.hidden = clear.hidden = !anyDone
    if (anyDone) status.textContent = ''
    box.hidden = !anyDone
  })
}
