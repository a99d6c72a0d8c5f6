import { LinkChecker, LinkState } from 'linkinator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite } from '../../scripts/serve/serve.ts'
import { freePort } from '../support/ports.ts'

let site: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  site = await serveSite(await freePort())
})

afterAll(() => site.stop())

describe('the built site', () => {
  // no link leads to the 404 page
  it.each([
    ['home', ''],
    ['404.html', '404.html'],
  ])('has no dead link, from %s on', async (_, path) => {
    const { links, passed } = await new LinkChecker().check({
      path: [site.address + path],
      recurse: path === '',
      checkFragments: true,
      // People check the links to other sites, so that no test depends on those sites. pages.test.ts checks our own
      // absolute addresses, such as the canonical one.
      linksToSkip: [`^https?://(?!${new URL(site.address).host}/)`, '^mailto:'],
    })
    const broken = links.filter(({ state }) => state === LinkState.BROKEN)
    expect(broken.map(({ url, parent }) => `${url} on ${parent}`)).toEqual([])
    expect(passed).toBe(true)
    if (path === '') expect(links.length).toBeGreaterThan(50)
  })
})
