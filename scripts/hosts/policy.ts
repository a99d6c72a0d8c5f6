import { createHash } from 'node:crypto'
import { parse, type HTMLElement } from 'node-html-parser'

/** A Content-Security-Policy: each directive with its sources, in order. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** Reads a policy as it stands in a page or a header. */
export const readPolicy = (text: string): Policy =>
  new Map(
    text.split(';').flatMap((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/)
      return name ? [[name, sources] as const] : []
    }),
  )

/** Writes a policy as a page or a header holds it. */
export const writePolicy = (policy: Policy): string =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ')

/** Whether a source is the hash of something that stands in the page itself. */
export const isHash = (source: string): boolean => source.startsWith("'sha")

const hashOf = (element: HTMLElement): string =>
  `'sha256-${createHash('sha256').update(element.rawText).digest('base64')}'`

const metaOf = (html: HTMLElement): HTMLElement | undefined =>
  html
    .querySelectorAll('meta')
    .find((meta) => /^content-security-policy$/i.test(meta.getAttribute('http-equiv') ?? ''))

const DATA_BLOCK = /^application\/(ld\+)?json$/

/** Hashes of what stands in the page itself and needs one. */
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
  // a page that opens what is closed elsewhere adds to the 'none'
  return kept.length > 1 ? kept.filter((source) => source !== "'none'") : kept
}

/**
 * A page with its exact policy: only hashes of what is in it. Fails where something in it has none.
 *
 * @param more Hashes of scripts that were put into the page after its policy was written.
 */
export const withExactPolicy = (
  page: string,
  where: string,
  more: readonly string[] = [],
): { readonly page: string; readonly policy: Policy } => {
  const html = parse(page, { comment: true })
  const meta = metaOf(html)
  const text = meta?.getAttribute('content')
  if (!meta || text === undefined)
    throw new Error(
      `${where} has no Content-Security-Policy\n  to mend   build the site with "npm run build"`,
    )
  const hashes = inlineHashes(html)
  const written = readPolicy(text)
  const scripts = [...(written.get('script-src') ?? []), ...more]
  const whole = more.length > 0 ? new Map([...written, ['script-src', scripts] as const]) : written
  const policy = new Map([...whole].map(([name, sources]) => [name, exactSources(sources, hashes)] as const))
  const allowed = new Set([...policy.values()].flat())
  for (const hash of hashes)
    if (!allowed.has(hash))
      throw new Error(
        `${where} holds a style or script that its policy refuses (${hash})\n` +
          '  to mend   move it into a file, or let Astro process it so that it gets its hash',
      )
  // only this element changes: the page goes on as Astro wrote it
  const [start, end] = meta.range
  const exact = `<meta http-equiv="content-security-policy" content="${writePolicy(policy)}">`
  return { page: page.slice(0, start) + exact + page.slice(end), policy }
}
