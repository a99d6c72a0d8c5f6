import { LinkChecker, LinkState } from 'linkinator'
import { describe, expect, it } from 'vitest'
import { SITE } from '../../scripts/address.ts'

const PORT = 4396

describe('the built site', () => {
  it('has no link to a page or an anchor that does not exist', async () => {
    const { links, passed } = await new LinkChecker().check({
      path: ['index.html', '404.html'],
      serverRoot: 'dist',
      port: PORT,
      recurse: true,
      checkFragments: true,
      // whole addresses, as in canonical, are looked up where the files are served now
      urlRewriteExpressions: [{ pattern: new RegExp(`^${SITE}`), replacement: `http://localhost:${PORT}` }],
      // what is not ours is checked by people: a test does not depend on the sites of others
      linksToSkip: ['^https?://(?!localhost|127\\.0\\.0\\.1|\\[::1\\])', '^mailto:'],
    })
    const broken = links.filter(({ state }) => state === LinkState.BROKEN)
    expect(broken.map(({ url, parent }) => `${url} on ${parent}`)).toEqual([])
    expect(passed).toBe(true)
    expect(links.length).toBeGreaterThan(50)
  })
})
