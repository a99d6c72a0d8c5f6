import { LinkChecker, LinkState } from 'linkinator'
import { describe, expect, it } from 'vitest'

describe('the built site', () => {
  it('has no link to a page or an anchor that does not exist', async () => {
    const { links, passed } = await new LinkChecker().check({
      path: ['index.html', '404.html'],
      serverRoot: 'dist',
      recurse: true,
      checkFragments: true,
      // what is not ours is checked by people: a test does not depend on the sites of others
      linksToSkip: ['^https?://(?!localhost|127\\.0\\.0\\.1|\\[::1\\])', '^mailto:'],
    })
    expect(
      links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${url} on ${parent}`),
    ).toEqual([])
    expect(passed).toBe(true)
    expect(links.length).toBeGreaterThan(50)
  })
})
