import { globSync } from 'node:fs'
import { foreignSite } from '../support/foreign.ts'
import { BUILT, SITE } from '../support/origin.ts'
import { expect, test } from '../support/test.ts'

test('a page that is isolated from other origins shows our pictures, icons, frame and widget', async ({
  page,
}) => {
  const [picture = ''] = globSync('og/**/*.png', { cwd: BUILT })
  const pictures = [picture, 'icon.svg', 'favicon.ico', 'apple-touch-icon.png']
  const site = await foreignSite({
    '/': {
      body: `<!doctype html><html lang="nl"><title>Partner</title>
        ${pictures.map((path) => `<img alt="" src="${SITE}${path}">`).join('')}
        <iframe title="Wegwijzer" src="${SITE}frame/nl/"></iframe>
        <script async src="${SITE}embed/v1/wegwijzer.js"></script><ooa-wegwijzer lang="nl"></ooa-wegwijzer></html>`,
      headers: {
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
  })
  await page.goto(`${site.origin}/`)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  for (const image of await page.locator('img').all())
    await expect(image).not.toHaveJSProperty('naturalWidth', 0)
  await expect(page.frameLocator('iframe').locator('.view .choices')).toBeVisible()
  await expect(page.locator('ooa-wegwijzer .view .choices')).toBeVisible()
  await site.close()
})
