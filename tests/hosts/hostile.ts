import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { BUILT, ORIGIN, SITE } from '../support/origin.ts'
import { SCRIPT, WIDGET, type Host } from './host-page.ts'

// Hostile pages, each named by the reason why it is hostile. Every engine runs them.

/** The file of the widget. */
export const FILE = readFileSync(`${BUILT}/embed/v1/wegwijzer.js`, 'utf8')
export const LINK = `<a href="${SITE}wegwijzer/">Doe de wegwijzer</a>`
const SRC = ORIGIN + WIDGET
export const js = (body: string) => ({ body, headers: { 'Content-Type': 'text/javascript' } })

const NONSENSE = [
  'card: 12px',
  'ink: banana',
  'muted: url(x)',
  'rule: 0',
  'sun: 1turn',
  'atp: none',
  'acp: 1px solid',
  'adviser: #12',
  'on-line: left',
  'border-radius: red',
  'padding: blue',
  'font-size: large-ish',
  'font-family: 12px',
]

/** Every custom property in the file of the widget, registered by the page for something else. */
const REGISTERED = [...new Set(FILE.match(/--[a-z][\w-]*/g))]
const registered = (type: string, inherits: boolean) =>
  REGISTERED.map(
    (name) => `@property ${name} { syntax: "${type}"; inherits: ${inherits}; initial-value: 1turn }`,
  ).join('\n')

/** Pages whose style sheets must not change the look of the wizard. */
export const STYLES: Readonly<Record<string, Host>> = {
  'a root of 62.5%': { css: 'html { font-size: 62.5% }' },
  'a root of 200%': { css: 'html { font-size: 200% } .place { font-size: 0.5em }' },
  '* { all: unset !important }': {
    css: '* { all: unset !important } html, body, h1, p, div { display: block !important } head, style, script, link, title, meta { display: none !important } .place { width: 600px !important }',
  },
  '* { display: inline }': {
    css: '* { display: inline } .place { display: block } script, head { display: none }',
  },
  '* { display: inline !important }': {
    css: '* { display: inline !important } .place { display: block !important } head, head * { display: none !important }',
  },
  '* { box-sizing: content-box }': { css: '*, *::before, *::after { box-sizing: content-box !important }' },
  'buttons, links and lists in the style of the page': {
    css: `button, a, li { color: red !important; background: lime !important; padding: 40px !important; float: right !important;
      list-style: square !important; text-transform: uppercase !important; position: absolute !important; display: none !important }`,
  },
  'headings and paragraphs in the style of the page': {
    css: 'h1, h2, h3, p, ul, ol { font: italic 900 60px serif !important; margin: 90px !important; text-indent: 40px !important }',
  },
  'a body full of inherited style': {
    css: `body { letter-spacing: 0.5em; line-height: 2.5; text-transform: uppercase; text-align: center; user-select: none;
      -webkit-user-select: none; font: italic 900 30px cursive; color: red; word-spacing: 1em; text-indent: 4em; white-space: pre;
      cursor: wait; text-shadow: 0 0 9px red; font-variant: small-caps; word-break: break-all; hyphens: auto; quotes: none;
      list-style: square; tab-size: 1; text-align-last: right; font-stretch: expanded; writing-mode: horizontal-tb }`,
  },
  'our token names with nonsense': {
    css: `:root { ${NONSENSE.map((token) => `--wegwijzer-${token}`).join('; ')} } ooa-wegwijzer { --wegwijzer-ink: 3px !important }`,
  },
  'the names of our own variables': {
    css: ':root, * { --ink: red !important; --card: lime !important; --line: 4px; --point: 90px; --ring: 1px; --radius: 9em }',
  },
  'our names registered as angles': { css: registered('<angle>', true) },
  'our names registered as angles that do not inherit': { css: registered('<angle>', false) },
  'our names registered as anything, in a layer with !important': {
    css: `${registered('*', true)} @layer a { * { ${REGISTERED.map((name) => `${name}: 3turn !important`).join('; ')} } }`,
  },
  ...Object.fromEntries(
    ['flex', 'grid', 'inline', 'contents', 'flow-root', 'inline-block'].map((display) => [
      `display: ${display} for the element`,
      { css: `ooa-wegwijzer { display: ${display} }` },
    ]),
  ),
  'a colour scheme of its own in a layer': { css: '@layer a { * { color-scheme: light !important } }' },
  'classes with our names': {
    css: '.wegwijzer, .title, .sign, .choices, .plate, .unseen, .view { display: none !important; color: red !important }',
  },
  'html of the right-to-left kind': { html: 'lang="ar" dir="rtl"' },
  'ancestors with transform and overflow': {
    around: '<div style="transform: translateX(10px); overflow: hidden; contain: paint">$</div>',
  },
  'a column of a grid': { css: '.place { display: grid; grid-template-columns: 600px }' },
  'a row of a flexbox': { css: '.place { display: flex }' },
  'a centred column of a flexbox': {
    css: '.place { display: flex; flex-direction: column; align-items: stretch }',
  },
  'a float': { css: 'ooa-wegwijzer { float: left; width: 100% }' },
  'a form around it': { around: '<form action="/elsewhere"><input name="q"><button>Send</button>$</form>' },
  'a link around it': { around: '<a href="/elsewhere">$</a>' },
  'a list around it': { around: '<ul style="padding: 0; margin: 0; list-style: none"><li>$</li></ul>' },
  'a cell of a table': {
    around:
      '<table style="width: 600px; border-spacing: 0; table-layout: fixed"><tr><td style="padding: 0">$</td></tr></table>',
  },
}

const injection = (attributes = '') => `{
  const script = document.createElement('script')
  script.src = '${SRC}'
  ${attributes}
  document.head.append(script)
}`

/** Pages that load the script in unusual ways. */
export const LOADED: Readonly<Record<string, Host>> = {
  'before the element, at once': { script: `<script src="${SRC}"></script>` },
  'before the element, async': { script: SCRIPT },
  'before the element, deferred': { script: `<script defer src="${SRC}"></script>` },
  'as a module': { script: `<script type="module" src="${SRC}"></script>` },
  'after the element': { script: '<!-- -->', around: `$<script src="${SRC}"></script>` },
  'at the end, async': { script: '<!-- -->', around: `$${SCRIPT}` },
  'injected by a tag manager': { script: '<!-- -->', after: injection() },
  'injected long after the load': {
    script: '<!-- -->',
    after: `addEventListener('load', () => setTimeout(() => ${injection()}, 300))`,
  },
  'injected as a module': { script: '<!-- -->', after: injection("script.type = 'module'") },
  'with a query that breaks caches': { script: `<script async src="${SRC}?ver=6.4.2"></script>` },
  'joined with other scripts': {
    script: '<script async src="/all.min.js"></script>',
    files: {
      '/all.min.js': js(`;var jQuery=function(){};${FILE};(function(){window.all=1})();`),
    },
  },
  twice: { around: `$${SCRIPT}<script src="${SRC}?again"></script>` },
  'with a base of the page': {
    // the page keeps its icon: the browser would look for it below the base, on a host that does not exist
    before: `
      const icon = document.querySelector('link[rel=icon]')
      icon.href = icon.href
      document.head.insertAdjacentHTML('afterbegin', '<base href="https://base.example/x/">')`,
  },
  'on a page with Prototype and MooTools': {
    before: `
      Array.from = () => []
      for (const name of ['each', 'contains', 'clone', 'include', 'flatten', 'inject', 'toJSON', 'last', 'first'])
        Array.prototype[name] = String.prototype[name] = Object.assign(() => { throw Error(name) }, {})
      Element.prototype.remove = Element.prototype.hide = function () { throw Error('not yours') }
      Object.prototype.extended = true
      delete Object.prototype.extended`,
  },
  'on a page that takes every link for its router': {
    before: `addEventListener('click', (event) => {
      const link = event.composedPath().find((each) => each.localName === 'a')
      if (!link) return
      event.preventDefault()
      Object.assign(window, { routed: true })
    })`,
  },
  'on a page whose router goes first': {
    before: `addEventListener('click', (event) => event.preventDefault(), true)`,
  },
  'on a page with a router of hashes': {
    before: `addEventListener('hashchange', () => Object.assign(window, { routed: true }))`,
  },
  'on a page with keys of its own': {
    before: `for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, (event) => {
        if (event.key === 'Tab') return
        event.preventDefault()
        Object.assign(window, { pressed: event.key })
      })`,
  },
  'on a page with an image and a form that are called as its scripts are': {
    // hidden and lazy, so never fetched
    around: `<img name="currentScript" alt="" hidden loading="lazy" src="https://evil.example/embed/v1/wegwijzer.js">
      <form name="scripts"></form>$`,
  },
  'in a page without a language': { html: '', element: `<ooa-wegwijzer>${LINK}</ooa-wegwijzer>` },
  'in a page of an invalid language': {
    html: 'lang="!!"',
    element: `<ooa-wegwijzer>${LINK}</ooa-wegwijzer>`,
  },
  'in a page of another language': {
    html: 'lang="de-AT"',
    element: `<ooa-wegwijzer>${LINK}</ooa-wegwijzer>`,
  },
}

const INTEGRITY = `sha384-${createHash('sha384').update(FILE).digest('base64')}`
export const policy = (text: string) => ({ headers: { 'Content-Security-Policy': text } })
const copy = (path: string) => ({ [path]: js(FILE) })
/** The directives that the page itself needs, for its style sheet and icon. */
export const PAGE = "style-src 'self'; img-src 'self'"

/** Pages with policies under which the wizard works. */
export const ALLOWED: Readonly<Record<string, Host>> = {
  "default-src 'none' and the widget on its own host": {
    ...policy(`default-src 'none'; script-src 'self'; ${PAGE}`),
    script: '<script async src="/scripts/wegwijzer.js"></script>',
    files: copy('/scripts/wegwijzer.js'),
  },
  'integrity, on its own host': {
    ...policy(`default-src 'none'; script-src 'self'; ${PAGE}`),
    script: `<script async src="${WIDGET}" integrity="${INTEGRITY}"></script>`,
    files: copy(WIDGET),
  },
  'integrity, from the site': {
    ...policy(`default-src 'none'; script-src ${ORIGIN}; ${PAGE}`),
    script: `<script async src="${ORIGIN}${WIDGET}" integrity="${INTEGRITY}" crossorigin="anonymous"></script>`,
  },
  'Trusted Types without a policy': policy(
    `default-src 'none'; script-src ${ORIGIN}; ${PAGE}; require-trusted-types-for 'script'; trusted-types 'none'`,
  ),
  'a sandbox that lets scripts run': policy(`sandbox allow-scripts allow-same-origin; script-src ${ORIGIN}`),
}

/** Code with which pages replace attachShadow, by its effect. */
export const ATTACHED: Readonly<Record<string, string>> = {
  'opens every shadow root': 'return attach.call(this, { ...options, mode: "open" })',
  'returns nothing': 'attach.call(this, options)',
}

const PROXY = 'https://proxy.example/'
const joined = (before: string): Host => ({
  script: '<script async src="/all.js"></script>',
  files: { '/all.js': js(`${before}${FILE}window.joined=1`) },
})
/** Pages where the address of the script, or of the link, is not that of the site. */
export const ADDRESSED: Readonly<Record<string, Host>> = {
  'joined behind a file without a semicolon': joined('window.before=function(){}'),
  'joined behind a comment': joined('window.before=1 // end'),
  'named in the query of a proxy': {
    script: `<script async src="/proxy.js?url=${ORIGIN}${WIDGET}"></script>`,
    files: { '/proxy.js': js(FILE) },
  },
  'named, encoded, in the query of a proxy': {
    script: `<script async src="/proxy.js?url=${encodeURIComponent(SRC)}"></script>`,
    files: { '/proxy.js': js(FILE) },
  },
  'named in the path of a proxy': {
    script: `<script async src="/https://cdn.example/embed/v1/wegwijzer.js"></script>`,
    files: { '/https://cdn.example/embed/v1/wegwijzer.js': js(FILE) },
  },
  'copied to the host of the page': {
    script: '<script async src="/copies/embed/v1/wegwijzer.js"></script>',
    files: { '/copies/embed/v1/wegwijzer.js': js(FILE) },
  },
  'from the site, around a link to a page of the partner': {
    element: '<ooa-wegwijzer lang="nl"><a href="/wegwijzer/">Onze pagina</a></ooa-wegwijzer>',
  },
  'around a link that a tracker rewrote': {
    element: `<ooa-wegwijzer lang="nl"><a href="${PROXY}?to=${SITE}wegwijzer/">x</a></ooa-wegwijzer>`,
  },
}

/** Two methods as Prototype 1.7 and MooTools 1.4 together leave them, measured with both. */
export const TWO_FRAMEWORKS = `
  Array.prototype.find = function (test) { this.forEach((each) => { if (test(each)) throw { $break: true } }) }
  Array.prototype.entries = function () { return this.map((each) => each) }
  for (const name of ['each', 'contains', 'clone', 'include', 'flatten', 'erase', 'pick', 'collect', 'detect'])
    Array.prototype[name] = () => { throw Error(name) }
  window.Element = window.Event = window.Hash = window.Class = function () {}`
