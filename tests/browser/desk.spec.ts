import { openDesk } from '../support/desk.ts'
import { expect, test } from '../support/test.ts'
import { guideIds } from '../support/content.ts'

const [guide = ''] = guideIds

test('probe', async ({ page }) => {
  const desk = await openDesk(page)
  const shot = (name: string) => page.screenshot({ path: `/tmp/shots/${name}.png` })
  await desk.open('about/entries/links')

  await page.getByRole('button', { name: /link\S? toevoegen/ }).click({ timeout: 5000 })
  await page.waitForTimeout(500)
  await shot('p1')
  console.log(await page.getByRole('menuitem').allInnerTexts())
  await desk.open('guides/entries/cmc')
  await page.waitForTimeout(500)
  await shot('p2')
  await desk.open('questions/entries/iso-9001')
  await page.waitForTimeout(500)
  await shot('p3')
  await page.goto(page.url().replace(/#.*/, '#/collections/questions/new'))
  await page.waitForTimeout(1000)
  await shot('p4')
  await page.goto(page.url().replace(/#.*/, `#/collections/guide-${guide}/new`))
  await page.waitForTimeout(1000)
  await shot('p5')
  await desk.open(`guide-${guide}/entries/index`)
  await page.waitForTimeout(500)
  await shot('p6')
  console.log(await desk.changes(), [...new Set(desk.asked)])
})
