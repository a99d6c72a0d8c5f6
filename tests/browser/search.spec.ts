import { expect, test, type Page } from '../support/test.ts'
import { guideIds, guidePath, LOCALES, SECTIONS } from '../support/content.ts'

/** Waits for all results, also those of the full index. */
const everything = async (page: Page) => {
  await expect(page.locator('#results .result').first()).toBeVisible()
  await expect(page.locator('#results')).not.toHaveAttribute('data-more')
}

const found = (page: Page) =>
  page
    .locator('#results .result a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hash))

/** Filters the results by audience CMC and actor CRP. */
const narrow = async (page: Page) => {
  await page.locator('#results select').nth(0).selectOption('cmc')
  await page.locator('#results select').nth(1).selectOption('crp')
}

const expectNarrowed = async (page: Page) => {
  await expect(page.locator('#results select').nth(0)).toHaveValue('cmc')
  await expect(page.locator('#results select').nth(1)).toHaveValue('crp')
}

const requested = (page: Page): readonly string[] => {
  const paths: string[] = []
  page.on('request', (request) => paths.push(new URL(request.url()).pathname))
  return paths
}

for (const locale of LOCALES)
  test.describe(`search, ${locale}`, () => {
    const path = `/${SECTIONS[locale].search}`
    const guides = `/${SECTIONS[locale].guides}`
    const iso = `a[href$="${guidePath(locale, 'acp')}#iso-9001"]`

    test('finds a step of a guide, from the field in the header, with the keyboard only', async ({
      page,
    }) => {
      await page.goto(guides)
      await page.locator('header input[name=q]').focus()
      await page.keyboard.type('ISO 9001')
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('searchbox')).toBeFocused()
      await expect(dialog.getByRole('searchbox')).toHaveValue('ISO 9001')
      await expect(dialog.locator(iso)).toBeVisible()
      await expect(dialog.locator('[data-actor]').first()).toBeVisible()
      await expect(dialog.getByRole('status')).not.toBeEmpty()
      await page.keyboard.press('ArrowDown')
      await expect(dialog.locator('.result a').first()).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(dialog.getByRole('searchbox')).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page.locator('#iso-9001')).toBeInViewport()
    })

    test('opens with Ctrl+K, closes with Escape, and Enter leads to the page that searches', async ({
      page,
    }) => {
      await page.goto(guides)
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
      await page.keyboard.type('atp')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${path}?q=atp`)
      await expect(page.locator('#results .result').first()).toBeVisible()
    })

    test('opens again at once after it closed, before the focus has left its hidden field', async ({
      page,
    }) => {
      await page.goto(guides)
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
      await page.evaluate(() => {
        document.querySelector('dialog')?.close()
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }),
        )
      })
      await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
    })

    test('loads nothing before a visitor moves to the field', async ({ page }) => {
      const paths = requested(page)
      await page.goto(guides)
      await page.waitForLoadState('networkidle')
      expect(paths.filter((each) => /pagefind|data\/search|dialog/.test(each))).toEqual([])
      await page.locator('header input[name=q]').focus()
      await expect.poll(() => paths.some((each) => each.includes('data/search'))).toBe(true)
    })

    test('fetches the list and the full index when the field gets the focus, before the first letter', async ({
      page,
    }) => {
      const paths = requested(page)
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      expect(paths.filter((each) => /pagefind\/|data\/search/.test(each))).toEqual([])
      await page.locator('#query').focus()
      await expect.poll(() => paths.some((each) => each.endsWith('.pf_meta'))).toBe(true)
      for (const part of ['pagefind.js', 'pagefind-entry.json', `wasm.${locale}.pagefind`])
        expect(paths.filter((each) => each.endsWith(part)).length, part).toBe(1)
    })

    test('filters by actor and by audience', async ({ page }) => {
      await page.goto(`${path}?q=CMC`)
      const results = page.locator('#results .result')
      await everything(page)
      // results without actors show no empty list of them
      await expect(page.locator('#results .actors').first()).toBeVisible()
      await expect(page.locator('#results .actors:not(:has(.chip))')).toHaveCount(0)
      await page.locator('#results select').nth(1).selectOption('crp')
      for (const result of await results.all())
        await expect(
          result.locator('[data-actor=crp]').or(result.locator(':scope:not(:has(.chip))')),
        ).toBeVisible()
      await page.locator('#results select').nth(1).selectOption('')
      // each guide has an audience of its own
      const options = await page.locator('#results select').first().locator('option').count()
      const narrowed: (readonly (string | undefined)[])[] = []
      for (let index = 1; index < options; index++) {
        await page.locator('#results select').first().selectOption({ index })
        const hrefs = await results
          .locator('a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
        narrowed.push([...new Set(hrefs.map((href) => href.split('#')[0]))])
      }
      expect(narrowed.flat().toSorted()).toEqual(guideIds.map((id) => guidePath(locale, id)).toSorted())
    })

    test('keeps the filters after a result was opened, after a reload and in another language', async ({
      page,
    }) => {
      await page.goto(`${path}?q=CMC`)
      await everything(page)
      const before = await page.evaluate(() => history.length)
      await narrow(page)
      const narrowed = await found(page)
      expect(narrowed.length).toBeGreaterThan(0)
      // as many steps back as before
      expect(await page.evaluate(() => history.length)).toBe(before)
      await page.locator('#results .result a').first().click()
      await page.waitForURL(`**${guides}**`)
      await page.goBack()
      await everything(page)
      await expectNarrowed(page)
      expect(await found(page)).toEqual(narrowed)
      await page.reload()
      await everything(page)
      await expectNarrowed(page)
      expect(await found(page)).toEqual(narrowed)
      await page.locator('.languages a:not([aria-current])').click()
      await page.waitForURL((url) => url.pathname !== path)
      await everything(page)
      await expectNarrowed(page)
    })

    test('ignores unknown filters in the address', async ({ page }) => {
      await page.goto(`${path}?q=CMC`)
      await everything(page)
      const all = await found(page)
      const strange = encodeURIComponent('"><img src=x onerror=document.title=1>')
      for (const filters of [
        `&audience=${strange}&actor=${strange}&exact=${strange}`,
        '&audience=__proto__&actor=constructor&exact=',
        '&audience=toString&actor=%E0%A4%A&actor=crp',
      ]) {
        await page.goto(`${path}?q=CMC${filters}`)
        await everything(page)
        expect(await found(page), filters).toEqual(all)
      }
    })

    test('takes the filters from the header to the page that searches', async ({ page }) => {
      await page.goto(guides)
      await page.locator('header input[name=q]').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('searchbox').fill('CMC')
      await dialog.locator('select').nth(1).selectOption('crp')
      await dialog.getByRole('searchbox').press('Enter')
      await page.waitForURL(`**${path}?*`)
      await everything(page)
      await expect(page.locator('#query')).toHaveValue('CMC')
      await expect(page.locator('#results select').nth(1)).toHaveValue('crp')
    })

    test('filters at once, without redrawing the results that stay', async ({ page }) => {
      await page.goto(`${path}?q=CMC`)
      const results = page.locator('#results .result')
      await everything(page)
      const all = await results.count()
      const counts = await page.evaluate(async () => {
        const place = document.querySelector('#results')
        const select = place?.querySelectorAll('select')[1]
        if (!place || !select) throw new Error('no filters')
        const seen: number[] = []
        const count = () => seen.push(place.querySelectorAll('.result').length)
        const observer = new MutationObserver(count)
        observer.observe(place, { childList: true, subtree: true })
        select.value = 'crp'
        select.dispatchEvent(new Event('change', { bubbles: true }))
        count()
        // by then the count has been announced
        await new Promise((done) => setTimeout(done, 1000))
        observer.disconnect()
        count()
        return seen
      })
      expect(counts[0]).toBeLessThan(all)
      expect(new Set(counts).size).toBe(1)
    })

    test('reports that filters hide all results, and clears them', async ({ page }) => {
      await page.goto(`${path}?q=dosier`)
      const results = page.locator('#results .result')
      const filters = page.locator('#results select')
      await everything(page)
      const all = await results.count()
      // an institute has no dossier that CRP assesses
      await filters.nth(0).selectOption({ index: 1 })
      await filters.nth(1).selectOption('crp')
      await expect(results).toHaveCount(0)
      await expect(page.locator('#results .results')).toHaveCount(0)
      await expect(page.locator('#results .count')).toContainText(String(all))
      // the query itself is not offered as a suggestion
      await expect(page.locator('.ways-on button')).toHaveCount(0)
      await page.locator('#results .filters + .status button').click()
      await expect(results).toHaveCount(all)
      await expect(filters.nth(0)).toHaveValue('')
      await expect(filters.nth(0)).toBeFocused()
    })

    test('corrects a typing error, with the original one click away', async ({ page }) => {
      await page.goto(`${path}?q=intervisi`)
      await expect(page.locator('#results .result a').first()).toHaveAttribute('href', /#peer-review$/)
      await page.goto(`${path}?q=dosier`)
      await expect(page.locator('#results .result').first()).toBeVisible()
      await page.locator('#results button.link').first().click()
      await expect(page.locator('#query')).toHaveValue('dosier')
      await expect(page.locator('#results .count')).toContainText('dosier')
    })

    test('reports a topic that the sources do not cover, with a link to ask', async ({ page }) => {
      await page.goto(`${path}?q=${locale === 'nl' ? 'wat+kost' : 'price'}`)
      await expect(page.locator('#results .unknown a[href^="mailto:"]')).toBeVisible()
    })

    test('reports that nothing is found, with links to go on and all guides', async ({ page }) => {
      await page.goto(`${path}?q=${encodeURIComponent('<qqqxxx>')}`)
      await expect(page.getByRole('status')).toContainText('qqqxxx')
      await expect(page.locator('.result')).toHaveCount(0)
      await expect(page.locator(`.ways-on a[href="/${SECTIONS[locale].finder}"]`)).toBeVisible()
      await expect(page.locator(`.ways-on a[href="${guides}"]`)).toBeVisible()
      await expect(page.locator('.ways-on a[href^="mailto:"]')).toBeVisible()
      await expect(page.locator('.cards .card')).toHaveCount(guideIds.length)
    })

    test('shows a hostile query as text', async ({ page }) => {
      const hostile = '<img src=x onerror="document.title=1"> assessment'
      await page.goto(`${path}?q=${encodeURIComponent(hostile)}`)
      await expect(page.getByRole('status')).toContainText('assessment')
      await expect(page.locator('#query')).toHaveValue(hostile)
      await expect(page.locator('main img')).toHaveCount(0)
      await expect(page).not.toHaveTitle('1')
    })

    test('returns to the search before with the back button', async ({ page }) => {
      await page.goto(path)
      await page.locator('#query').fill('ATP')
      await page.locator('#query').press('Enter')
      await expect(page.locator('.result').first()).toBeVisible()
      await page.locator('#results select').nth(1).selectOption('ciio')
      await page.locator('#query').fill('qqqxxx')
      await page.locator('#query').press('Enter')
      await expect(page.locator('.result')).toHaveCount(0)
      // cleared here, because it is of no use without results
      await page.locator('#results select').nth(1).selectOption('')
      await page.goBack()
      await expect(page.locator('#query')).toHaveValue('ATP')
      await expect(page.locator('.result').first()).toBeVisible()
      await expect(page.locator('#results select').nth(1)).toHaveValue('ciio')
    })

    test('goes on searching after half a character was typed', async ({ page }) => {
      await page.goto(path)
      await page.locator('#query').fill('ATP')
      await expect(page.locator('.result').first()).toBeVisible()
      await page.locator('#query').evaluate((field: HTMLInputElement) => {
        // made in the page: half a character cannot be sent to the browser
        field.value = `qqqxxx ${'😀'.charAt(0)}`
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      })
      await expect(page.locator('.ways-on')).toBeVisible()
      expect(new URL(page.url()).searchParams.get('q')).toBe('qqqxxx \uFFFD')
    })

    test('goes on searching when the browser refuses changes of the address', async ({ page }) => {
      await page.goto(path)
      await page.evaluate(() => {
        history.replaceState = () => {
          throw new DOMException('more than 100 times per 30 seconds', 'SecurityError')
        }
      })
      await page.locator('#query').fill('ATP')
      await expect(page.locator('.result').first()).toBeVisible()
      expect(new URL(page.url()).searchParams.get('q')).toBeNull()
    })

    test('answers without the full index, and reports it', async ({ page }) => {
      await page.route('**/pagefind/**', (route) => route.abort())
      await page.goto(`${path}?q=ATP`)
      await expect(page.locator('.result').first()).toBeVisible()
      await expect(page.locator('#results .results + .status')).not.toBeEmpty()
      await expect(page.locator('.cards .card')).toHaveCount(guideIds.length)
    })

    test('reports that the search did not load', async ({ page }) => {
      await page.route(/pagefind|data\/search/, (route) => route.abort())
      await page.goto(`${path}?q=ATP`)
      await expect(page.getByRole('status')).not.toBeEmpty()
      await expect(page.locator('.cards .card')).toHaveCount(guideIds.length)
    })

    test('adds the results of the full index at the end, and moves nothing', async ({ page }) => {
      let release: () => void = () => undefined
      const held = new Promise<void>((done) => (release = done))
      await page.route('**/pagefind/pagefind.js', async (route) => {
        await held
        await route.continue()
      })
      await page.goto(`${path}?q=CMC`)
      const links = page.locator('.result a')
      await expect(links.first()).toBeVisible()
      const before = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top))
      release()
      await expect.poll(() => links.count()).toBeGreaterThan(before.length)
      const after = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top))
      expect(after.slice(0, before.length)).toEqual(before)
    })

    test('ignores a late answer to an earlier query', async ({ page }) => {
      let release: () => void = () => undefined
      const held = new Promise<void>((done) => (release = done))
      await page.route('**/pagefind/pagefind.js', async (route) => {
        await held
        await route.continue()
      })
      const paths = requested(page)
      await page.goto(path)
      await page.locator('#query').fill('CMC')
      await expect(page.locator('.result').first()).toBeVisible()
      await page.locator('#query').fill('qqqxxx')
      await expect(page.locator('.ways-on')).toBeVisible()
      release()
      await expect.poll(() => paths.some((each) => each.endsWith('.pf_meta'))).toBe(true)
      // by then the full index would have answered
      await page.waitForTimeout(1000)
      await expect(page.locator('.result')).toHaveCount(0)
    })

    test('shows all guides without script', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.goto(`${path}?q=ATP`)
      await expect(page.locator('.cards .card a')).toHaveCount(guideIds.length)
      // a message explains why the field does nothing
      await expect(page.locator('noscript .status')).toBeVisible()
      await page.close()
    })
  })
