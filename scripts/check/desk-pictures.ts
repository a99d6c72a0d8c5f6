import type { Browser, Page } from '@playwright/test'
import { parse } from 'yaml'
import { CONTENT } from '../../src/content-folder.ts'
import {
  add,
  addItem,
  contentFiles,
  field,
  input,
  openFolder,
  openItem,
  removeItem,
  serveDesk,
  sideBySide,
} from './desk-page.ts'

type Data = Readonly<Record<string, unknown>>

const read = (path: string): Data => parse(contentFiles[`${CONTENT}/${path}`] ?? '') as Data

const [guide = ''] = read('flow.yaml')['outcomes'] as readonly string[]
const [, step = ''] = read(`guides/${guide}.yaml`)['steps'] as readonly string[]
const question = String(read('flow.yaml')['start'])
const [unconfirmed = ''] = Object.entries(read('links.yaml')).flatMap(([id, link]) =>
  (link as Data)['state'] === 'known' ? [] : [id],
)

const open = async (page: Page, address: string, form: string): Promise<void> => {
  await page.goto(`${address}beheer/#/collections/${form}`)
  await page.getByRole('button', { name: 'Opslaan' }).waitFor()
}

const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click()

/** Adds an item to a list and fills it in. */
const addFilled = async (
  page: Page,
  one: string,
  values: Readonly<Record<string, string>>,
): Promise<void> => {
  const item = await addItem(page, 'entries', one)
  for (const [path, text] of Object.entries(values)) await input(page, `${item}.${path}`).fill(text)
  await input(page, `${item}.id`).scrollIntoViewIfNeeded()
}

const REPORT = 'iframe'

/** Functions that open the desk as each picture in the guide for editors shows it, by the name of the file. */
const SCENES: Readonly<Record<string, (page: Page, address: string) => Promise<void>>> = {
  'tekst-verbeteren': async (page, address) => {
    await open(page, address, `guide-${guide}/entries/${step}`)
    await sideBySide(page)
    await field(page, 'body', 'nl').scrollIntoViewIfNeeded()
    await field(page, 'body', 'en').getByRole('textbox').last().click()
  },
  'adres-bevestigen': async (page, address) => {
    await open(page, address, 'about/entries/links')
    const item = await openItem(page, 'entries', unconfirmed)
    await field(page, `${item}.id`).scrollIntoViewIfNeeded()
    await field(page, `${item}.state`).getByRole('combobox').click()
    await page.getByRole('option').first().waitFor()
  },
  'stap-toevoegen': async (page, address) => {
    await open(page, address, `guides/entries/${guide}`)
    await field(page, 'steps').getByRole('button', { name: 'Opties voor dit onderdeel' }).nth(1).click()
    await page.getByRole('menuitem', { name: 'Item hierboven toevoegen' }).hover()
  },
  'stap-verplaatsen': async (page, address) => {
    await open(page, address, `guides/entries/${guide}`)
    await field(page, 'steps').getByRole('button', { name: 'Item verplaatsen' }).nth(1).focus()
  },
  'vraag-toevoegen': async (page, address) => {
    await open(page, address, 'questions/new')
    await input(page, 'title.nl').fill('Werk je al drie jaar zelfstandig?')
    await input(page, 'title.en').fill('Have you worked on your own for three years?')
    await add(page, 'antwoord').click()
    await input(page, 'answers.0.id').fill('has-experience')
    await page.frameLocator(REPORT).getByRole('listitem').first().waitFor()
    await input(page, 'title.nl').scrollIntoViewIfNeeded()
  },
  'antwoord-weghalen': async (page, address) => {
    await open(page, address, `questions/entries/${question}`)
    await removeItem(page, 'answers', -1)
    await page.frameLocator(REPORT).locator('section').scrollIntoViewIfNeeded()
  },
  'opvolger-kiezen': async (page, address) => {
    await open(page, address, `questions/entries/${question}`)
    await removeItem(page, 'answers', -1)
    await save(page)
    await page.locator('dialog[aria-labelledby="desk-dialog"]').waitFor()
  },
  'partij-toevoegen': async (page, address) => {
    await open(page, address, 'about/entries/actors')
    await addFilled(page, 'partij', { id: 'jury', nl: 'De jury', en: 'The jury' })
  },
  'gids-toevoegen': async (page, address) => {
    await open(page, address, 'about/entries/lines')
    await addFilled(page, 'lijn', {
      id: 'register',
      'name.nl': 'de registerroute',
      'name.en': 'the register route',
      light: '#7a1f3d',
      dark: '#f0a0b8',
    })
  },
  'ongedaan-maken': async (page, address) => {
    await open(page, address, `questions/entries/${question}`)
    await input(page, 'title.nl').fill('Een vraag die per ongeluk is veranderd?')
    await save(page)
    await page.locator('#desk-undo').waitFor()
  },
  'samen-werken': async (page, address) => {
    await open(page, address, `questions/entries/${question}`)
    const path = `${CONTENT}/questions/${question}.yaml`
    await page.evaluate(
      ([at, text]) =>
        (window as unknown as { deskWrite: (at: string, text: string) => unknown }).deskWrite(at, text),
      [path, `${contentFiles[path] ?? ''}# van iemand anders\n`] as const,
    )
    await input(page, 'title.nl').fill('Een andere vraag?')
    await save(page)
    await page.getByRole('alertdialog').waitFor()
  },
}

/** Takes the pictures in the guide for editors: their names, and each as PNG. */
export const deskPictures = async (
  browser: Browser,
  address: string,
): Promise<ReadonlyMap<string, Buffer>> => {
  const pictures = new Map<string, Buffer>()
  const take = async (name: string, show: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 750 },
      reducedMotion: 'reduce',
      locale: 'nl-NL',
    })
    const page = await context.newPage()
    await show(page)
    // a change of page is animated as a picture of the page before
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    )
    pictures.set(name, await page.screenshot({ animations: 'disabled' }))
    await context.close()
  }
  for (const [name, show] of Object.entries(SCENES))
    await take(name, async (page) => {
      await openFolder(page, address)
      await show(page, address)
    })
  await take('inloggen', async (page) => {
    await serveDesk(page.context(), address, 'https://github.com/vereniging/wegwijzer#main')
    await page.goto(`${address}beheer/`)
    await page.getByRole('button', { name: /toegangstoken/ }).click()
    await page.getByRole('textbox').waitFor()
  })
  return pictures
}
