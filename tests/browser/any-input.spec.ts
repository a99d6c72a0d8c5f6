import fc from 'fast-check'
import { knowShown } from '../a11y/shown.ts'
import { guidePath, LOCALES, SECTIONS, statePath } from '../support/content.ts'
import { HOSTILE, mangled } from '../support/mangled.ts'
import { BASE, ORIGIN, SITE } from '../support/origin.ts'
import { expect, test, type Page } from '../support/test.ts'

// what a visitor, or somebody with other plans, may put into an address, opened in a browser: a page that breaks its policy
// fails these tests too

const texts = [
  ...HOSTILE,
  ...fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), { numRuns: 20, seed: 20261125 }),
]

/** What an address did that none may do. */
const harm = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    const found = {
      'a script ran': document.title === '1',
      'the page is blank': shown('main h1').length !== 1 || shown('main a[href]').length === 0,
      'a handler stands in the page': all.some(({ attributes }) =>
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

/** Opens each address on a narrow phone, and gives what went wrong. */
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
    // below a sub-path the host around the site answers what leads out of it, and what has no path that nginx can read
    const { pathname } = new URL(page.url())
    if (!pathname.startsWith(BASE) || (BASE !== '/' && answer?.status() === 400)) continue
    await settled?.(address)
    for (const each of await harm(page)) wrong.push(`${address.slice(0, 200)} ${each}`)
  }
  return wrong
}

const spread = <T>(all: readonly T[], count: number): readonly T[] =>
  all.filter((_, at) => at % Math.ceil(all.length / count) === 0)

// a test of its own for each of them, short enough for a busy machine
const PARTS = [0, 1, 2]
const partOf = <T>(all: readonly T[], part: number): readonly T[] =>
  all.filter((_, at) => at % PARTS.length === part)

for (const part of PARTS) {
  for (const locale of LOCALES)
    test(`a search for anything harms nothing, in ${locale}, ${part + 1} of ${PARTS.length}`, async ({
      page,
    }) => {
      test.slow()
      const path = `/${SECTIONS[locale].search}`
      const addresses = partOf(texts, part).map((text) => {
        const any = encodeURIComponent(text.toWellFormed())
        return `${path}?q=${any}&audience=${any}&actor=${any}&exact=${any}`
      })
      const wrong = await harmOf(page, addresses, async (address) => {
        await expect(page.locator('#query')).toBeVisible()
        // without a letter there may be nothing to look for
        if (/\p{L}/u.test(new URL(address, ORIGIN).searchParams.get('q') ?? ''))
          await expect(page.locator('#results .count')).toBeVisible()
      })
      expect(wrong).toEqual([])
    })

  test(`addresses that went wrong give a page that is whole, ${part + 1} of ${PARTS.length}`, async ({
    page,
  }) => {
    test.slow()
    // a frame is no page of the site: it has no heading of its own, and a base, rightly
    const addresses = spread(mangled, 150).filter(
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

test('nothing that follows the address of a page harms it', async ({ page }) => {
  test.slow()
  const pages = LOCALES.flatMap((locale) => [
    `/${SECTIONS[locale].home}`,
    `/${SECTIONS[locale].embed}`,
    `/${SECTIONS[locale].finder}`,
    statePath(locale, ['consultant', 'has-cmc']),
    guidePath(locale, 'acp'),
    `/${SECTIONS[locale].search}`,
  ])
  // percent signs that begin no letter
  const broken = pages.map((path) => `${path}?q=%E0%A4%A&lang=%zz#%E0%A4%A[`)
  const addresses = spread(texts, 32).map((text, at) => {
    const [path = ''] = pages.slice(at % pages.length)
    const end = encodeURIComponent(text.toWellFormed())
    return `${path}?q=${end}&lang=${end}&start=${end}#${end}`
  })
  expect(await harmOf(page, [...addresses, ...broken])).toEqual([])
})
