import { retiring as messages } from '../model/messages/retiring.ts'
import { element } from './own-parts.ts'
import type { Retired, Successor } from './successors.ts'

const button = (text: string, type: 'submit' | 'button'): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = type
  made.textContent = text
  made.style.cssText = 'font: inherit; padding: 0.4rem 1rem; margin: 1.5rem 0.75rem 0 0'
  return made
}

/** Opens a dialog with a form; returns `result()` when the form is sent, and undefined when the dialog is closed. */
const ask = <T>(title: string, parts: readonly HTMLElement[], result: () => T): Promise<T | undefined> =>
  new Promise((resolve) => {
    const heading = element('h2', title)
    heading.id = 'desk-dialog'
    heading.style.cssText = 'margin: 0 0 1rem; font-size: 1.25rem'
    const form = document.createElement('form')
    form.append(heading, ...parts)
    const dialog = document.createElement('dialog')
    dialog.setAttribute('aria-labelledby', heading.id)
    dialog.style.cssText =
      'box-sizing: border-box; width: min(40rem, calc(100% - 2rem)); max-height: calc(100% - 2rem); overflow: auto; padding: 1.5rem; border: 2px solid; color-scheme: light dark; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif'
    dialog.append(form)
    let sent: T | undefined
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      sent = result()
      dialog.close()
    })
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(sent)
    })
    for (const each of dialog.querySelectorAll<HTMLButtonElement>('button[type=button]'))
      each.addEventListener('click', () => {
        dialog.close()
      })
    document.body.append(dialog)
    dialog.showModal()
  })

/** The successors that an editor chooses for removed content; undefined where the editor cancels the save. */
export const askSuccessors = (retired: readonly Retired[]): Promise<readonly Successor[] | undefined> => {
  const fields = retired.map(({ place, title, options, proposed }) => {
    const select = document.createElement('select')
    select.style.cssText = 'display: block; font: inherit; width: 100%; padding: 0.4rem'
    // without a proposal the editor has to choose
    select.required = proposed === undefined
    if (proposed === undefined) select.add(new Option(messages.choose, ''))
    for (const { value, label } of options) select.add(new Option(label, value, false, value === proposed))
    const label = element('label', title, select)
    label.style.cssText = 'display: block; margin-top: 1rem'
    return { place, select, label }
  })
  return ask(
    messages.title,
    [
      element('p', messages.why),
      ...fields.map(({ label }) => label),
      button(messages.confirm, 'submit'),
      button(messages.cancel, 'button'),
    ],
    () => fields.map(({ place, select }) => ({ place, value: select.value })),
  )
}

/** Shows why something cannot be deleted, until the editor closes the dialog. */
export const showReasons = (reasons: readonly string[]): Promise<unknown> =>
  ask(
    messages.kept,
    [
      element('p', messages.fixFirst),
      element('ul', '', ...reasons.map((reason) => element('li', reason))),
      button(messages.close, 'submit'),
    ],
    () => undefined,
  )
