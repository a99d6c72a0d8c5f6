import { writeFile } from './store.ts'

/** Whether a page comes from this computer, where its folders may be edited. */
export const isLocalHost = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost')

/** An element with a text and other elements in it. */
export const element = (name: string, text = '', ...children: readonly (Node | string)[]): HTMLElement => {
  const made = document.createElement(name)
  made.append(text, ...children)
  return made
}

/** Says in a page without the desk how to edit this site. */
export const showNotice = (base: string): void => {
  const home = element('a', 'Naar de site')
  home.setAttribute('href', base)
  const main = element(
    'main',
    '',
    element('h1', 'Beheer'),
    element(
      'p',
      'Deze site heeft geen beheer op afstand. Bewerk de teksten op je eigen computer: start daar “npm run edit” in de map van de site.',
    ),
    element('p', '', home),
  )
  main.style.cssText =
    'max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif'
  document.body.append(main)
}

/** A file as it was before the last save; without text it was not there. */
type Earlier = { readonly path: string; readonly text: string | undefined }

let earlier: readonly Earlier[] = []

/** Keeps the files that the next save changes as they are. */
export const keepForUndo = (files: readonly Earlier[]): void => {
  earlier = files
}

/** Shows that a change was saved, with a button that puts the files back as they were. */
export const offerUndo = (): void => {
  document.getElementById('desk-undo')?.remove()
  const files = earlier
  const undo = element('button', 'Ongedaan maken')
  const close = element('button', 'Sluiten')
  const bar = element('div', 'De wijziging staat in de map. ', undo, ' ', close)
  bar.id = 'desk-undo'
  bar.setAttribute('role', 'status')
  bar.style.cssText =
    'position: fixed; inset: auto 1rem 1rem auto; z-index: 9999; padding: 0.75rem 1rem; font: 1rem/1.5 system-ui, sans-serif; background: #14203a; color: #fff'
  for (const button of [undo, close])
    button.style.cssText = 'font: inherit; padding: 0.25rem 0.75rem; min-height: 2rem'
  close.addEventListener('click', () => bar.remove())
  undo.addEventListener('click', () => {
    void Promise.all(files.map(({ path, text }) => writeFile(path, text))).then(() => location.reload())
  })
  document.body.append(bar)
}
