import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '../support/test.ts'
import ICAL from 'ical.js'
import { beforeScripts } from '../support/before-scripts.ts'
import { guideIds, guidePath, LOCALES, recurring, SECTIONS } from '../support/content.ts'
import { BASE } from '../support/origin.ts'

/** Storages of a browser in which nothing can be kept. */
const BLOCKED: Readonly<Record<string, () => void>> = {
  'refuses storage': () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  },
  'has no storage': () => {
    Object.defineProperty(window, 'localStorage', { value: null })
  },
  'has a full storage': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
}

const list = (page: Page) => page.locator('[data-progress]')
const ticks = (page: Page) => list(page).locator('input')
const summary = (page: Page) => page.locator('[data-progress-summary]')
const clear = (page: Page) => page.locator('.progress button')

const errorsOf = (page: Page) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}

for (const locale of LOCALES) {
  const home = `/${SECTIONS[locale].home}`
  const acp = guidePath(locale, 'acp')

  test(`${locale}: ticked steps are kept, summed up on the home page and cleared`, async ({ page }) => {
    const errors = errorsOf(page)
    await page.goto(home)
    await expect(page.locator('ooa-wegwijzer .view')).toBeVisible()
    await expect(summary(page)).toBeHidden()
    await page.goto(acp)
    const steps = await page.locator('.station h2').allTextContents()
    await expect(ticks(page)).toHaveCount(steps.length)
    await expect(clear(page)).toBeHidden()
    await ticks(page).nth(1).check()
    await ticks(page).nth(0).check()
    await ticks(page).nth(2).check()
    await ticks(page).nth(2).uncheck()
    await expect(page.locator('.station[data-done]')).toHaveCount(2)
    await page.goto(guidePath(locale, 'atp'))
    await ticks(page).nth(0).check()
    await page.reload()
    await expect(ticks(page).nth(0)).toBeChecked()
    await expect(ticks(page).nth(1)).not.toBeChecked()
    await page.goto(home)
    await expect(summary(page).locator('li:visible')).toHaveCount(2)
    const line = summary(page).locator('li:visible', { has: page.locator(`a[href="${acp}"]`) })
    await expect(line.locator('[data-text]')).toContainText('2')
    await expect(line.locator('[data-text]')).toContainText(String(steps.length))
    await clear(page).click()
    await expect(summary(page).locator('li:visible')).toHaveCount(0)
    // a status confirms it, and the focus does not disappear with the button
    await expect(summary(page).locator('[role=status]')).toBeFocused()
    await expect(summary(page).locator('[role=status]')).not.toBeEmpty()
    await page.goto(acp)
    for (const tick of await ticks(page).all()) await expect(tick).not.toBeChecked()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(errors).toEqual([])
  })
}

test('clearing a list on its guide keeps the focus in the list', async ({ page }) => {
  await page.goto(guidePath('nl', 'cmc'))
  await ticks(page).nth(3).check()
  await clear(page).click()
  await expect(ticks(page).nth(3)).not.toBeChecked()
  await expect(ticks(page).nth(0)).toBeFocused()
  await expect(clear(page)).toBeHidden()
})

test('on a phone the list is one line above the steps until it is opened', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(guidePath('nl', 'acp'))
  await expect(list(page)).toBeVisible()
  await expect(ticks(page).first()).toBeHidden()
  const closed = await list(page).evaluate((box) => {
    const first = document.querySelector('.station')
    return {
      height: box.getBoundingClientRect().height,
      before: first !== null && box.compareDocumentPosition(first) === Node.DOCUMENT_POSITION_FOLLOWING,
      above: box.getBoundingClientRect().bottom <= (first?.getBoundingClientRect().top ?? 0),
    }
  })
  expect(closed).toMatchObject({ before: true, above: true })
  expect(closed.height).toBeLessThan(80)
  await list(page).locator('summary').click()
  await ticks(page).nth(1).check()
  await list(page).locator('summary').click()
  await expect(ticks(page).first()).toBeHidden()
  await expect(list(page).locator('[data-count]')).toContainText('1')
})

test('a page ends where its text ends, whatever the length of its list', async ({ page }) => {
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const guide of guideIds) {
      await page.goto(guidePath('nl', guide))
      await expect(list(page)).toBeVisible()
      const { end, ofText } = await page.locator('.columns').evaluate((columns) => {
        const bottoms = [...columns.querySelectorAll('.way > *, aside > *, .sources')].map(
          (part) => part.getBoundingClientRect().bottom,
        )
        return { end: columns.getBoundingClientRect().bottom, ofText: Math.max(...bottoms) }
      })
      expect(end - ofText, `${guide} at ${width} px`).toBeLessThan(2)
    }
  }
})

test('the list keeps its height when the button to clear it appears', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(guidePath('nl', 'acp'))
  const height = () => list(page).evaluate((box) => box.getBoundingClientRect().height)
  const empty = await height()
  await expect(list(page).locator('[data-none]')).toBeVisible()
  await ticks(page).nth(0).check()
  await expect(clear(page)).toBeVisible()
  await expect(list(page).locator('[data-none]')).toBeHidden()
  expect(await height()).toBe(empty)
})

test('a step that no longer exists is not counted', async ({ page }) => {
  await page.goto(guidePath('nl', 'cmc'))
  await page.evaluate(() => localStorage.setItem('wegwijzer:progress:cmc', 'request  gone'))
  await page.goto(`/${SECTIONS.nl.home}`)
  await expect(summary(page).locator('li:visible [data-text]')).toContainText('1')
  await page.evaluate(() => localStorage.setItem('wegwijzer:progress:cmc', 'gone'))
  await page.reload()
  await expect(page.locator('ooa-wegwijzer .view')).toBeVisible()
  await expect(summary(page)).toBeHidden()
})

test('two tabs show the same progress', async ({ context }) => {
  const [one, two, home] = await Promise.all([context.newPage(), context.newPage(), context.newPage()])
  await one.goto(guidePath('nl', 'atp'))
  await two.goto(guidePath('en', 'atp'))
  await home.goto(`/${SECTIONS.nl.home}`)
  await ticks(one).nth(2).check()
  await expect(ticks(two).nth(2)).toBeChecked()
  await expect(summary(home)).toBeVisible()
  await ticks(two).nth(2).uncheck()
  await expect(ticks(one).nth(2)).not.toBeChecked()
  await expect(summary(home)).toBeHidden()
  await ticks(two).nth(0).check()
  await clear(home).click()
  await expect(ticks(one).nth(0)).not.toBeChecked()
  await expect(ticks(two).nth(0)).not.toBeChecked()
})

for (const [what, block] of Object.entries(BLOCKED))
  test(`a browser that ${what} keeps ticks as long as the page is open`, async ({ page }) => {
    const errors = errorsOf(page)
    await page.addInitScript(block)
    await page.goto(guidePath('nl', 'acp'))
    await expect(list(page).locator('[data-kept=false]')).toBeVisible()
    await expect(list(page).locator('[data-kept=true]')).toBeHidden()
    await ticks(page).nth(0).check()
    await expect(page.locator('.station[data-done]')).toHaveCount(1)
    await clear(page).click()
    await expect(ticks(page).nth(0)).not.toBeChecked()
    await page.goto(BASE)
    await expect(page.locator('ooa-wegwijzer .view')).toBeVisible()
    await expect(summary(page)).toBeHidden()
    expect(errors).toEqual([])
  })

declare global {
  /** Characters that fit in the storage of a page with a quota. Exists in such pages only. */
  var storageQuota: number
}

/** Gives the pages a storage that holds `quota` characters, as a browser's own storage holds some millions. */
const limitStorage = (page: Page, quota: number) =>
  page.addInitScript((characters) => {
    // the empty page before the first one has no storage, and in Firefox it throws
    const real = (() => {
      try {
        return localStorage
      } catch {
        return undefined
      }
    })()
    if (!real) return
    globalThis.storageQuota = characters
    const set = (key: string, value: string) => {
      const others = Object.keys(real).filter((name) => name !== key)
      const texts = [...others.map((name) => name + (real.getItem(name) ?? '')), key, value]
      if (texts.join('').length > storageQuota) throw new DOMException('full', 'QuotaExceededError')
      real.setItem(key, value)
      return true
    }
    const limited = new Proxy(real, {
      set: (_, key, value) => set(String(key), String(value)),
      get: (_, key) => {
        if (key === 'setItem') return set
        const found: unknown = Reflect.get(real, key)
        return typeof found === 'function' ? (found.bind(real) as unknown) : found
      },
    })
    Object.defineProperty(window, 'localStorage', { value: limited })
  }, quota)

test('a page with a nearly full storage says from the start that nothing is kept', async ({ page }) => {
  const errors = errorsOf(page)
  await limitStorage(page, 20)
  await page.goto(guidePath('nl', 'acp'))
  await expect(list(page).locator('[data-kept=false]')).toBeVisible()
  await expect(list(page).locator('[data-kept=true]')).toBeHidden()
  await ticks(page).nth(0).check()
  await expect(page.locator('.station[data-done]')).toHaveCount(1)
  expect(errors).toEqual([])
})

test('a page says that nothing is kept once its storage is full, and clears everything', async ({ page }) => {
  const errors = errorsOf(page)
  await limitStorage(page, 10_000)
  await page.goto(guidePath('nl', 'acp'))
  await ticks(page).nth(0).check()
  await expect(list(page).locator('[data-kept=true]')).toBeVisible()
  await page.evaluate(() => {
    globalThis.storageQuota = Object.keys(localStorage)
      .map((name) => name + (localStorage.getItem(name) ?? ''))
      .join('').length
  })
  await ticks(page).nth(1).check()
  await expect(page.locator('.station[data-done]')).toHaveCount(2)
  await expect(list(page).locator('[data-kept=false]')).toBeVisible()
  await expect(list(page).locator('[data-kept=true]')).toBeHidden()
  await ticks(page).nth(2).check()
  await expect(page.locator('.station[data-done]')).toHaveCount(3)
  // also what was kept before, for a guide in which nothing is ticked any more
  for (const at of [0, 1, 2]) await ticks(page).nth(at).uncheck()
  await ticks(page).nth(2).check()
  await clear(page).click()
  await expect(page.locator('.station[data-done]')).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(errors).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a guide shows no controls that need script', async ({ page }) => {
    for (const guide of guideIds) {
      await page.goto(guidePath('nl', guide))
      await expect(page.locator('.station').first()).toBeVisible()
      await expect(list(page)).toBeHidden()
      await expect(page.locator('main button:visible, main input:visible, main form:visible')).toHaveCount(0)
    }
    await page.goto(BASE)
    await expect(summary(page)).toBeHidden()
  })
})

for (const guide of guideIds)
  test(`nothing moves when the scripts of ${guide} start`, async ({ page }) => {
    const path = guidePath('nl', guide)
    const places = async (scripts: boolean) => {
      await page.evaluate(() => document.fonts.ready)
      for (const late of await page.locator('[data-progress], [data-reminder]').all())
        await expect(late).toBeVisible({ visible: scripts })
      return page
        .locator('main h2:visible, main p:visible')
        .evaluateAll((all) =>
          all
            .filter((element) => !element.closest('[data-progress], [data-reminder]'))
            .map((element) => element.getBoundingClientRect().top),
        )
    }
    const before = await beforeScripts(page, path, () => places(false))
    await page.goto(path)
    await expect(list(page)).toBeVisible()
    expect(await places(true)).toEqual(before)
  })

for (const locale of LOCALES)
  for (const [guide, { step, years }] of Object.entries(recurring))
    test(`${locale}: makes a calendar file for ${guide}, every ${years} years`, async ({ page }) => {
      await page.clock.setFixedTime('2026-11-24T12:00:00Z')
      await page.goto(guidePath(locale, guide))
      const form = page.locator('.station', { has: page.locator(`#${step}`) }).locator('form')
      await expect(form).toBeVisible()
      await expect(form.locator('input')).toHaveAttribute('type', 'date')
      // a date is required first
      await form.locator('button').click()
      await expect(form.locator('input')).toBeFocused()
      await expect(form.locator('[role=status]')).toBeEmpty()
      await form.locator('input').fill('2026-03-12')
      const [download] = await Promise.all([page.waitForEvent('download'), form.locator('button').click()])
      expect(download.suggestedFilename()).toBe(`${guide}.ics`)
      const file = await readFile(await download.path(), 'utf8')
      const [event] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
      if (!event) throw new Error('no event in the file')
      const days = new ICAL.Event(event).iterator()
      expect(days.next().toString()).toBe(`${2026 + years}-03-12`)
      expect(days.next().toString()).toBe(`${2026 + 2 * years}-03-12`)
      expect(new URL(String(event.getFirstPropertyValue('url'))).pathname).toBe(guidePath(locale, guide))
      await expect(form.locator('[role=status]')).toContainText(String(2026 + years))
      // the confirmation was about another date
      await form.locator('input').fill('2026-03-13')
      await expect(form.locator('[role=status]')).toBeEmpty()
    })

test('a browser that reports no paints offers a calendar file too', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: [] })
    PerformanceObserver.prototype.observe = () => undefined
  })
  const [guide = ''] = Object.keys(recurring)
  await page.goto(guidePath('nl', guide))
  await expect(page.locator('[data-reminder]')).toBeVisible()
})

test('only guides with a recurring step offer a calendar file', async ({ page }) => {
  expect(Object.keys(recurring).length).toBeGreaterThan(0)
  for (const guide of guideIds) {
    await page.goto(guidePath('en', guide))
    await expect(page.locator('[data-reminder]')).toHaveCount(guide in recurring ? 1 : 0)
  }
})

test('the boxes beside a guide are equally far apart, folded or not', async ({ page }) => {
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const guide of guideIds) {
      await page.goto(guidePath('nl', guide))
      await expect(list(page)).toBeVisible()
      for (const fold of [false, true]) {
        if (fold) await list(page).locator('summary').click()
        const gaps = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.columns > .progress, .columns > aside > .box')].map(
            (box) => box.getBoundingClientRect(),
          )
          return boxes.slice(1).map((box, at) => Math.round(box.top - (boxes[at]?.bottom ?? 0)))
        })
        expect(new Set(gaps).size, `${guide} at ${width} px, folded ${fold}: ${gaps.join(' ')}`).toBe(1)
      }
    }
  }
})

test('shows progress on the line instead of the start after a step is done', async ({ page }) => {
  await page.goto(guidePath('nl', 'acp'))
  const strip = page.locator('.strip')
  await expect(strip.locator('.flag')).toBeVisible()
  await expect(strip.locator('.start')).toHaveCount(1)
  await ticks(page).nth(1).check()
  await expect(strip.locator('.flag')).toBeHidden()
  await expect(strip.locator('.start')).toHaveCount(0)
  await expect(strip.locator('.done')).toHaveCount(1)
  await expect(strip.locator('.stop').nth(1)).toHaveClass(/\bdone\b/)
  await ticks(page).nth(1).uncheck()
  await expect(strip.locator('.flag')).toBeVisible()
  await expect(strip.locator('.start')).toHaveCount(1)
})

test('a page restored from the back-forward cache shows steps ticked meanwhile', async ({ page }) => {
  await page.goto(guidePath('nl', 'acp'))
  await ticks(page).nth(0).check()
  await ticks(page).nth(1).check()
  const kept = await page.evaluate(() => Object.entries(localStorage))
  await clear(page).click()
  await expect(ticks(page).nth(1)).not.toBeChecked()
  await page.evaluate((entries: readonly [string, string][]) => {
    // a page gets no storage event for its own changes
    for (const [key, value] of entries) localStorage.setItem(key, value)
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  }, kept)
  await expect(ticks(page).nth(0)).toBeChecked()
  await expect(ticks(page).nth(1)).toBeChecked()
  await expect(page.locator('.station[data-done]')).toHaveCount(2)
})

test('a visitor who arrives at a later step is not pointed to the first', async ({ page }) => {
  const acp = guidePath('nl', 'acp')
  await page.goto(acp)
  const steps = await page
    .locator('.strip .stop')
    .evaluateAll((stops) => stops.map((stop) => stop.getAttribute('href')))
  const flag = page.locator('.strip .flag')
  const rings = page.locator('.strip circle')
  const look = (at: number) =>
    rings.nth(at).evaluate((ring) => {
      const { fill, stroke } = getComputedStyle(ring)
      return `${fill} ${stroke}`
    })
  for (const { at, begins } of [
    { at: 4, begins: false },
    { at: 0, begins: true },
    { at: 1, begins: false },
  ]) {
    // from another page, as from an outcome
    await page.goto(`/${SECTIONS.nl.guides}`)
    await page.goto(steps[at] ?? '')
    await expect(page.locator('.station h2').nth(at)).toBeInViewport()
    await expect(flag).toBeVisible({ visible: begins })
    expect((await look(0)) === (await look(2))).toBe(!begins)
  }
})

test('the progress on the home page is as high as its text and stays beside a long outcome', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(BASE)
  await page.evaluate(() => localStorage.setItem('wegwijzer:progress:cmc', 'request'))
  await page.reload()
  for (const answers of ['consultant', 'consultant no-cmc', 'consultant no-cmc atp-diploma'])
    await page.locator(`ooa-wegwijzer .view [data-state="${answers}"]`).click()
  await expect(page.locator('ooa-wegwijzer .plate')).toBeVisible()
  const below = await summary(page).evaluate(
    (box) =>
      box.getBoundingClientRect().bottom - (box.querySelector('button')?.getBoundingClientRect().bottom ?? 0),
  )
  expect(below).toBeLessThan(40)
  await page.locator('ooa-wegwijzer .why-not').scrollIntoViewIfNeeded()
  await expect(summary(page)).toBeInViewport({ ratio: 1 })
})
