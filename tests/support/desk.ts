import type { Locator, Page } from '@playwright/test'
import { contentFiles, field, input, openFolder } from '../../scripts/check/desk-page.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { SITE } from './origin.ts'
import { expect } from './test.ts'

type Texts = Readonly<Record<string, string>>

type Folder = {
  readonly deskFolder: () => Promise<Texts>
  readonly deskWrite: (path: string, text: string) => Promise<void>
}

export {
  add,
  addItem,
  field,
  input,
  openItem,
  removeItem,
  sideBySide,
} from '../../scripts/check/desk-page.ts'

/** The text of each file of the content under test, by its path from the root of the repository. */
export const original: Texts = contentFiles

/** Brings a part of the form into view: the desk makes the fields of a long form when they are. */
export const reveal = async (page: Page, part: Locator): Promise<void> => {
  await expect(async () => {
    if (!(await part.isVisible())) await page.mouse.wheel(0, 300)
    await expect(part).toBeVisible({ timeout: 500 })
  }).toPass()
}

export const fill = async (page: Page, path: string, text: string): Promise<void> => {
  await reveal(page, input(page, path))
  await input(page, path).fill(text)
}

/** Fills in the title and the summary of a new outcome, in both languages. */
export const fillOutcome = async (page: Page, titles: Texts): Promise<void> => {
  for (const [locale, title] of Object.entries(titles)) await fill(page, `title.${locale}`, title)
  await fill(page, 'summary.nl', 'Kort.')
  await fill(page, 'summary.en', 'Short.')
}

/** Starts a save. The desk may ask a question before it saves. */
export const startSave = (page: Page): Promise<void> => page.getByRole('button', { name: 'Opslaan' }).click()

export const choose = async (page: Page, path: string, option: RegExp, locale?: string): Promise<void> => {
  await reveal(page, field(page, path, locale))
  const found = page.getByRole('option', { name: option }).first()
  await expect(async () => {
    // a click while the desk still draws the field opens no list
    if (!(await found.isVisible())) await field(page, path, locale).getByRole('combobox').click()
    await found.click({ timeout: 2_000 })
  }).toPass()
}

/** Whether the caret is behind the last character of a text. */
const atEnd = (text: Locator): Promise<boolean> =>
  text.evaluate((element) => {
    const rest = new Range()
    rest.selectNodeContents(element)
    const caret = getSelection()
    if (!caret?.focusNode) return false
    rest.setStart(caret.focusNode, caret.focusOffset)
    return rest.toString().trim() === ''
  })

/** Puts the caret behind the last character of a text. */
export const goToEnd = async (page: Page, text: Locator): Promise<void> => {
  await text.click()
  await expect(text).toBeFocused()
  await expect(text).toContainText(/\w/)
  await expect(async () => {
    await page.keyboard.press('Control+End')
    expect(await atEnd(text)).toBe(true)
  }).toPass()
}

/** The text of the report beside the form. */
export const report = (page: Page) => page.frameLocator('iframe').locator('main')

type Change = { readonly gone: readonly string[]; readonly added: readonly string[] }

/** The lines of `one` that `two` does not have. */
const without = (one: readonly string[], two: readonly string[]): readonly string[] => {
  const left = [...two]
  return one.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** The lines that were removed from and added to each changed file of the content. */
export const changesIn = (now: Texts): Readonly<Record<string, Change>> =>
  Object.fromEntries(
    [...new Set([...Object.keys(original), ...Object.keys(now)])].flatMap((path) => {
      const [was = '', is = ''] = [original[path], now[path]]
      if (was === is) return []
      const [old, fresh] = [was.split('\n'), is.split('\n')]
      const change = { gone: without(old, fresh), added: without(fresh, old) }
      return [[path.slice(CONTENT.length + 1), change] as const]
    }),
  )

/** The actions of an editor in an open desk. */
export const inDesk = (page: Page) => ({
  /** Opens the form of an entry: `questions/entries/role`. */
  open: async (path: string): Promise<void> => {
    await page.goto(`${SITE}beheer/#/collections/${path}`)
    await expect(page.getByRole('button', { name: 'Opslaan' })).toBeVisible()
  },
  /** Saves, and waits until the form is closed. */
  save: async (): Promise<void> => {
    await startSave(page)
    await expect(page.getByRole('button', { name: 'Opslaan' })).toBeHidden()
  },
  /** Saves, and returns why that is refused. */
  refused: async (): Promise<string> => {
    await startSave(page)
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText(/\w/)
    const text = await dialog.textContent()
    await dialog.getByRole('button').last().click()
    await expect(dialog).toBeHidden()
    return text ?? ''
  },
})

/** Deletes the entry whose form is open. */
export const deleteEntry = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Editoropties tonen' }).click()
  await page.getByRole('menuitem', { name: /verwijderen/i }).click()
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Verwijderen' })
    .click()
}

/** Collects the origin of each request of a page. */
export const originsAsked = (page: Page): readonly string[] => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) asked.push(new URL(request.url()).origin)
  })
  return asked
}

/** The real desk in a browser, with a folder that has the content under test. */
export const openDesk = async (page: Page) => {
  const asked = originsAsked(page)
  await page.setViewportSize({ width: 1400, height: 1000 })
  await page.mouse.move(300, 600)
  await openFolder(page, SITE)

  const folder = () => page.evaluate(() => (window as unknown as Folder).deskFolder())
  return {
    ...inDesk(page),
    asked,
    folder,
    /** Writes a file as somebody else does. */
    write: (path: string, text: string) =>
      page.evaluate(([at, fresh]) => (window as unknown as Folder).deskWrite(at, fresh), [
        `${CONTENT}/${path}`,
        text,
      ] as const),
    /** The lines that were removed from and added to each changed file. */
    changes: async () => changesIn(await folder()),
  }
}
