import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

/** Output of a script that needs the address, for these variables. */
const ran = (env: Readonly<Record<string, string>>) =>
  spawnSync(
    'node',
    ['-e', "import('./scripts/build/address.ts').then((its) => console.log(its.SITE + its.BASE))"],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    },
  )

describe('the address of the site', () => {
  it.each([
    [{}, 'http://localhost:4321/'],
    [{ SITE: 'https://www.example.org' }, 'https://www.example.org/'],
    [{ SITE: 'https://www.example.org/', BASE: '/a/b/' }, 'https://www.example.org/a/b/'],
    [{ SITE: 'http://127.0.0.1:8080', BASE: '/.x/a..b/' }, 'http://127.0.0.1:8080/.x/a..b/'],
    [{ SITE: 'https://exámple.org' }, 'https://xn--exmple-qta.org/'],
    [{ CF_PAGES: '1', SITE: 'https://www.example.org' }, 'https://www.example.org/'],
    [{ NETLIFY: 'false', VERCEL: '' }, 'http://localhost:4321/'],
  ])('is read from %o', (env, expected) => {
    expect(ran(env)).toMatchObject({ status: 0, stdout: `${expected}\n` })
  })

  it.each([
    { SITE: 'https://x"y&z.example' },
    { SITE: 'http://*' },
    { SITE: 'https://a_b.example' },
    { SITE: 'https://www.example.org/path/' },
    { SITE: 'https://user@www.example.org' },
    { SITE: '' },
    { BASE: '/../' },
    { BASE: '/./' },
    { BASE: '/.../' },
    { BASE: '/a/../b/' },
    { BASE: '//evil.example/' },
    { BASE: '/a' },
    { CF_PAGES: '1' },
    { NETLIFY: 'true', BASE: '/a/' },
    { VERCEL: '1' },
  ])('is refused for %o, with a fix and without a stack trace', (env) => {
    const { status, stderr } = ran(env)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(3)
    expect(stderr).toContain('fix')
  })
})
