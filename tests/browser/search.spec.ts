import { expect, test, type Page } from '../support/test.ts'
import { guideIds, guidePath, LOCALES, SECTIONS } from '../support/content.ts'

/** Waits for the results. */
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

/** Removes the list of the site, as on a site that is too large for one. */
const withoutList = (page: Page) =>
  page.route('**/data/search.*.json', async (route) => {
    const response = await route.fetch()
    const list = (await response.json()) as object
    await route.fulfill({ response, json: { ...list, whole: false, entries: [] } })
  })

/** Replaces each text in a part of the page as a page translator does: with another one, in elements of its own. */
const translate = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    for (const root of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        const font = document.createElement('x-font')
        font.append(document.createElement('x-font'))
        font.firstElementChild?.append(`«${text.data}»`)
        text.replaceWith(font)
      }
    }
  }, selector)

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

    test('finds a step of a guide, from the field in the header, with the keyboard only @path', async ({
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

    test('adds what only the full index finds at the end, and answers without it too', async ({ page }) => {
      const missing = guidePath(locale, 'acp').slice(1)
      // as if the list had no text of one guide
      await page.route('**/data/search.*.json', async (route) => {
        const response = await route.fetch()
        const list = (await response.json()) as { entries: { path: string }[] }
        const entries = list.entries.filter((entry) => entry.path !== missing)
        await route.fulfill({ response, json: { ...list, entries } })
      })
      await page.goto(`${path}?q=ACP`)
      const links = page.locator('#results .result a')
      await everything(page)
      const further = page.locator('.further button')
      while (await further.isVisible()) await further.click()
      await expect(links.last()).toHaveAttribute('href', `/${missing}`)
      const found = await links.count()
      await page.route('**/pagefind/**', (route) => route.abort())
      await page.goto(`${path}?q=ACP`)
      await everything(page)
      while (await further.isVisible()) await further.click()
      await expect(links).toHaveCount(found - 1)
    })

    for (const base of ['/', '/sub/'])
      test(`answers from the full index alone without a list, at ${base}`, async ({ page }) => {
        await withoutList(page)
        // the same site below another path
        await page.route('**/sub/**', async (route) =>
          route.fulfill({
            response: await route.fetch({ url: route.request().url().replace('/sub/', '/') }),
          }),
        )
        await page.route(`**${path}?*`, async (route) => {
          const response = await route.fetch()
          const html = await response.text()
          await route.fulfill({
            response,
            body: html.replace(/(data-(?:pagefind|list|root))="\//g, `$1="${base}`),
          })
        })
        await page.goto(`${path}?q=ISO+9001`)
        await everything(page)
        const links = page.locator('#results .result a')
        await expect(
          page.locator(`#results a[href="${base}${guidePath(locale, 'acp').slice(1)}#iso-9001"]`),
        ).toBeVisible()
        for (const link of await links.all())
          await expect(link).toHaveAttribute('href', new RegExp(`^${base}${guides.slice(1)}`))
        await expect(page.locator('#results mark').first()).toBeVisible()
        await expect(page.getByRole('status')).toContainText('ISO 9001')
      })

    test('leads from the header to the page that searches, on a site without a list', async ({ page }) => {
      await withoutList(page)
      await page.goto(guides)
      await page.locator('header input[name=q]').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('searchbox').fill('ISO 9001')
      await dialog.locator(`a[href^="${path}?q="]`).click()
      await page.waitForURL(`**${path}?q=ISO+9001`)
      await everything(page)
    })

    test('reports that the full index of a site without a list did not load', async ({ page }) => {
      await withoutList(page)
      await page.route('**/pagefind/**', (route) => route.abort())
      await page.goto(`${path}?q=ATP`)
      await expect(page.getByRole('status')).not.toBeEmpty()
      await expect(page.locator('.result')).toHaveCount(0)
    })

    for (const place of ['page', 'header'])
      test(`shows seven results and more with a button, which takes the focus along: ${place}`, async ({
        page,
      }) => {
        await page.goto(place === 'page' ? path : guides)
        if (place === 'header') await page.locator('header input[name=q]').click()
        const search = place === 'page' ? page.locator('main') : page.getByRole('dialog')
        await search.getByRole('searchbox').fill('CMC')
        const links = search.locator('.result a')
        await expect(links).toHaveCount(7)
        const first = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
        await expect(search.getByRole('status')).toContainText('7')
        const before = await search.getByRole('status').textContent()
        await search.locator('.further button').focus()
        await page.keyboard.press('Enter')
        await expect(links.nth(7)).toBeFocused()
        await expect(links).toHaveCount(14)
        await expect(search.getByRole('status')).not.toHaveText(before ?? '')
        await expect(search.getByRole('status')).toContainText('14')
        const more = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
        expect(more.slice(0, 7)).toEqual(first)
        expect(new Set(more).size).toBe(14)
        // the last results take the button away
        while (await search.locator('.further button').isVisible())
          await search.locator('.further button').click()
        const all = await links.count()
        await expect(links.nth(all - 1)).toBeVisible()
        await expect(search.locator('.count')).toContainText(String(all))
        // another query begins with its best results
        await search.getByRole('searchbox').fill('CM')
        await search.getByRole('searchbox').fill('CMC')
        await expect(links).toHaveCount(7)
      })

    test('shows the sentence that has the words, with them marked', async ({ page }) => {
      await page.goto(`${path}?q=ISO+9001`)
      const result = page.locator('#results .result', { has: page.locator(iso) })
      await expect(result.locator('mark').first()).toHaveText('ISO')
    })

    test('follows the next query, a filter and more results after a translator rewrote the last', async ({
      page,
    }) => {
      const errors: Error[] = []
      page.on('pageerror', (error) => errors.push(error))
      const ask = (query: string) => () => page.locator('#query').fill(query)
      const filter = (actor: string) => () => page.locator('#results select').nth(1).selectOption(actor)
      const steps = [
        { makes: 'new results', act: ask('CMC') },
        { makes: 'more', act: () => page.locator('.further button').click() },
        { makes: 'fewer', act: filter('crp') },
        { makes: 'more', act: filter('') },
        { makes: 'new results', act: ask('ISO 9001') },
        { makes: 'new results', act: ask('dosier') },
        { makes: 'new results', act: () => page.locator('#results button.link').first().click() },
        { makes: 'new results', act: ask(locale === 'nl' ? 'kosten CMC' : 'price CMC') },
        { makes: 'new results', act: ask('ATP') },
      ]
      const status = page.getByRole('status')
      const told = page.locator('#results :is(.count, .unknown p)').first()
      const text = () => page.locator('#results').evaluate((place) => place.textContent)
      const expected: { readonly told: string; readonly text: string }[] = []
      await page.goto(path)
      for (const { act } of steps) {
        const before = (await status.count()) > 0 ? await status.textContent() : ''
        await act()
        await expect(status).not.toHaveText(before ?? '')
        expected.push({ told: (await told.textContent()) ?? '', text: await text() })
      }
      await page.goto(path)
      for (const [at, { makes, act }] of steps.entries()) {
        await act()
        await expect(status).toHaveText(expected[at]?.told ?? '')
        await expect(told).toHaveText(expected[at]?.told ?? '')
        if (makes === 'new results') expect(await text()).toBe(expected[at]?.text)
        await translate(page, '#results')
      }
      expect(errors).toEqual([])
    })

    test('filters by actor and by audience @path', async ({ page }) => {
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

    test('takes the filters from the header to the page that searches @path', async ({ page }) => {
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

    test('shows a topic that the sources do not cover alone, with a link to ask', async ({ page }) => {
      for (const query of locale === 'nl' ? ['wat kost', 'kosten cmc'] : ['price', 'cmc price']) {
        await page.goto(`${path}?q=${encodeURIComponent(query)}`)
        const topic = page.locator('#results .unknown')
        await expect(topic.locator('a[href^="mailto:"]')).toBeVisible()
        await expect(page.getByRole('status')).toHaveText(
          (await topic.locator('p').first().textContent()) ?? '',
        )
        await expect(page.locator('#results :is(.result, .filters, .count, .ways-on)')).toHaveCount(0)
        expect(await topic.evaluate((box) => box.previousElementSibling?.getAttribute('role'))).toBe('status')
      }
      await page.locator('.further button').click()
      await expect(page.locator('.result a').first()).toBeFocused()
      await expect(page.locator('.result')).toHaveCount(7)
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

    test('reports that the search did not load', async ({ page }) => {
      await page.route(/pagefind|data\/search/, (route) => route.abort())
      await page.goto(`${path}?q=ATP`)
      await expect(page.getByRole('status')).not.toBeEmpty()
      await expect(page.locator('.cards .card')).toHaveCount(guideIds.length)
    })

    test('ignores a late answer of the full index to an earlier query', async ({ page }) => {
      await withoutList(page)
      let release: () => void = () => undefined
      const held = new Promise<void>((done) => (release = done))
      await page.route('**/pagefind/pagefind.js', async (route) => {
        await held
        await route.continue()
      })
      const paths = requested(page)
      await page.goto(path)
      await page.locator('#query').fill('CMC')
      await page.waitForTimeout(500)
      await page.locator('#query').fill('qqqxxx')
      release()
      await expect(page.locator('.ways-on')).toBeVisible()
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
