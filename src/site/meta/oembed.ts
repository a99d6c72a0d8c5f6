import { siteName } from '../data/site.ts'
import type { Guidance } from '../../model/guidance.ts'
import { stateAfter } from '../../widgets/wegwijzer/wizard-state.ts'
import { escaped } from '../../widgets/embed/escaped.ts'
import { titleOf } from '../data/page-title.ts'
import { absolute, pathOf, type Page } from '../data/urls.ts'
import { HEIGHT, WIDTH } from './share-image.ts'
import { shareOf } from './share-paths.ts'

/** A page that other sites can show in a frame when its address is pasted. */
export type EmbeddedPage =
  | { readonly kind: 'state'; readonly answers: readonly string[] }
  | { readonly kind: 'guide'; readonly guide: string }

/**
 * Size of the frame in CSS pixels. On a page without our script or that of WordPress, the frame keeps this size and
 * scrolls. The editor of WordPress fixes the height of frames with some ratios; this ratio is not one of them.
 */
const FRAME = { width: 600, height: 700 }

/** Whether a page has an oEmbed answer. */
export const isEmbedded = (page: Page | undefined): page is EmbeddedPage =>
  page?.kind === 'state' || page?.kind === 'guide'

/** Returns the path of the oEmbed answer of a page, below the root of the site: `data/oembed/gidsen/cmc.json`. */
export const oEmbedPath = (page: EmbeddedPage, guidance: Guidance): string =>
  `data/oembed/${pathOf(page, guidance).replace(/\/$/, '')}.json`

/** Returns the page in the frame. */
const framePage = (page: EmbeddedPage): Page =>
  page.kind === 'guide' ? { ...page, kind: 'frame-guide' } : { ...page, kind: 'frame' }

/** Returns the oEmbed answer (oembed.com, 1.0) of a page: a frame with the same content, and a link as a fallback. */
export const oEmbed = async (page: EmbeddedPage, guidance: Guidance) => {
  const site = siteName(guidance.locale)
  const title = titleOf(page, guidance) ?? site
  const state = page.kind === 'state' ? stateAfter(guidance.flow, page.answers) : undefined
  const { path } = await shareOf(guidance, {
    guide: page.kind === 'guide' ? page.guide : undefined,
    outcome: state?.kind === 'outcome' ? state.outcome : undefined,
  })
  const src = absolute(pathOf(framePage(page), guidance))
  // WordPress lets a frame grow only beside a quote, which it shows until the frame has sent its height
  const fallback = `<blockquote hidden="hidden"><a href="${escaped(absolute(pathOf(page, guidance)))}">${escaped(title)}</a></blockquote>`
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site,
    provider_url: absolute(pathOf({ kind: 'home' }, guidance)),
    thumbnail_url: absolute(path),
    thumbnail_width: WIDTH,
    thumbnail_height: HEIGHT,
    ...FRAME,
    // WordPress keeps frameborder and drops the style
    html:
      fallback +
      `<iframe src="${escaped(src)}" title="${escaped(`${title} – ${site}`)}" width="${FRAME.width}" height="${FRAME.height}" frameborder="0" style="border:0;max-width:100%"></iframe>`,
  } as const
}
