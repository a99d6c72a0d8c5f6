import { stringify } from 'yaml'
import { flow, guideIds, guidePath, LOCALES, stepsOf } from '../support/content.ts'
import { field, fill, input, openDesk } from '../support/desk.ts'
import { ORIGIN } from '../support/origin.ts'
import { expect, test, type Locator, type Page } from '../support/test.ts'

const [guide = ''] = guideIds
const [, step = ''] = stepsOf(guide)

/** The page beside the form. */
const beside = (page: Page): Locator => page.frameLocator('iframe').locator('main')

/** Each text in the part of a page that its preview also has, with its element, its language and its link. */
const said = (main: Locator): Promise<readonly string[]> =>
  main.evaluate((element) => {
    const parts = '.audience, h1, .lead, .station > h2, .actors, :is(.body, .background) :not(ol, ul)'
    return [...element.querySelectorAll(parts)].map((part) =>
      [
        part.tagName,
        part.textContent.replace(/\s+/g, ' ').trim(),
        part.getAttribute('lang'),
        part instanceof HTMLAnchorElement && part.href,
      ]
        .filter(Boolean)
        .join(' '),
    )
  })

for (const locale of LOCALES)
  test(`shows the page of a guide beside its form as it is built: ${locale}`, async ({ page, context }) => {
    const desk = await openDesk(page)
    const built = await context.newPage()
    for (const id of guideIds) {
      await desk.open(`guide-${id}/entries/index`)
      if (locale !== LOCALES[0]) await page.getByRole('radio', { name: 'Engels' }).first().click()
      await built.goto(ORIGIN + guidePath(locale, id))
      const expected = await said(built.locator('article'))
      expect(expected.length).toBeGreaterThan(stepsOf(id).length)
      await expect.poll(() => said(beside(page))).toEqual(expected)
      const line = (main: Locator) =>
        main
          .locator('.ring')
          .first()
          .evaluate((ring) => getComputedStyle(ring).borderColor)
      await expect.poll(() => line(beside(page))).toBe(await line(built.locator('article')))
    }
  })

test('the page beside a step shows that step, and follows what is typed', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open(`guide-${guide}/entries/${step}`)
  const heading = beside(page).getByRole('heading', { level: 2 }).nth(1)
  await expect(heading).toBeInViewport()
  await expect(beside(page).getByRole('heading', { level: 1 })).not.toBeInViewport()
  await input(page, 'title').fill('Een andere naam')
  await expect(heading).toHaveText('Een andere naam')
  const text = field(page, 'body').getByRole('textbox').last()
  await text.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Eerst dit. ')
  await expect(beside(page).locator('.body').nth(1)).toContainText('Eerst dit. ')
})

test('the page beside a new step has it after the others', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open(`guide-${guide}/new`)
  await fill(page, 'title', 'Nieuwe stap')
  await expect(beside(page).getByRole('heading', { level: 2 }).nth(stepsOf(guide).length)).toHaveText(
    'Nieuwe stap',
  )
})

test('the page beside the facts of a guide follows the order of its steps', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open(`guides/entries/${guide}`)
  const headings = beside(page).locator('.station h2')
  const ids = () => headings.evaluateAll((all) => all.map(({ id }) => id))
  await expect.poll(ids).toEqual(stepsOf(guide))
  await field(page, 'steps').getByRole('button', { name: 'Item verplaatsen' }).nth(1).press('ArrowUp')
  const [first, second, ...others] = stepsOf(guide)
  await expect.poll(ids).toEqual([second, first, ...others])
})

/** 60 questions with three answers: two branches that join again and again, and ends. */
const large = Array.from({ length: 60 }, (_, at) => {
  const answers = [2 * at + 1, 2 * at + 2, at + 7].map((to, number) => {
    const goesOn = to < 60 && (number < 2 || at % 5 === 0)
    const label = { nl: `Antwoord ${number} op vraag ${at}`, en: `Answer ${number} to question ${at}` }
    const slug = { nl: `v${at}-${number}`, en: `q${at}-${number}` }
    const target = goesOn ? `large-${to}` : flow.outcomes[at % flow.outcomes.length]
    return [`large-${at}-${number}`, { to: target, label, slug }] as const
  })
  const title = { nl: `Is dit vraag ${at} van de zestig?`, en: `Is this question ${at} of sixty?` }
  return [`large-${at}`, { title, answers: Object.fromEntries(answers) }] as const
})

test('a drawing of 60 questions beside the form scrolls in its own space and follows what is typed', async ({
  page,
}) => {
  const desk = await openDesk(page)
  for (const [id, question] of large) await desk.write(`questions/${id}.yaml`, stringify(question))
  await desk.write('flow.yaml', stringify({ start: 'large-0', outcomes: flow.outcomes }))
  await page.reload()
  await page
    .getByRole('button', { name: /lokale repository/ })
    .or(page.getByRole('tree'))
    .click()
  await expect(page.getByRole('tree')).toBeVisible()
  await desk.open('questions/entries/large-30')
  const drawing = beside(page).getByRole('region')
  for (const at of [0, 30, 59]) await expect(drawing).toContainText(`Is dit vraag ${at} van`)
  const scrolls = (element: Locator) =>
    element.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  expect(await scrolls(drawing)).toBe(true)
  expect(await scrolls(page.frameLocator('iframe').locator('html'))).toBe(false)
  // the question of the form is in view, and a link of the drawing leads to another one in it
  await expect(drawing.locator('#box-large-30')).toBeInViewport({ ratio: 0.5 })
  await expect(drawing.locator('#box-large-37')).not.toBeInViewport({ ratio: 0.5 })
  await drawing.locator('#box-large-30 a').focus()
  await page.keyboard.press('Enter')
  await expect(drawing.locator('#box-large-37')).toBeInViewport({ ratio: 0.5 })
  // short enough for one line of a box
  await input(page, 'title.nl').fill('Iets anders?')
  await expect(drawing).toContainText('Iets anders?')
})
