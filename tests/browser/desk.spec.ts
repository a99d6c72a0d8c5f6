import { add, choose, field, fill, goToEnd, input, openDesk, report, sideBySide } from '../support/desk.ts'
import { guideIds } from '../support/content.ts'
import { expect, test } from '../support/test.ts'

const [guide = ''] = guideIds

test('a title is corrected in both languages: one line in each file', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open(`guide-${guide}/entries/index`)
  await sideBySide(page)
  for (const locale of ['nl', 'en']) await input(page, 'shortTitle', locale).fill(`Kort: ${locale}`)
  await desk.save()
  expect(await desk.changes()).toEqual(
    Object.fromEntries(
      ['nl', 'en'].map((locale) => [
        `guides/${locale}/${guide}/index.mdx`,
        { gone: [expect.stringMatching(/^shortTitle: /)], added: [`shortTitle: 'Kort: ${locale}'`] },
      ]),
    ),
  )
})

test('a sentence is added to a text: other paragraphs keep their source', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open(`guide-${guide}/entries/index`)
  const text = field(page, 'body', 'nl').getByRole('textbox').last()
  await goToEnd(page, text)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Een nieuwe zin met < en {.')
  await desk.save()
  const changes = await desk.changes()
  expect(Object.keys(changes)).toEqual([`guides/nl/${guide}/index.mdx`])
  const [change] = Object.values(changes)
  expect(change?.gone).toEqual([])
  expect(change?.added.filter(Boolean)).toEqual(['Een nieuwe zin met \\< en \\{.'])
})

test('steps are put in another order', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open(`guides/entries/${guide}`)
  await expect(field(page, 'steps').getByRole('combobox').nth(1)).toBeVisible()
  await field(page, 'steps').getByRole('button', { name: 'Item verplaatsen' }).nth(1).press('ArrowUp')
  await desk.save()
  const { [`guides/${guide}.yaml`]: change, ...others } = await desk.changes()
  expect(others).toEqual({})
  expect(change).toEqual({ gone: [], added: [] })
})

test('a change that would break the site is not saved, and the reason can be read', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  await page.getByRole('button', { name: 'Alles uitvouwen' }).last().click()
  await choose(page, 'answers.0.to', /\(iso-9001\)/)
  expect(await desk.refused()).toContain('iso-9001 → iso-9001')
  expect(await desk.changes()).toEqual({})
})

test('work of somebody else in the same file is not overwritten', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  const path = Object.keys(await desk.folder()).find((each) => each.endsWith('questions/iso-9001.yaml')) ?? ''
  const text = (await desk.folder())[path] ?? ''
  await desk.write('questions/iso-9001.yaml', `${text}# van iemand anders\n`)
  await input(page, 'title.nl').fill('Een andere vraag?')
  expect(await desk.refused()).toContain('iemand anders')
  expect((await desk.folder())[path]).toBe(`${text}# van iemand anders\n`)
})

test('the desk requests nothing from other origins, and allows zooming', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  await expect(report(page)).toBeVisible()
  expect([...new Set(desk.asked)]).toEqual([new URL(page.url()).origin])
  const viewports = await page
    .locator('meta[name=viewport]')
    .evaluateAll((all) => all.map((each) => each.outerHTML))
  expect(viewports.join()).not.toMatch(/maximum-scale|user-scalable/)
})

test('a step is added between two: its texts first, then its place', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open(`guide-${guide}/new`)
  await sideBySide(page)
  for (const locale of ['nl', 'en']) {
    await input(page, 'title', locale).fill(locale === 'nl' ? 'Nieuwe stap' : 'New step')
    await field(page, 'keywords', locale).locator('input').first().fill(`woord ${locale}`)
    await field(page, 'body', locale).getByRole('textbox').last().click()
    await page.keyboard.type(`Tekst ${locale}.`)
  }
  await add(page, 'partij').click()
  await choose(page, 'actors.0', /\w/, 'nl')
  await desk.save()
  await desk.open(`guides/entries/${guide}`)
  await field(page, 'steps').getByRole('button', { name: 'Opties voor dit onderdeel' }).nth(1).click()
  await page.getByRole('menuitem', { name: 'Item hierboven toevoegen' }).click()
  await choose(page, 'steps.1', /nieuwe-stap/)
  await desk.save()
  const changes = await desk.changes()
  expect(Object.keys(changes).sort()).toEqual([
    `guides/${guide}.yaml`,
    `guides/en/${guide}/nieuwe-stap.mdx`,
    `guides/nl/${guide}/nieuwe-stap.mdx`,
  ])
  expect(changes[`guides/${guide}.yaml`]).toEqual({ gone: [], added: ['  - nieuwe-stap'] })
  expect(changes[`guides/en/${guide}/nieuwe-stap.mdx`]?.added).toEqual(
    expect.arrayContaining(['title: New step', 'Tekst en.']),
  )
})

test('an actor is added', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('about/entries/actors')
  await add(page, 'partij').click()
  const keys = field(page, 'entries').locator('[data-key-path$=".id"]')
  const path = String(await keys.last().getAttribute('data-key-path')).replace(/\.id$/, '')
  await fill(page, `${path}.id`, 'newcomer')
  await fill(page, `${path}.nl`, 'Nieuwkomer')
  await fill(page, `${path}.en`, 'Newcomer')
  await desk.save()
  expect(await desk.changes()).toEqual({
    'actors.yaml': { gone: [], added: ['newcomer:', '  nl: Nieuwkomer', '  en: Newcomer'] },
  })
})
