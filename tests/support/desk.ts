import { globSync, readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { CONTENT } from '../../src/content-folder.ts'
import { SITE } from './origin.ts'
import { expect } from './test.ts'

type Texts = Readonly<Record<string, string>>

type Folder = {
  readonly deskFolder: () => Promise<Texts>
  readonly deskWrite: (path: string, text: string) => Promise<void>
}

const original: Texts = Object.fromEntries(
  globSync(`${CONTENT}/**/*.{yaml,mdx,json}`).map((path) => [path, readFileSync(path, 'utf8')]),
)

/** Gives the page a folder of the browser in place of one of the computer, filled once with the content. */
const fillFolder = (files: Texts): void => {
  const write = async (path: string, text: string): Promise<void> => {
    const names = path.split('/')
    let folder = await navigator.storage.getDirectory()
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true })
    const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true })
    const stream = await file.createWritable()
    await stream.write(text)
    await stream.close()
  }
  const read = async (folder: FileSystemDirectoryHandle, at: string): Promise<[string, string][]> => {
    const found: [string, string][] = []
    for await (const [name, handle] of folder.entries())
      if (handle.kind === 'directory') found.push(...(await read(handle, `${at}${name}/`)))
      else found.push([at + name, await (await handle.getFile()).text()])
    return found
  }
  const ready = (async () => {
    const root = await navigator.storage.getDirectory()
    if (localStorage.getItem('desk-folder') === null) {
      await root.getDirectoryHandle('.git', { create: true })
      for (const [path, text] of Object.entries(files)) await write(path, text)
      localStorage.setItem('desk-folder', 'filled')
    }
    return root
  })()
  Object.assign(window, {
    showDirectoryPicker: () => ready,
    deskFolder: async () => Object.fromEntries(await read(await ready, '')),
    deskWrite: write,
  })
  Object.assign(FileSystemHandle.prototype, {
    requestPermission: () => Promise.resolve('granted'),
    queryPermission: () => Promise.resolve('granted'),
  })
}

/** A field of the form that is open, in one of its languages. */
export const field = (page: Page, path: string, locale?: string): Locator =>
  page.locator(
    `.pane[data-mode="edit"]${locale ? `[data-locale="${locale}"]` : ''} [data-key-path="${path}"]`,
  )
export const input = (page: Page, path: string, locale?: string): Locator =>
  field(page, path, locale).locator('input, textarea').first()

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

/** Shows the other language beside the first, instead of the preview. */
export const sideBySide = (page: Page) => page.getByRole('radio', { name: 'Engels' }).last().click()

/** The button that adds an item, of which the name has invisible characters. */
export const add = (page: Page, one: string): Locator =>
  // beside each other, the second language shows what both share, disabled
  page.getByRole('button', { name: new RegExp(`${one}\\W? toevoegen`), disabled: false }).last()

export const choose = async (page: Page, path: string, option: RegExp, locale?: string): Promise<void> => {
  await reveal(page, field(page, path, locale))
  await field(page, path, locale).getByRole('combobox').click()
  await page.getByRole('option', { name: option }).first().click()
}

/** Whether the caret is behind the last character of a text. */
export const atEnd = (text: Locator): Promise<boolean> =>
  text.evaluate((element) => {
    const rest = new Range()
    rest.selectNodeContents(element)
    const caret = getSelection()
    if (!caret?.focusNode) return false
    rest.setStart(caret.focusNode, caret.focusOffset)
    return rest.toString().trim() === ''
  })

/** The text of the report beside the form. */
export const report = (page: Page) => page.frameLocator('iframe').locator('main')

/** The real desk in a browser, with a folder that has the content under test. */
export const openDesk = async (page: Page) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) asked.push(new URL(request.url()).origin)
  })
  await page.addInitScript(fillFolder, original)
  await page.setViewportSize({ width: 1400, height: 1000 })
  await page.mouse.move(300, 600)
  await page.goto(`${SITE}beheer/`)
  await page.locator('.buttons button').first().click()
  await expect(page.getByRole('tree')).toBeVisible()

  const folder = () => page.evaluate(() => (window as unknown as Folder).deskFolder())
  return {
    asked,
    folder,
    /** Opens the form of an entry: `questions/entries/role`. */
    open: async (path: string): Promise<void> => {
      await page.goto(`${SITE}beheer/#/collections/${path}`)
      await expect(page.getByRole('button', { name: 'Opslaan' })).toBeVisible()
    },
    /** Saves, and waits until the form is closed. */
    save: async (): Promise<void> => {
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await expect(page.getByRole('button', { name: 'Opslaan' })).toBeHidden()
    },
    /** Saves, and returns why that is refused. */
    refused: async (): Promise<string> => {
      await page.getByRole('button', { name: 'Opslaan' }).click()
      const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
      await expect(dialog).toBeVisible()
      const text = await dialog.innerText()
      await dialog.getByRole('button').last().click()
      return text
    },
    /** Writes a file as somebody else does. */
    write: (path: string, text: string) =>
      page.evaluate(([at, fresh]) => (window as unknown as Folder).deskWrite(at, fresh), [
        `${CONTENT}/${path}`,
        text,
      ] as const),
    /** The lines that each changed file lost and got. */
    changes: async (): Promise<
      Readonly<Record<string, { readonly gone: readonly string[]; readonly added: readonly string[] }>>
    > => {
      const now = await folder()
      const paths = [...new Set([...Object.keys(original), ...Object.keys(now)])]
      return Object.fromEntries(
        paths.flatMap((path) => {
          const [was = '', is = ''] = [original[path], now[path]]
          if (was === is) return []
          const [old, fresh] = [was.split('\n'), is.split('\n')]
          const without = (one: readonly string[], two: readonly string[]) => {
            const left = [...two]
            return one.filter((line) => {
              const at = left.indexOf(line)
              if (at >= 0) left.splice(at, 1)
              return at < 0
            })
          }
          return [
            [
              path.slice(CONTENT.length + 1),
              { gone: without(old, fresh), added: without(fresh, old) },
            ] as const,
          ]
        }),
      )
    },
  }
}
