import { expect, type Page } from '@playwright/test'
import { choice, choose } from '../browser/walk.ts'
import { foreignSite, type ForeignPage } from '../support/foreign.ts'
import { BASE, ORIGIN, SITE } from '../support/origin.ts'

export const WIDGET = `${BASE}embed/v1/wegwijzer.js`

/** The script as a partner pastes it. */
export const SCRIPT = `<script async src="${ORIGIN}${WIDGET}"></script>`
const ELEMENT = `<ooa-wegwijzer lang="nl"><a href="${SITE}wegwijzer/">Doe de wegwijzer</a></ooa-wegwijzer>`

/** A page of a partner, and what is hostile about it. */
export type Host = {
  readonly css?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Attributes of <html>. */
  readonly html?: string
  readonly script?: string
  readonly element?: string
  /** HTML around the element; `$` is replaced by the element. */
  readonly around?: string
  /** Code of the page's own script files. */
  readonly before?: string
  readonly after?: string
  /** Other files of the host, by path. */
  readonly files?: Readonly<Record<string, ForeignPage>>
}

/** The errors of a page, added to the array as they happen. */
const listen = (page: Page): string[] => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  return errors
}

// runs in the page before its scripts, and records what the widget must not do
const watch = () => {
  const seen = { violations: [] as string[], mutations: [] as string[] }
  Object.defineProperty(window, 'seen', { value: seen, enumerable: false })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.violations.push(`${violatedDirective} ${blockedURI}`)
  })
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records)
      if (!(target instanceof Element && target.closest('ooa-wegwijzer')))
        seen.mutations.push(`${type} ${target.nodeName}`)
  })
  document.addEventListener('DOMContentLoaded', () => {
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** The properties of the page that the widget must not change. */
const untouched = (page: Page) =>
  page.evaluate(() => ({
    address: location.href,
    length: history.length,
    x: scrollX,
    focus: document.activeElement?.tagName,
    stored: [document.cookie, localStorage.length, sessionStorage.length],
  }))

const script = (path: string | undefined) => (path ? `<script src="${path}"></script>` : '')

/** Serves a page of another origin with the widget. */
export const serveHost = (host: Host) => {
  const { css = '', html = 'lang="nl"', element = ELEMENT, around = '$' } = host
  return foreignSite({
    '/': {
      body: `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="/icon.png">
        <link rel="stylesheet" href="/host.css">${script(host.before && '/before.js')}${host.script ?? SCRIPT}</head>
        <body><h1>Host</h1><p>Tekst</p><div class="place">${around.replace('$', element)}</div><p>Meer tekst</p>
        ${script(host.after && '/after.js')}</body></html>`,
      headers: host.headers ?? {},
    },
    '/host.css': { body: `.place { width: 600px } ${css}`, headers: { 'Content-Type': 'text/css' } },
    '/icon.png': { body: '', headers: { 'Content-Type': 'image/png' } },
    '/before.js': { body: host.before ?? '', headers: { 'Content-Type': 'text/javascript' } },
    '/after.js': { body: host.after ?? '', headers: { 'Content-Type': 'text/javascript' } },
    ...host.files,
  })
}

/** Opens a page of another origin with the widget, and records errors, requests and changes. */
export const openHost = async (page: Page, host: Host = {}) => {
  const site = await serveHost(host)
  const errors = listen(page)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.addInitScript(watch)
  await page.goto(`${site.origin}/`)
  return {
    site,
    errors,
    requests,
    element: page.locator('ooa-wegwijzer').first(),
    view: page.locator('ooa-wegwijzer .view').first(),
    /** Violations of the page's policies, and changes to its document outside the element. */
    seen: () => page.evaluate<{ violations: string[]; mutations: string[] }>('seen'),
    untouched: () => untouched(page),
  }
}

type Opened = Awaited<ReturnType<typeof openHost>>

/** Answers on the way to an outcome, with a hint and notes. */
export const WAY = ['consultant', 'no-cmc', 'acp-employer'] as const

/** Completes the wizard by keyboard, and calls `at` in each state. */
export const complete = async (page: Page, { view }: Opened, at: () => Promise<void>): Promise<void> => {
  await at()
  for (const [index] of WAY.entries()) {
    await choose(page, choice(view, WAY.slice(0, index + 1)), 'keyboard')
    await expect(view.locator('.title')).toBeFocused()
    await at()
  }
}
