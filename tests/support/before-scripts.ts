import type { Page } from '@playwright/test'

/** Returns what `look` finds on a page whose scripts have not run, in a browser with scripting enabled. */
export const beforeScripts = async <Found>(
  page: Page,
  path: string,
  look: () => Promise<Found>,
): Promise<Found> => {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/<script [^>]*type="module".*?<\/script>/gs, '')
    await route.fulfill({ response, body })
  })
  await page.goto(path)
  const found = await look()
  await page.unroute(`**${path}`)
  return found
}
