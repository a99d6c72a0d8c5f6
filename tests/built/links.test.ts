import { LinkChecker, LinkState } from 'linkinator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite } from '../../scripts/serve.ts'
import { freePort } from '../support/ports.ts'

let site: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  site = await serveSite(await freePort())
})

afterAll(() => site.stop())

describe('the built site', () => {
  // the page for lost visitors is reached by no link, so it is asked for by name
  it.each([
    ['home', ''],
    ['404.html', '404.html'],
  ])('has no link to a page or an anchor that does not exist, from %s on', async (_, path) => {
    const { links, passed } = await new LinkChecker().check({
      path: [site.address + path],
      recurse: path === '',
      checkFragments: true,
      // what is not ours is checked by people: a test does not depend on the sites of others; whole addresses of
      // our own, as in canonical, are looked at in pages.test.ts
      linksToSkip: [`^https?://(?!${new URL(site.address).host}/)`, '^mailto:'],
    })
    const broken = links.filter(({ state }) => state === LinkState.BROKEN)
    expect(broken.map(({ url, parent }) => `${url} on ${parent}`)).toEqual([])
    expect(passed).toBe(true)
    if (path === '') expect(links.length).toBeGreaterThan(50)
  })
})
