import { describe, expect, it } from 'vitest'
import { deskPolicy, readPolicy, withExactPolicy } from '../../scripts/hosts/policy.ts'
import { headersFor, rulesFor } from '../../scripts/hosts/rules.ts'

const usual = "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-a='"
const searching = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-b='"

const built = {
  base: '/certificeren/',
  majors: ['v1', 'v2'],
  versions: ['1.2.3'],
  pages: [
    { path: '', policy: readPolicy(usual) },
    { path: 'wegwijzer/', policy: readPolicy(usual) },
    ...['atp', 'acp', 'cmc'].map((guide) => ({
      path: `gidsen/${guide}/`,
      policy: readPolicy(usual.replace('-a=', '-c=')),
    })),
    { path: 'welkom/', policy: readPolicy(usual.replace('-a=', '-d=')) },
    { path: '404.html', policy: readPolicy(usual) },
    { path: 'zoeken/', policy: readPolicy(searching) },
    { path: 'insluiten/', policy: readPolicy(`${usual}; frame-src 'self'`) },
    { path: 'frame/nl/', policy: readPolicy(usual) },
  ],
}
const rules = rulesFor(built)

const at = (path: string) => headersFor(rules, `/certificeren/${path}`)
const csp = (path: string) => readPolicy(at(path)['Content-Security-Policy'] ?? '')

const PATHS = [
  '',
  'gidsen/atp/',
  'no/such/page/',
  'zoeken/',
  'insluiten/',
  'frame/nl/',
  '_astro/a.js',
  '_astro/fonts/a.woff2',
  'embed/v1/wegwijzer.js',
  'embed/1.2.3/wegwijzer.js',
  'embed/versions.json',
  'data/wegwijzer.nl.json',
  'pagefind/pagefind.js',
  'pagefind/index/a.pf_index',
]

describe('the headers of an address', () => {
  it('have a policy everywhere, without anything unsafe', () => {
    for (const path of PATHS) {
      const text = at(path)['Content-Security-Policy'] ?? ''
      expect(csp(path).get('default-src'), path).toEqual(["'none'"])
      expect(text, path).not.toMatch(/unsafe-inline|'unsafe-eval'/)
    }
  })

  it('are the same with the editors’ desk, which has a policy of its own and is never framed', () => {
    const desk = { path: 'beheer/', policy: deskPolicy(['https://api.example.org']) }
    const withDesk = rulesFor({ ...built, pages: [...built.pages, desk] })
    for (const path of PATHS) expect(headersFor(withDesk, `/certificeren/${path}`), path).toEqual(at(path))
    const own = readPolicy(headersFor(withDesk, '/certificeren/beheer/')['Content-Security-Policy'] ?? '')
    expect(own.get('connect-src')).toEqual(["'self'", 'data:', 'https://api.example.org'])
    expect(own.get('script-src')).toEqual(["'self'"])
    expect(own.get('frame-ancestors')).toEqual(["'none'"])
  })

  it('allow WebAssembly only where search runs', () => {
    const open = PATHS.filter((path) => at(path)['Content-Security-Policy']?.includes('wasm-unsafe-eval'))
    expect(open).toEqual(['zoeken/', 'pagefind/pagefind.js', 'pagefind/index/a.pf_index'])
  })

  it('let only the frame pages be framed', () => {
    const framed = PATHS.filter((path) => csp(path).get('frame-ancestors')?.join() !== "'none'")
    expect(framed).toEqual(['frame/nl/'])
    // `*` would leave out files and pages in a sandbox, which have no network scheme
    expect(csp('frame/nl/').has('frame-ancestors')).toBe(false)
    const frames = rulesFor({
      base: '/',
      majors: [],
      versions: [],
      pages: ['', 'frame/nl/', 'frame/en/'].map((path) => ({ path, policy: readPolicy(usual) })),
    })
    expect(headersFor(frames, '/no/such/')['Content-Security-Policy']).toContain("frame-ancestors 'none'")
  })

  it('keep the sources that each kind of page needs, and join the hashes of its pages', () => {
    expect(csp('insluiten/').get('frame-src')).toEqual(["'self'"])
    expect(csp('').get('style-src')).toEqual(["'self'", "'sha256-a='", "'sha256-c='"])
    expect(csp('zoeken/').get('style-src')).toEqual(["'self'", "'sha256-b='"])
  })

  it('have a rare hash only at its own page, and the hashes of the 404 page everywhere', () => {
    expect(csp('welkom/').get('style-src')).toEqual(["'self'", "'sha256-d='"])
    expect(csp('no/such/page/').get('style-src')).toEqual(csp('').get('style-src'))
    expect(csp('no/such/page/').get('style-src')).not.toContain("'sha256-d='")
    const alone = rulesFor({
      base: '/',
      majors: [],
      versions: [],
      pages: ['', '404.html'].map((path, at) => ({
        path,
        policy: readPolicy(usual.replace('-a=', `-${at}=`)),
      })),
    })
    expect(headersFor(alone, '/no/such/page/')['Content-Security-Policy']).toContain("'sha256-1='")
  })

  it('are open to other origins for the widget, the data and the font of frames, and for nothing else', () => {
    const open = PATHS.filter((path) => at(path)['Access-Control-Allow-Origin'] !== undefined)
    expect(open).toEqual(PATHS.filter((path) => /^(embed|data|_astro\/fonts)\//.test(path)))
    for (const path of PATHS)
      expect(at(path)['Cross-Origin-Resource-Policy'], path).toBe(
        open.includes(path) || path.startsWith('frame/') ? 'cross-origin' : 'same-origin',
      )
  })

  it('let frame pages load in an isolated page, and in a window of a sandbox', () => {
    const isolated = PATHS.filter((path) => at(path)['Cross-Origin-Embedder-Policy'] === 'require-corp')
    const windows = PATHS.filter((path) => at(path)['Cross-Origin-Opener-Policy'] !== 'same-origin')
    expect([isolated, windows]).toEqual([['frame/nl/'], ['frame/nl/']])
  })

  it('mark unchanging files as immutable, and have browsers revalidate the rest', () => {
    const kept = PATHS.filter((path) => at(path)['Cache-Control']?.includes('immutable'))
    expect(kept).toEqual([
      '_astro/a.js',
      '_astro/fonts/a.woff2',
      'embed/1.2.3/wegwijzer.js',
      'pagefind/index/a.pf_index',
    ])
    for (const major of ['v1', 'v2'])
      expect(at(`embed/${major}/wegwijzer.js`)['Cache-Control']).toContain('max-age=300, must-revalidate')
    expect(at('')['Cache-Control']).toContain('must-revalidate')
  })
})

describe('the policy of a page', () => {
  const page = (policy: string, head = '') =>
    `<!doctype html><html><head><meta http-equiv="content-security-policy" content="${policy}">${head}</head></html>`
  const hash = "'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='"

  it('keeps only the hashes that the page needs', () => {
    const { policy } = withExactPolicy(
      page(`style-src 'self' ${hash} 'sha256-other='`, '<style>a{color:red}</style>'),
      'a.html',
    )
    expect(policy.get('style-src')).toEqual(["'self'", hash])
  })

  it("removes a 'none' beside which the page allows something", () => {
    const { page: text } = withExactPolicy(page("trusted-types 'none' wegwijzer"), 'a.html')
    expect(text).toContain('content="trusted-types wegwijzer"')
  })

  it('refuses a page with a style that its policy forbids, and one without a policy', () => {
    expect(() => withExactPolicy(page("style-src 'self'", '<style>a{}</style>'), 'a.html')).toThrow(
      /a\.html.*refuses/,
    )
    expect(() => withExactPolicy('<html></html>', 'b.html')).toThrow(/b\.html has no/)
  })

  it('adds the origin of the site, if given, beside each self', () => {
    const { page: text } = withExactPolicy(
      page("font-src 'self'; img-src 'self' data:"),
      'frame/nl/index.html',
      [],
      'https://www.example.org',
    )
    expect(text).toContain(
      "font-src 'self' https://www.example.org; img-src 'self' https://www.example.org data:",
    )
  })

  it('needs no hash for data', () => {
    const data = '<script type="application/ld+json">{"a":1}</script>'
    expect(withExactPolicy(page("script-src 'self'", data), 'a.html').page).toContain(data)
  })
})
