import { expect, test, type Page } from '../support/test.ts'
import { readReleases } from '../../src/site/partners/releases.ts'
import { choice } from '../browser/walk.ts'
import { allStates } from '../support/content.ts'
import { BASE, ORIGIN, SITE } from '../support/origin.ts'
import { complete, openHost, SCRIPT } from './host-page.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

const releases = readReleases()
const pinned = (file: string, integrity: string) =>
  `<script async src="${SITE}embed/${file}" integrity="${integrity}" crossorigin="anonymous"></script>`
const DAY = 86_400_000

const linksIn = (page: Page) =>
  page
    .locator('ooa-wegwijzer .view a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))

for (const { version, file, integrity, date } of releases) {
  test(`${version}, pinned by its integrity, can be completed by keyboard`, async ({ page }) => {
    const opened = await openHost(page, { script: pinned(file, integrity) })
    await complete(page, opened, async () => {
      expect((await linksIn(page)).length).toBeGreaterThan(0)
    })
    expect(opened.errors).toEqual([])
    await opened.site.close()
  })

  test(`${version} links to pages of this site, or to the 404 page that offers the wizard @path`, async ({
    page,
    request,
  }) => {
    const opened = await openHost(page, { script: pinned(file, integrity) })
    const found = new Set<string>()
    const walk = async (): Promise<void> => {
      const links = await linksIn(page)
      for (const link of links) found.add(link.split('#')[0] ?? '')
      const choices = await opened.view
        .locator('.choices a[data-state]')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.state ?? ''))
      for (const answers of choices) {
        await choice(opened.view, answers.split(' ')).click()
        await walk()
        await opened.view.locator('.back').click()
      }
    }
    await walk()
    const own = [...found].filter((link) => link.startsWith(ORIGIN))
    expect(own.length).toBeGreaterThan(10)
    for (const link of own) {
      const response = await request.get(link)
      if (response.status() === 404) expect(await response.text(), link).toContain(`href="${BASE}wegwijzer/"`)
      else expect(response.status(), link).toBe(200)
    }
    await opened.site.close()
  })

  test(`${version} shows the date of its questions after 30 days, and the evergreen file never does`, async ({
    page,
  }) => {
    const later = Date.parse(date) + 31 * DAY
    for (const [script, at, count] of [
      [pinned(file, integrity), Date.parse(date) + 29 * DAY, 0],
      [pinned(file, integrity), later, 1],
      [SCRIPT, later + 4000 * DAY, 0],
    ] as const) {
      const fresh = await page.context().newPage()
      await fresh.clock.setFixedTime(at)
      const opened = await openHost(fresh, { script })
      await expect(opened.view.locator('.title')).toBeVisible()
      const line = opened.view.locator('.dated')
      await expect(line).toHaveCount(count)
      if (count === 1) await expect(line.locator('a')).toHaveAttribute('href', `${SITE}wegwijzer/`)
      expect(opened.requests.filter((url) => url.startsWith(ORIGIN))).toHaveLength(1)
      await opened.site.close()
      await fresh.close()
    }
  })

  test(`${version} and the evergreen file work on one page`, async ({ page }) => {
    const opened = await openHost(page, { script: `${pinned(file, integrity)}${SCRIPT}` })
    await complete(page, opened, () => Promise.resolve())
    expect(opened.errors).toEqual([])
    await opened.site.close()
  })
}

/** The parts that a version shows in all states together. */
const partsShown = async (page: Page, script: string): Promise<ReadonlySet<string>> => {
  const shown = new Set<string>()
  const opened = await openHost(page, { script })
  await expect(opened.view.locator('.title')).toBeVisible()
  for (const { trail } of allStates) {
    await opened.element.evaluate(
      (element, start) => element.setAttribute('start', start),
      answersOf(trail).join(' '),
    )
    const parts = await opened.view
      .locator('[part]')
      .evaluateAll((all) => all.flatMap((each) => [...each.part]))
    for (const part of parts) shown.add(part)
  }
  await opened.site.close()
  return shown
}

test('shows exactly the parts that the manifest lists @path', async ({ page, request }) => {
  const manifest = (await (await request.get(`${BASE}embed/v1/custom-elements.json`)).json()) as {
    modules: { declarations: { cssParts: { name: string }[] }[] }[]
  }
  const named = new Set(manifest.modules[0]?.declarations[0]?.cssParts.map(({ name }) => name))
  await page.clock.setFixedTime(Date.now() + 400 * DAY)
  const release = releases.at(-1)
  if (!release) throw new Error('no released version')
  expect(await partsShown(page, pinned(release.file, release.integrity))).toEqual(named)
  // the evergreen file never shows a date
  named.delete('dated')
  expect(await partsShown(page, SCRIPT)).toEqual(named)
})
