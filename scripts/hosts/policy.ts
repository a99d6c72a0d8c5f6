import { createHash } from 'node:crypto'
import { parse, type HTMLElement } from 'node-html-parser'
import { Fault } from '../../src/model/fault.ts'

/** A Content-Security-Policy: each directive with its sources, in order. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** The policy in the text of a page or a header. */
export const readPolicy = (text: string): Policy =>
  new Map(
    text.split(';').flatMap((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/)
      return name ? [[name, sources] as const] : []
    }),
  )

/** The text of a policy in a page or a header. */
export const writePolicy = (policy: Policy): string =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ')

/**
 * The policy of the editors' desk, which Sveltia CMS needs: styles in the page, texts in blobs. Trusted Types are off.
 *
 * @param origins The origins of the repository where it saves.
 */
export const deskPolicy = (origins: readonly string[]): Policy =>
  new Map([
    ['default-src', ["'none'"]],
    ['script-src', ["'self'"]],
    ['style-src', ["'self'", "'unsafe-inline'"]],
    ['img-src', ["'self'", 'data:', 'blob:']],
    ['font-src', ["'self'", 'blob:']],
    ['connect-src', ["'self'", 'data:', ...origins]],
    ['frame-src', ["'self'", 'blob:']],
    ['base-uri', ["'self'"]],
    ['form-action', ["'none'"]],
  ])

/** Whether a source is the hash of an inline style or script. */
export const isHash = (source: string): boolean => source.startsWith("'sha")

const hashOf = (element: HTMLElement): string =>
  `'sha256-${createHash('sha256').update(element.rawText).digest('base64')}'`

const metaOf = (html: HTMLElement): HTMLElement | undefined =>
  html
    .querySelectorAll('meta')
    .find((meta) => /^content-security-policy$/i.test(meta.getAttribute('http-equiv') ?? ''))

const DATA_BLOCK = /^application\/(ld\+)?json$/

/** Hashes of the inline styles and scripts that need one. */
const inlineHashes = (html: HTMLElement): ReadonlySet<string> =>
  new Set(
    html
      .querySelectorAll('style, script')
      .filter(
        (element) => !element.hasAttribute('src') && !DATA_BLOCK.test(element.getAttribute('type') ?? ''),
      )
      .map(hashOf),
  )

const exactSources = (sources: readonly string[], hashes: ReadonlySet<string>): readonly string[] => {
  const kept = sources.filter((source) => !isHash(source) || hashes.has(source))
  // 'none' beside another source is invalid
  return kept.length > 1 ? kept.filter((source) => source !== "'none'") : kept
}

/** The policy with the origin of the site beside each 'self' (docs/decisions/087-frames-name-their-origin.md). */
const withOrigin = (policy: Policy, origin: string): Policy =>
  new Map(
    [...policy].map(([name, sources]) => [
      name,
      sources.flatMap((source) => (source === "'self'" ? [source, origin] : [source])),
    ]),
  )

/**
 * A page with its exact policy: only the hashes of its own inline code. Throws a fault where one is missing.
 *
 * @param more Hashes of scripts that were put into the page after its policy was written.
 * @param origin Origin of the site, which the policy of a page for frames also names.
 */
export const withExactPolicy = (
  page: string,
  where: string,
  more: readonly string[] = [],
  origin?: string,
): { readonly page: string; readonly policy: Policy } => {
  const html = parse(page, { comment: true })
  const meta = metaOf(html)
  const text = meta?.getAttribute('content')
  if (!meta || text === undefined)
    throw new Fault({
      found: `${where} has no Content-Security-Policy`,
      fix: 'build the site with "npm run build"',
    })
  const hashes = inlineHashes(html)
  const written = readPolicy(text)
  const scripts = [...(written.get('script-src') ?? []), ...more]
  const whole = more.length > 0 ? new Map([...written, ['script-src', scripts] as const]) : written
  const exact = new Map([...whole].map(([name, sources]) => [name, exactSources(sources, hashes)] as const))
  const policy = origin === undefined ? exact : withOrigin(exact, origin)
  const allowed = new Set([...policy.values()].flat())
  for (const hash of hashes)
    if (!allowed.has(hash))
      throw new Fault({
        found: `${where} holds a style or script that its policy refuses (${hash})`,
        fix: 'move it into a file, or let Astro process it so that it gets its hash',
      })
  // only this element changes; the rest of the page stays as Astro wrote it
  const [start, end] = meta.range
  const element = `<meta http-equiv="content-security-policy" content="${writePolicy(policy)}">`
  return { page: page.slice(0, start) + element + page.slice(end), policy }
}
