import { notice, saves as messages } from '../model/messages/desk.ts'
import { keepSave, hasSaves, undoLast, type Saved } from './undo.ts'

/** Whether a page comes from this computer, where its folders may be edited. */
export const isLocalHost = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost')

/** An element with a text and other elements in it. */
export const element = (name: string, text = '', ...children: readonly (Node | string)[]): HTMLElement => {
  const made = document.createElement(name)
  made.append(text, ...children)
  return made
}

/** Shows, in a page without the desk, how to edit this site. */
export const showNotice = (base: string): void => {
  const home = element('a', notice.home)
  home.setAttribute('href', base)
  const main = element(
    'main',
    '',
    element('h1', notice.title),
    element('p', notice.text),
    element('p', '', home),
  )
  main.style.cssText =
    'max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif'
  document.body.append(main)
}

/** The path of a form; the bar is hidden there, because it would cover controls that an editor needs. */
const FORM = /\/(new|entries\/)/

const hideBesideForm = (): void => {
  const bar = document.getElementById('desk-undo')
  if (bar) bar.hidden = FORM.test(location.hash)
}
addEventListener('hashchange', hideBesideForm)

/** Shows that a change was saved, with a button that puts its files back as they were. */
const showUndo = (): void => {
  document.getElementById('desk-undo')?.remove()
  const undo = element('button', messages.undo)
  const close = element('button', messages.close)
  const text = element('span')
  text.setAttribute('role', 'status')
  const bar = element('aside', '', text, ' ', undo, ' ', close)
  bar.id = 'desk-undo'
  bar.setAttribute('aria-label', messages.last)
  bar.style.cssText =
    'position: fixed; bottom: 1rem; left: 50%; transform: translateX(-50%); z-index: 9999; box-sizing: border-box; width: max-content; max-width: calc(100% - 2rem); padding: 0.75rem 1rem; font: 1rem/1.5 system-ui, sans-serif; background: #14203a; color: #fff; border: 1px solid #fff'
  for (const button of [undo, close])
    button.style.cssText = 'font: inherit; padding: 0.25rem 0.75rem; min-height: 2rem'
  close.addEventListener('click', () => {
    bar.remove()
  })
  undo.addEventListener('click', () => {
    undoLast().then(
      (isDone) => {
        // after a reload, the desk reads everything again
        if (isDone) return location.reload()
        undo.remove()
        text.textContent = messages.changedLater
      },
      (error: unknown) => {
        text.textContent = messages.undoFailed
        console.error(error)
      },
    )
  })
  document.body.append(bar)
  hideBesideForm()
  // a screen reader announces a change in a status that is already in the page
  requestAnimationFrame(() => {
    text.textContent = messages.saved
  })
}

/** Offers to undo a save. */
export const offerUndo = (files: readonly Saved[]): void => {
  keepSave(files)
  showUndo()
}

/** Offers to undo the last of the saves that were made before the page was loaded. */
export const offerEarlierUndo = (): void => {
  if (hasSaves()) showUndo()
}
