import fc from 'fast-check'
import { knowShown } from '../a11y/shown.ts'
import { guidePath, LOCALES, SECTIONS, statePath } from '../support/content.ts'
import { HOSTILE, mangled } from '../support/mangled.ts'
import { BASE, ORIGIN, SITE } from '../support/origin.ts'
import { expect, test, type Page } from '../support/test.ts'

// Opens addresses with anything in them, also from attackers. A page that breaks its policy fails these tests too.

const texts = [
  ...HOSTILE,
  ...fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), { numRuns: 20, seed: 20261125 }),
]

const SEARCHES = LOCALES.map((locale) => `/${SECTIONS[locale].search}`)

/** The harm that an address did to the open page. */
const harm = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    const found = {
      'a script ran': document.title === '1',
      'the page is blank': shown('main h1').length !== 1 || shown('main a[href]').length === 0,
      'the page has an event handler': all.some(({ attributes }) =>
        [...attributes].some(({ name }) => name.startsWith('on')),
      ),
      'a script came from elsewhere': all.some(
        (element) =>
          (element instanceof HTMLScriptElement && element.src && !element.src.startsWith(location.origin)) ||
          element instanceof HTMLBaseElement,
      ),
      'the page is too wide': document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }
    return Object.entries(found).flatMap(([name, is]) => (is ? [name] : []))
  })

/** Opens each address on a narrow phone and returns what went wrong. */
const harmOf = async (
  page: Page,
  addresses: readonly string[],
  settled?: (address: string) => Promise<void>,
) => {
  const wrong: string[] = []
  page.on('dialog', (dialog) => {
    wrong.push(`${page.url()} a dialog opened`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => wrong.push(`${page.url()} ${error.message}`))
  await page.setViewportSize({ width: 320, height: 640 })
  await knowShown(page)
  for (const address of addresses) {
    const answer = await page.goto(address)
    // below a sub-path the surrounding host answers addresses outside it, and those that nginx cannot read
    const { pathname } = new URL(page.url())
    if (!pathname.startsWith(BASE) || (BASE !== '/' && answer?.status() === 400)) continue
    await settled?.(address)
    for (const each of await harm(page)) wrong.push(`${address.slice(0, 200)} ${each}`)
    // Firefox reports a search index that the next navigation interrupts as an error of the page
    if (SEARCHES.includes(pathname)) await page.waitForLoadState('networkidle')
  }
  return wrong
}

const spread = <T>(all: readonly T[], count: number): readonly T[] =>
  all.filter((_, at) => at % Math.ceil(all.length / count) === 0)

// several tests, each short enough for a busy machine
const PARTS = [0, 1]
const partOf = <T>(all: readonly T[], part: number): readonly T[] =>
  all.filter((_, at) => at % PARTS.length === part)

for (const part of PARTS) {
  for (const locale of LOCALES)
    test(`a search for anything harms nothing, in ${locale}, ${part + 1} of ${PARTS.length}`, async ({
      page,
    }) => {
      const path = `/${SECTIONS[locale].search}`
      const addresses = partOf(texts, part).map((text) => {
        const any = encodeURIComponent(text.toWellFormed())
        return `${path}?q=${any}&audience=${any}&actor=${any}&exact=${any}`
      })
      const wrong = await harmOf(page, addresses, async (address) => {
        await expect(page.locator('#query')).toBeVisible()
        // without a letter there may be nothing to search for
        if (/\p{L}/u.test(new URL(address, ORIGIN).searchParams.get('q') ?? ''))
          await expect(page.locator('#results .count')).toBeVisible()
      })
      expect(wrong).toEqual([])
    })

  test(`mangled addresses give a complete page, ${part + 1} of ${PARTS.length}`, async ({ page }) => {
    // a frame has no heading of its own and does have a base element
    // tests/hosts/addresses.test.ts asks nginx for all of them; a browser opens some
    const addresses = spread(mangled, 60).filter(
      (address) => !/\/data\/|\/embed\/v|\/frame\/|\/\/evil/.test(address),
    )
    const wrong = await harmOf(
      page,
      partOf(addresses, part).map((address) =>
        address.startsWith(BASE) ? ORIGIN + address : SITE + address.replace(/^\/+/, ''),
      ),
    )
    expect(wrong).toEqual([])
  })
}

test('a query or hash of any text harms no page', async ({ page }) => {
  const pages = LOCALES.flatMap((locale) => [
    `/${SECTIONS[locale].home}`,
    `/${SECTIONS[locale].embed}`,
    `/${SECTIONS[locale].finder}`,
    statePath(locale, ['consultant', 'has-cmc']),
    guidePath(locale, 'acp'),
    `/${SECTIONS[locale].search}`,
  ])
  // percent signs that encode no character
  const broken = pages.map((path) => `${path}?q=%E0%A4%A&lang=%zz#%E0%A4%A[`)
  const addresses = spread(texts, 32).map((text, at) => {
    const [path = ''] = pages.slice(at % pages.length)
    const end = encodeURIComponent(text.toWellFormed())
    return `${path}?q=${end}&lang=${end}&start=${end}#${end}`
  })
  expect(await harmOf(page, [...addresses, ...broken])).toEqual([])
})
