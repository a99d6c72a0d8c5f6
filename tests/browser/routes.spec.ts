import { expect, test } from '../support/test.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'
import {
  allStates,
  guidePath,
  guideIds,
  OVERVIEW,
  SECTIONS,
  statePath,
  ways,
  type Locale,
} from '../support/content.ts'
import { choice, choose, type Hand } from './walk.ts'

// one page of the browser walks all: a new page for each step would take longer than the walk
test.describe.configure({ timeout: 300_000 })

const WALKS: readonly { readonly script: boolean; readonly locale: Locale; readonly hand: Hand }[] = [
  { script: true, locale: 'nl', hand: 'mouse' },
  { script: true, locale: 'en', hand: 'keyboard' },
  { script: false, locale: 'nl', hand: 'keyboard' },
  { script: false, locale: 'en', hand: 'mouse' },
]

for (const { script, locale, hand } of WALKS) {
  test.describe(`pages, script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script })
    // each answer in each state once: a state has one page, whichever way a visitor came
    test(`${locale}, ${hand}: every answer leads on, and every way to its outcome`, async ({ page }) => {
      for (const state of allStates.filter(({ trail }) => trail.length > 0)) {
        const answers = answersOf(state.trail)
        await test.step(answers.join(', '), async () => {
          await page.goto(statePath(locale, answers.slice(0, -1)))
          await choose(page, choice(page, answers), hand)
          await page.waitForURL(`**${statePath(locale, answers)}`)
          // each answer is shown and links back to its question
          await expect(page.locator('.trail li')).toHaveCount(answers.length)
          await expect(page.locator('.trail .change').last()).toHaveAttribute(
            'href',
            statePath(locale, answers.slice(0, -1)),
          )
          if (state.kind !== 'outcome') return
          await expect(page.locator('.plate h1')).toBeVisible()
          // no outcome is without a next action
          await expect(page.locator('.next')).toBeVisible()
          if (state.outcome === OVERVIEW) await expect(page.locator('a.sign')).toHaveCount(guideIds.length)
          else
            await expect(page.locator('a.button')).toHaveAttribute(
              'href',
              new RegExp(`^${guidePath(locale, state.outcome)}#[\\w-]+$`),
            )
        })
      }
    })
  })
}

for (const [locale, hand] of [
  ['nl', 'keyboard'],
  ['en', 'mouse'],
] as const)
  test(`widget, ${locale}, ${hand}: every way leads to its outcome${locale === 'en' ? ' @path' : ''}`, async ({
    page,
  }) => {
    for (const { outcome, answers } of ways)
      await test.step(`${answers.join(', ')} leads to ${outcome}`, async () => {
        await page.goto(`/${SECTIONS[locale].home}`)
        const widget = page.locator('ooa-wegwijzer .view')
        await expect(widget.locator('.choices')).toBeVisible()
        for (const at of answers.keys()) {
          await choose(page, choice(widget, answers.slice(0, at + 1)), hand)
          await expect(widget.locator('.title')).toBeFocused()
        }
        await expect(widget.locator('.plate')).toBeVisible()
        await expect(widget.locator('.next')).toBeVisible()
        expect(new URL(page.url()).pathname).toBe(`/${SECTIONS[locale].home}`)
        if (outcome !== OVERVIEW)
          expect(
            new URL(await widget.locator('a.button').evaluate((a: HTMLAnchorElement) => a.href)).pathname,
          ).toBe(guidePath(locale, outcome))
      })
  })
