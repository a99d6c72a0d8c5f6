import { copiedText, letCopy } from '../support/clipboard.ts'
import { expect, test, type Page } from '../support/test.ts'
import { allStates, guidePath, LOCALES, SECTIONS, statePath, ways } from '../support/content.ts'
import { heard } from './heard.ts'
import { sideways } from './sideways.ts'
import { choice } from './walk.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

/** The questions still to come after these answers and the next one, on the longest way. */
const mostAfter = (answers: readonly string[]) =>
  Math.max(
    ...ways
      .filter((way) => answers.every((answer, at) => way.answers[at] === answer))
      .map((way) => way.answers.length - answers.length - 1),
  )

const prefetched = (page: Page) => {
  const paths: string[] = []
  page.on('request', (request) => {
    if (request.headers()['sec-purpose'] === 'prefetch') paths.push(new URL(request.url()).pathname)
  })
  return paths
}

for (const locale of LOCALES) {
  test(`${locale}: each question is the title of its page, and says how many can still come`, async ({
    page,
  }) => {
    for (const { kind, trail } of allStates) {
      if (kind !== 'question') continue
      const answers = answersOf(trail)
      await page.goto(statePath(locale, answers))
      const question = (await page.locator('h1').textContent()) ?? ''
      expect(question.length).toBeGreaterThan(0)
      // the title has no joiners
      expect(await page.title()).toContain(question.trim().replaceAll('\u2060', ''))
      const asking = page.locator('[data-to-come]')
      await expect(asking).toHaveAttribute('data-to-come', String(mostAfter(answers)))
      await expect(asking).toContainText(String(answers.length + 1))
    }
  })

  test(`${locale}: an outcome can be mailed with all that it says, without script too @path`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    for (const { answers } of ways) {
      await page.goto(statePath(locale, answers))
      await expect(page.locator('.tools button:visible')).toHaveCount(0)
      const href = (await page.locator('.tools a[href^="mailto:"]').getAttribute('href')) ?? ''
      // mail programs cut longer addresses
      expect(href.length).toBeLessThan(2000)
      const mail = new URL(href)
      // the visitor chooses the recipient
      expect(mail.pathname).toBe('')
      expect(mail.searchParams.get('subject')).toBeTruthy()
      const lines = mail.searchParams.get('body')?.split('\r\n') ?? []
      const holds = (...texts: readonly (string | null)[]) =>
        expect(
          lines.filter((line) => texts.every((text) => text && line.includes(text.replaceAll('\u2060', '')))),
          `${answers.join(' ')}: ${texts.join(', ')}`,
        ).not.toEqual([])
      const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? ''
      holds(canonical)
      for (const text of await page.locator('.next p:not(.where), .notes p:not(.where)').allTextContents())
        holds(text)
      for (const where of await page.locator('.next .where, .notes .where').all()) {
        const address = (await where.locator('a').getAttribute('href'))?.replace('mailto:', '') ?? null
        holds(
          address,
          (await where.locator('b').count()) > 0 ? await where.locator('b').textContent() : address,
        )
        // an address in doubt is never on a line without its notice
        if ((await where.locator('.notice').count()) > 0) expect(lines).not.toContain(address)
      }
      for (const station of await page.locator('.station').all())
        holds(
          await station.locator('.step a').textContent(),
          ...(await station.locator('.chip').allTextContents()),
        )
      for (const route of await page.locator('.choices a.sign').all())
        holds(new URL((await route.getAttribute('href')) ?? '', canonical).href)
    }
    await page.close()
  })
}

test('the page behind a link is fetched once the pointer or the focus rests on it, and no other @path', async ({
  page,
}) => {
  const paths = prefetched(page)
  await page.goto(statePath('nl', []))
  await choice(page, ['firm']).hover()
  await expect.poll(() => paths).toEqual([statePath('nl', ['firm'])])
  await choice(page, ['consultant']).focus()
  await expect.poll(() => paths).toEqual([statePath('nl', ['firm']), statePath('nl', ['consultant'])])
  // a page is fetched once, and a mail address or the open page never
  await choice(page, ['firm']).hover()
  await page.locator('.foot a[href^="mailto:"]').first().focus()
  await page.locator(`.menu nav:first-child a[href="/${SECTIONS.nl.finder}"]`).focus()
  await choice(page, ['institute']).focus()
  await expect.poll(() => paths.at(-1)).toBe(statePath('nl', ['institute']))
  expect(paths).toHaveLength(3)
})

test('the guide behind a station of a drawn line is fetched as well', async ({ page }) => {
  const paths = prefetched(page)
  await page.goto(`/${SECTIONS.nl.home}`)
  const station = page.locator('svg a:visible').first()
  await station.focus()
  const { pathname } = new URL((await station.getAttribute('href')) ?? '', page.url())
  await expect.poll(() => paths).toEqual([pathname])
})

// a page that throws fails the test
test('a link whose address is none is passed over in silence, and the next is fetched', async ({ page }) => {
  const paths = prefetched(page)
  await page.goto(statePath('nl', []))
  await choice(page, ['firm']).evaluate((link) => link.setAttribute('href', 'https://[/%zz/'))
  await choice(page, ['firm']).hover()
  await choice(page, ['consultant']).focus()
  await expect.poll(() => paths).toEqual([statePath('nl', ['consultant'])])
})

// Firefox and Safari have no `connection`. The policy forbids Firefox to fetch pages ahead, and Safari cannot.
for (const connection of [{ saveData: true }, { effectiveType: '2g' }, undefined])
  test(`nothing is fetched in advance where the connection is ${JSON.stringify(connection)}`, async ({
    page,
  }) => {
    const paths = prefetched(page)
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value })
    }, connection)
    await page.clock.install()
    await page.goto(statePath('nl', []))
    await choice(page, ['firm']).hover()
    // longer than any pointer rests
    await page.clock.runFor(10_000)
    await expect(page.locator('link[rel=prefetch]')).toHaveCount(0)
    expect(paths).toEqual([])
  })

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`motion ${reducedMotion}: pages ${reducedMotion === 'reduce' ? 'change at once' : 'fade into each other'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.faded = String(event.viewTransition !== null)
      })
    })
    await page.goto(statePath('nl', []))
    await choice(page, ['firm']).click()
    await page.waitForURL(`**${statePath('nl', ['firm'])}`)
    await expect(page.locator('html')).toHaveAttribute('data-faded', String(reducedMotion !== 'reduce'))
  })

test('Back and Forward lead to the questions as they were asked', async ({ page }) => {
  const visited = [[], ['consultant'], ['consultant', 'no-cmc']]
  await page.goto(statePath('en', []))
  for (const answers of visited.slice(1)) {
    await choice(page, answers).click()
    await page.waitForURL(`**${statePath('en', answers)}`)
  }
  for (const answers of [...visited].reverse().slice(1)) {
    await page.goBack()
    await page.waitForURL(`**${statePath('en', answers)}`)
    await expect(choice(page, [...answers, answers.length === 0 ? 'firm' : 'has-cmc'])).toBeVisible()
  }
  await page.goForward()
  await page.waitForURL(`**${statePath('en', ['consultant'])}`)
})

const OUTCOME = statePath('nl', ['firm', 'not-yet-acp', 'has-iso-9001'])

test.describe('an outcome', () => {
  const status = (page: Page) => page.locator('.tools [role=status]')
  const tool = (page: Page, name: string) => page.locator(`[data-tool=${name}]`)

  test('copies its link and confirms it', async ({ page, context }) => {
    await letCopy(context)
    await page.goto(`${OUTCOME}?from=mail#main`)
    await expect(status(page)).toBeEmpty()
    await tool(page, 'copy').click()
    await expect(status(page)).not.toBeEmpty()
    await expect(tool(page, 'copy')).toBeFocused()
    expect(await copiedText(page)).toBe(new URL(OUTCOME, page.url()).href)
    const words = await status(page).textContent()
    const said = await heard(status(page))
    await tool(page, 'copy').click()
    await expect.poll(said).toEqual(['', words])
  })

  test('shows its link where it cannot be copied', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(OUTCOME)
    await tool(page, 'copy').click()
    await expect(status(page)).toContainText(OUTCOME)
    expect(await sideways(page)).toBe(0)
  })

  test('is printed by its button', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes'
      }
    })
    await page.goto(OUTCOME)
    await tool(page, 'print').click()
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  })
})

test.describe('on paper', () => {
  const CHROME = '.bar, .foot, .crumbs, .skip, .progress, .reminder, .tools, .ways, .change, .button'

  for (const path of [OUTCOME, guidePath('nl', 'acp'), guidePath('en', 'cmc')])
    test(`${path} is a checklist without chrome`, async ({ page }) => {
      await page.setViewportSize({ width: 680, height: 960 })
      await page.goto(path)
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator(CHROME).locator('visible=true')).toHaveCount(0)
      const rings = page.locator('.station .ring')
      expect(await rings.count()).toBeGreaterThan(0)
      for (const ring of await rings.all()) {
        const box = await ring.evaluate((element) => {
          const { borderRadius, borderTopWidth, fontSize } = getComputedStyle(element)
          const { width, height } = element.getBoundingClientRect()
          return { borderRadius, fontSize, border: parseFloat(borderTopWidth), square: width === height }
        })
        expect(box).toMatchObject({ borderRadius: '0px', fontSize: '0px', square: true })
        expect(box.border).toBeGreaterThan(0)
      }
      // nothing sticks out of the sheet
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(680)
      await expect(page.locator('.on-paper')).toHaveText(/^https?:.*\/$/)
      expect(new URL(await page.locator('.on-paper').innerText()).pathname).toBe(path)
    })

  test('every link of a guide has its address behind it @path', async ({ page }) => {
    await page.goto(guidePath('nl', 'acp'))
    await page.emulateMedia({ media: 'print' })
    // stations of the drawn line are in the list of steps too
    const links = await page.locator('article a:not(svg a):visible, .sources a:visible').evaluateAll((all) =>
      all.map((link) => ({
        href: (link as HTMLAnchorElement).href,
        path: new URL((link as HTMLAnchorElement).href).pathname,
        written: getComputedStyle(link, '::after').content,
        around: link.parentElement?.textContent ?? '',
      })),
    )
    expect(links.length).toBeGreaterThan(4)
    for (const { href, path, written, around } of links)
      if (href.startsWith('mailto:')) expect(around + written).toContain(path)
      else {
        expect(written).toMatch(/https?:/)
        expect(written).toContain(path)
      }
  })

  test('every link of an outcome has its address on the sheet @path', async ({ page }) => {
    await page.goto(OUTCOME)
    await page.emulateMedia({ media: 'print' })
    const { links, text } = await page.locator('main').evaluate((main: HTMLElement) => ({
      links: [...main.querySelectorAll('a')]
        .filter((link) => link.checkVisibility() && !link.closest('svg'))
        .map((link) => ({
          // a link within the site shows only its path, as a step is on the page of its guide
          address: link.host === location.host ? link.pathname : link.getAttribute('href'),
          written: getComputedStyle(link, '::after').content,
        })),
      text: main.innerText,
    }))
    expect(links.length).toBeGreaterThan(4)
    for (const { address, written } of links) expect(text + written).toContain(address)
  })
})

for (const width of [1280, 390, 320])
  test(`an outcome shows what to do on the first screen, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const { answers } of ways) {
      await page.goto(statePath('nl', answers))
      await expect(page.locator('.next p').first()).toBeInViewport({ ratio: 1 })
      // all steps are beside it in a wide window
      if (width === 1280 && (await page.locator('.station').count()) > 0)
        await expect(page.locator('.station').last()).toBeInViewport({ ratio: 1 })
    }
  })

test('the notice about an address in doubt is on its own line', async ({ page }) => {
  await page.goto(statePath('nl', ['consultant', 'no-cmc', 'atp-diploma']))
  const lines = page.locator('.where:has(.notice)')
  expect(await lines.count()).toBeGreaterThan(0)
  for (const line of await lines.all()) {
    const gap = await line.evaluate((where) => {
      const [link, notice] = ['a', '.notice'].map((part) =>
        where.querySelector(part)?.getBoundingClientRect(),
      )
      return (notice?.top ?? 0) - (link?.bottom ?? 0)
    })
    expect(gap).toBeGreaterThanOrEqual(0)
  }
})
