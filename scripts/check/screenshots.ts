import { globSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import sharp from 'sharp'
import { LOCALES } from '../../src/site/data/site.ts'
import { SECTIONS, sectionsOf } from '../../src/site/data/sections.ts'
import { dirname } from 'node:path'
import { deskPictures } from './desk-pictures.ts'
import { launchOptions } from './browser.ts'
import { exitWithFault } from '../build/report-fault.ts'
import { serveSite } from '../serve/serve.ts'

// `npm run screenshots` takes a picture of every kind of page at every width and in every look;
// `npm run screenshots -- home 404` only of the pages whose names contain one of these words;
// `npm run screenshots -- --docs` takes the pictures in README and docs again

const FOLDER = '.cache/screenshots'
const WIDTHS = [1280, 390, 320]
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  print: { media: 'print' },
  forced: { forcedColors: 'active' },
} as const

type Shot = { readonly name: string; readonly path: string }

/** The pages in `dist` by name; of the many wizard states the shortest and longest path of each kind. */
const pages = (): readonly Shot[] => {
  const files = globSync('dist/**/*.html').sort((a, b) => a.length - b.length)
  if (files.length === 0) exitWithFault({ found: 'dist holds no pages.', fix: 'run "npm run build" first' })
  const paths = files.map((file) => file.replace(/^dist\//, '').replace(/index\.html$/, ''))
  const states = Object.entries(SECTIONS).flatMap(([locale, { finder }]) => {
    const below = paths.filter((path) => path.startsWith(finder))
    const isOutcome = (path: string) =>
      readFileSync(`dist/${path}index.html`, 'utf8').includes('class="plate"')
    const questions = below.filter((path) => !isOutcome(path))
    const outcomes = below.filter(isOutcome)
    const chosen = { question: questions[0], 'question-last': questions.at(-1), outcome: outcomes[0] }
    return Object.entries({ ...chosen, 'outcome-last': outcomes.at(-1) }).flatMap(([kind, path]) =>
      path === undefined ? [] : [{ name: `${locale}-${kind}`, path }],
    )
  })
  const others = paths
    .filter((path) => !Object.values(SECTIONS).some(({ finder }) => path.startsWith(finder)))
    .map((path) => ({ name: path.replace(/\/$/, '').replaceAll('/', '-') || 'home', path }))
  const searches = Object.entries(SECTIONS).map(([locale, { search }]) => ({
    name: `${locale}-search-results`,
    path: `${search}?q=CMC`,
  }))
  return [...others, ...searches, ...states]
}

const shoot = async (browser: Browser, address: string, { name, path }: Shot): Promise<void> => {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    await page.goto(address + path, { waitUntil: 'networkidle' })
    for (const [look, media] of Object.entries(LOOKS)) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', ...media })
      await page.screenshot({ path: `${FOLDER}/${name}-${width}-${look}.png`, fullPage: true })
    }
    await page.close()
  }
}

/** The pages of the pictures in README and docs, by the name of the picture, which shows the top of the page. */
const docPictures = (): Readonly<Record<string, Shot | undefined>> => {
  const all = pages()
  const { guides, embed } = sectionsOf(LOCALES[0])
  const named = (name: string) => all.find((shot) => shot.name === name)
  return {
    home: named('home'),
    guide: all.find(({ path }) => path.startsWith(guides) && path !== guides),
    outcome: named(`${LOCALES[0]}-outcome-last`),
    search: named(`${LOCALES[0]}-search-results`),
    partners: all.find(({ path }) => path === embed),
  }
}

const putPicture = async (name: string, png: Buffer, quality: number): Promise<void> => {
  const file = `docs/images/${name}.webp`
  await mkdir(dirname(file), { recursive: true })
  await sharp(png).webp({ quality }).toFile(file)
}

const illustrate = async (browser: Browser, address: string): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  for (const [name, shot] of Object.entries(docPictures())) {
    if (!shot) throw new Error(`dist has no page for docs/images/${name}.webp`)
    await page.goto(address + shot.path, { waitUntil: 'networkidle' })
    await putPicture(name, await page.screenshot(), 80)
  }
  for (const [name, png] of await deskPictures(browser, address))
    await putPicture(`redactie/${name}`, png, 60)
}

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { docs: { type: 'boolean', default: false } },
})
const chosen = pages().filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
if (chosen.length === 0)
  exitWithFault({
    found: `No page is called "${wanted.join('" or "')}".`,
    expected: pages()
      .map(({ name }) => name)
      .join(', '),
    fix: 'give part of one of these names, or none',
  })
const { address, stop } = await serveSite()
const browser = await chromium.launch(launchOptions())
try {
  if (values.docs) await illustrate(browser, address)
  else {
    await rm(FOLDER, { recursive: true, force: true })
    await mkdir(FOLDER, { recursive: true })
    for (const shot of chosen) await shoot(browser, address, shot)
    console.log(`${chosen.length * WIDTHS.length * Object.keys(LOOKS).length} pictures in ${FOLDER}`)
  }
} finally {
  await browser.close()
  await stop()
}
