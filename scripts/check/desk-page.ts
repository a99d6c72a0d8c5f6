import { globSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { BASE } from '../build/address.ts'
import { deskFiles } from '../build/editors-desk.ts'
import { CONTENT } from '../../src/content-folder.ts'

// The editors' desk in a browser, as its tests and the pictures in its guide use it.

/** The text of each file of the content, by its path from the root of the repository. */
export const contentFiles: Readonly<Record<string, string>> = Object.fromEntries(
  globSync(`${CONTENT}/**/*.{yaml,mdx,json}`).map((path) => [path, readFileSync(path, 'utf8')]),
)

/** Gives the page a folder of the browser in place of one of the computer, filled once with the content. */
const fillFolder = (files: Readonly<Record<string, string>>): void => {
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

/** Opens the desk with a folder that has the content. */
export const openFolder = async (page: Page, site: string): Promise<void> => {
  await page.addInitScript(fillFolder, contentFiles)
  await page.goto(`${site}beheer/`)
  await page.locator('.buttons button').first().click()
  await page.getByRole('tree').waitFor()
}

/** A field of the form that is open, in one of its languages. */
export const field = (page: Page, path: string, locale?: string): Locator =>
  page.locator(
    `.pane[data-mode="edit"]${locale ? `[data-locale="${locale}"]` : ''} [data-key-path="${path}"]`,
  )
export const input = (page: Page, path: string, locale?: string): Locator =>
  field(page, path, locale).locator('input, textarea').first()

/** Shows the other language beside the first, instead of the preview. */
export const sideBySide = (page: Page) => page.getByRole('radio', { name: 'Engels' }).last().click()

/** The button that adds an item; its name has invisible characters. */
export const add = (page: Page, one: string): Locator =>
  // side by side, the second language shows the shared fields as disabled
  page.getByRole('button', { name: new RegExp(`^\\W*${one}\\W? toevoegen`), disabled: false }).last()

/** Opens the item of a list with a key; returns its path. */
export const openItem = async (page: Page, list: string, key: string): Promise<string> => {
  const group = field(page, list)
    .getByRole('group')
    .filter({ hasText: `${key}: ` })
    .last()
  const toggle = group.getByRole('button', { name: 'Uitvouwen' }).first()
  const [, at = ''] = /-item-(\d+)-body/.exec((await toggle.getAttribute('aria-controls')) ?? '') ?? []
  await toggle.click()
  return `${list}.${at}`
}

/** Adds an item to a list; returns its path. The button has the word for one item. */
export const addItem = async (page: Page, list: string, one: string): Promise<string> => {
  const items = field(page, list).locator('.item-list').first().locator('> .item-wrapper')
  const count = await items.count()
  await add(page, one).click()
  await items.nth(count).scrollIntoViewIfNeeded()
  return `${list}.${count}`
}

/** Removes an item of a list of the form; -1 is the last. */
export const removeItem = (page: Page, list: string, at: number): Promise<void> =>
  field(page, list)
    .getByRole('button', { name: /verwijderen/i })
    .nth(at)
    .click()

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Serves the desk of a site with another DESK in place of the one that the site was built with. */
export const serveDesk = async (context: BrowserContext, site: string, setting: string): Promise<void> => {
  const files = await deskFiles(BASE, setting)
  await context.route(`${site}beheer/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(`${BASE}beheer/`.length) || 'index.html'
    const body = files.get(name)
    await (body === undefined
      ? route.continue()
      : route.fulfill({ contentType: TYPES[extname(name)] ?? '', body: Buffer.from(body) }))
  })
}
