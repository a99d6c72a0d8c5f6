import { CONTENT } from '../../src/content-folder.ts'
import { saves as messages } from '../../src/model/messages/desk.ts'
import { checked } from '../support/checked.ts'
import { flow } from '../support/content.ts'
import {
  add,
  addItem,
  choose,
  field,
  fill,
  fillOutcome,
  goToEnd,
  input,
  openDesk,
  openItem,
  original,
  report,
  reveal,
  sideBySide,
} from '../support/desk.ts'
import { SITE } from '../support/origin.ts'
import { expect, test, type Locator, type Page } from '../support/test.ts'

// jobs that editors do in the desk alone, from the first form to content that the check accepts

const texts = (page: Page, locale: string): Locator => field(page, 'body', locale).getByRole('textbox').last()

test('a sentence is corrected in both languages, in a paragraph with a link', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('guide-acp/entries/assessment')
  await sideBySide(page)
  for (const locale of ['nl', 'en']) {
    await goToEnd(page, texts(page, locale))
    await page.keyboard.type(` Zin ${locale}.`)
  }
  await desk.save()
  const changes = await desk.changes()
  expect(Object.keys(changes).sort()).toEqual(['en', 'nl'].map((each) => `guides/${each}/acp/assessment.mdx`))
  for (const locale of ['nl', 'en']) {
    const { gone, added } = changes[`guides/${locale}/acp/assessment.mdx`] ?? { gone: [], added: [] }
    expect(gone).toHaveLength(1)
    expect(added).toEqual([`${gone[0]} Zin ${locale}.`])
  }
  await checked(await desk.folder())
})

test('an address is confirmed', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('about/entries/links')
  const path = await openItem(page, 'entries', 'ooa-mail')
  await fill(page, `${path}.address`, 'mailto:info@ooa.nl')
  await fill(page, `${path}.source`, 'Gebeld met Ooa.')
  await choose(page, `${path}.state`, /^Bekend$/)
  await desk.save()
  expect(await desk.changes()).toEqual({
    'links.yaml': {
      gone: [
        '  state: unconfirmed',
        '  address: mailto:info@ooo.nl',
        expect.stringMatching(/^ {2}source: /),
        expect.stringMatching(/^ {2}reason: /),
        '  notice:',
        expect.stringMatching(/^ {4}nl: /),
        expect.stringMatching(/^ {4}en: /),
      ],
      added: ['  state: known', '  address: mailto:info@ooa.nl', '  source: Gebeld met Ooa.'],
    },
  })
  await checked(await desk.folder())
})

test('a missing address is filled in, and a new link is added', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('about/entries/links')
  const path = await openItem(page, 'entries', 'crp-form')
  await choose(page, `${path}.state`, /^Bekend$/)
  // a known address has to be there
  expect(await desk.refused()).toContain('crp-form')
  await fill(page, `${path}.address`, 'https://example.org/crp')
  const fresh = await addItem(page, 'entries', 'link')
  await fill(page, `${fresh}.id`, 'new-link')
  await choose(page, `${fresh}.state`, /^Bekend$/)
  await fill(page, `${fresh}.address`, 'https://example.org/new')
  await fill(page, `${fresh}.label.nl`, 'Nieuw')
  await fill(page, `${fresh}.label.en`, 'New')
  await fill(page, `${fresh}.source`, 'Gebeld.')
  await desk.save()
  const { 'links.yaml': change, ...others } = await desk.changes()
  expect(others).toEqual({})
  expect([...(change?.gone ?? [])].sort()).toEqual([
    '  ask: ooa-mail',
    expect.stringMatching(/^ {2}reason: /),
    '  state: missing',
  ])
  expect(change?.added.filter(Boolean)).toEqual([
    '  state: known',
    '  address: https://example.org/crp',
    'new-link:',
    '  state: known',
    '  address: https://example.org/new',
    '  label:',
    '    nl: Nieuw',
    '    en: New',
    '  source: Gebeld.',
  ])
})

test('a question is added with an outcome of its own', async ({ page }) => {
  // a form for each of its files, one after another
  test.slow()
  const desk = await openDesk(page)
  await desk.open('outcomes/new')
  await fillOutcome(page, { nl: 'Nieuwe route', en: 'New route' })
  await page.getByRole('checkbox', { name: /Tekst\W? toevoegen/ }).click()
  await fill(page, 'text.nl', 'Een tekst.')
  await fill(page, 'text.en', 'A text.')
  await page.getByRole('checkbox', { name: /Wat nu\W? toevoegen/ }).click()
  await fill(page, 'next.text.nl', 'Vraag het.')
  await fill(page, 'next.text.en', 'Ask.')
  await desk.save()
  await desk.open('about/entries/flow')
  await add(page, 'uitkomst').click()
  await choose(page, `outcomes.${flow.outcomes.length}`, /nieuwe-route/)
  await desk.save()
  await desk.open('questions/new')
  await fill(page, 'title.nl', 'Nieuwe vraag?')
  await fill(page, 'title.en', 'New question?')
  for (const [at, id, to] of [
    [0, 'own-way', /nieuwe-route/],
    [1, 'usual-way', /\(acp\)/],
  ] as const) {
    await add(page, 'antwoord').click()
    await fill(page, `answers.${at}.id`, id)
    await choose(page, `answers.${at}.to`, to)
    await reveal(page, field(page, `answers.${at}.if`))
    await field(page, `answers.${at}.if`).getByRole('checkbox').click()
    for (const locale of ['nl', 'en']) {
      await fill(page, `answers.${at}.if.${locale}`, `dit ${at} is`)
      await fill(page, `answers.${at}.label.${locale}`, `${id} ${locale}`)
      await fill(page, `answers.${at}.slug.${locale}`, `${id}-${locale}`)
    }
  }
  await desk.save()
  await desk.open('questions/entries/iso-9001')
  await page.getByRole('button', { name: 'Alles uitvouwen' }).last().click()
  await choose(page, 'answers.0.to', /nieuwe-vraag/)
  // the report shows the changes before they are saved
  await expect(report(page)).toContainText('Nieuwe route')
  await expect(report(page).locator('.row[data-mark="changed"]')).not.toHaveCount(0)
  await desk.save()
  const changes = await desk.changes()
  expect(Object.keys(changes).sort()).toEqual([
    'flow.yaml',
    'outcomes/nieuwe-route.yaml',
    'questions/iso-9001.yaml',
    'questions/nieuwe-vraag.yaml',
  ])
  expect(changes['questions/iso-9001.yaml']).toEqual({
    gone: ['    to: acp'],
    added: ['    to: nieuwe-vraag'],
  })
  await checked(await desk.folder())
})

test('a guide is added with a line of its own', async ({ page }) => {
  // a form for each of its files, one after another
  test.slow()
  const desk = await openDesk(page)
  await desk.open('about/entries/lines')
  const line = await addItem(page, 'entries', 'lijn')
  for (const [path, text] of [
    ['id', 'register'],
    ['name.nl', 'de registerroute'],
    ['name.en', 'the register route'],
    ['light', '#7a1f3d'],
    ['dark', '#f0a0b8'],
  ] as const)
    await fill(page, `${line}.${path}`, text)
  await desk.save()

  await desk.open('outcomes/new')
  for (const [path, text] of [
    ['title.nl', 'Register'],
    ['title.en', 'Register'],
    ['summary.nl', 'Een lijst van interimmers.'],
    ['summary.en', 'A list of interim managers.'],
  ] as const)
    await fill(page, path, text)
  await desk.save()
  // the next visit has a place for its texts
  await page.reload()
  await expect(page.getByRole('treeitem', { name: 'Gids REGISTER' })).toBeVisible()
  await page.goto(`${SITE}beheer/#/collections/guide-register`)

  await page.getByRole('button', { name: 'Meer opties' }).first().click()
  await page.getByRole('menuitem', { name: 'De gids zelf' }).click()
  await sideBySide(page)
  for (const locale of ['nl', 'en']) {
    for (const [path, text] of [
      ['title', 'Het register'],
      ['shortTitle', 'Register'],
      ['slug', 'register'],
      ['audience', 'Interimmer'],
      ['description', 'Hoe je in het register komt.'],
      ['lead', 'Het register is een lijst van interimmers.'],
    ] as const)
      await input(page, path, locale).fill(text)
    await field(page, 'keywords', locale).locator('input').first().fill('register')
  }
  for (const [list, day, words] of [
    ['sources', 'read', { name: 'Een brief', supports: 'De stap.' }],
    ['changes', 'date', { text: 'De eerste versie van de gids.' }],
  ] as const) {
    for (const locale of ['nl', 'en']) {
      await field(page, list, locale)
        .getByRole('button', { name: /toevoegen/ })
        .last()
        .click()
      for (const [path, text] of Object.entries(words))
        await input(page, `${list}.0.${path}`, locale).fill(text)
    }
    await input(page, `${list}.0.${day}`, 'nl').fill('2026-11-24')
  }
  await desk.save()

  await desk.open('guide-register/new')
  await sideBySide(page)
  for (const locale of ['nl', 'en']) {
    await input(page, 'title', locale).fill('Aanmelden')
    await field(page, 'keywords', locale).locator('input').first().fill('aanmelden')
    await field(page, 'next', locale).getByRole('checkbox').click()
    await input(page, 'next.text', locale).fill('Meld je aan.')
    await texts(page, locale).click()
    await page.keyboard.type(`Tekst ${locale}.`)
  }
  await add(page, 'partij').click()
  await choose(page, 'actors.0', /\w/, 'nl')
  await desk.save()

  await desk.open('guides/new')
  await choose(page, 'line', /register/)
  await add(page, 'stap').click()
  await choose(page, 'steps.0', /aanmelden/)
  await input(page, 'reviewed').fill('2026-11-24')
  await desk.save()

  await desk.open('about/entries/flow')
  await add(page, 'uitkomst').click()
  await choose(page, `outcomes.${flow.outcomes.length}`, /\(register\)/)
  await desk.save()
  await desk.open('questions/entries/iso-9001')
  await page.getByRole('button', { name: 'Alles uitvouwen' }).last().click()
  await choose(page, 'answers.0.to', /\(register\)/)
  await desk.save()

  expect(Object.keys(await desk.changes()).sort()).toEqual([
    'flow.yaml',
    'guides/en/register/aanmelden.mdx',
    'guides/en/register/index.mdx',
    'guides/nl/register/aanmelden.mdx',
    'guides/nl/register/index.mdx',
    'guides/register.yaml',
    'lines.yaml',
    'outcomes/register.yaml',
    'questions/iso-9001.yaml',
  ])
  await checked(await desk.folder())
})

const QUESTION = 'questions/iso-9001.yaml'

test('an answer that was removed by mistake comes back before it is saved', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  const removers = field(page, 'answers').getByRole('button', { name: /verwijderen/i })
  await expect(removers).toHaveCount(3)
  await removers.first().click()
  await expect(removers).toHaveCount(2)
  await page
    .getByRole('button', { name: /^Inhoudsopties/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Wijzigingen terugdraaien' }).click()
  await expect(removers).toHaveCount(3)
  await input(page, 'title.nl').fill('Een andere vraag?')
  await desk.save()
  expect(await desk.changes()).toEqual({
    [QUESTION]: { gone: [expect.stringMatching(/^ {2}nl: /)], added: ['  nl: Een andere vraag?'] },
  })
})

/** Waits until `read` returns the wanted value, also while the page loads again. */
const becomes = (read: () => Promise<unknown>, wanted: unknown): Promise<void> =>
  expect(async () => expect(await read()).toEqual(wanted)).toPass()

const undo = (page: Page) => page.getByRole('button', { name: messages.undo })

test('saved changes are undone, the last one first', async ({ page }) => {
  const desk = await openDesk(page)
  for (const text of ['Eerst?', 'Daarna?']) {
    await desk.open('questions/entries/iso-9001')
    await input(page, 'title.nl').fill(text)
    await desk.save()
    expect((await desk.changes())[QUESTION]?.added).toEqual([`  nl: ${text}`])
  }
  await undo(page).click()
  await becomes(desk.changes, {
    [QUESTION]: { gone: [expect.stringMatching(/^ {2}nl: /)], added: ['  nl: Eerst?'] },
  })
  // the page loads the folder again
  await expect(page.getByRole('tree')).toBeVisible()
  await undo(page).click()
  await becomes(desk.changes, {})
  await expect(page.getByRole('tree')).toBeVisible()
  await expect(undo(page)).toBeHidden()
})

test('undoing an addition removes the added file', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('outcomes/new')
  await fillOutcome(page, { nl: 'Per ongeluk', en: 'By mistake' })
  await desk.save()
  expect(Object.keys(await desk.changes())).toEqual(['outcomes/per-ongeluk.yaml'])
  await undo(page).click()
  await becomes(desk.changes, {})
})

test('a change is not undone if the file changed later', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  await input(page, 'title.nl').fill('Eerst?')
  await desk.save()
  const theirs = `${original[`${CONTENT}/${QUESTION}`] ?? ''}# van iemand anders\n`
  await desk.write(QUESTION, theirs)
  await undo(page).click()
  await expect(page.getByRole('status').filter({ hasText: messages.changedLater })).toBeVisible()
  expect((await desk.folder())[`${CONTENT}/${QUESTION}`]).toBe(theirs)
})

test('two tabs with one file: the second save is refused, and the first is kept', async ({
  page,
  context,
}) => {
  const one = await openDesk(page)
  const other = await context.newPage()
  const two = await openDesk(other)
  for (const desk of [one, two]) await desk.open('questions/entries/iso-9001')
  await input(page, 'title.nl').fill('Van de een?')
  await one.save()
  await input(other, 'title.en').fill('Of the other?')
  expect(await two.refused()).toContain(messages.changed(QUESTION))
  expect((await one.changes())[QUESTION]?.added).toEqual(['  nl: Van de een?'])
})
