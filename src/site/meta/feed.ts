import { SITE, LOCALES, siteName } from '../data/site.ts'
import type { Locale } from '../../model/locales.ts'
import { atom } from './atom.ts'
import { guides, guidances, lastChanged } from '../data/content.ts'
import { translator } from '../data/strings.ts'
import { absolute, pathOf, sectionsOf, type Page } from '../data/urls.ts'

/** Returns the path of the feed of a language, below the root of the site. */
export const feedPath = (locale: Locale): string => `${sectionsOf(locale).home}atom.xml`

/** Returns the changes to the guides in one language as an Atom feed. */
export const atomFeed = async (locale: Locale): Promise<string> => {
  const t = await translator(locale)
  return atom({
    site: SITE.id,
    locale,
    title: t('feed.title'),
    subtitle: t('site.description'),
    author: siteName(locale),
    self: absolute(feedPath(locale)),
    page: absolute(sectionsOf(locale).guides),
    changes: (await guides(locale)).flatMap(({ id, path, entry: { data } }) =>
      data.changes.map((change) => ({ ...change, guide: id, title: data.title, url: absolute(path) })),
    ),
  })
}

/** The pages that search engines may list: all but the states of the wizard. */
const listed = async (): Promise<readonly Page[]> => {
  const [first] = await guidances()
  return [
    { kind: 'home' },
    { kind: 'guides' },
    ...Object.keys(first?.guides ?? {}).map((guide): Page => ({ kind: 'guide', guide })),
    { kind: 'search' },
    { kind: 'embed' },
    { kind: 'accessibility' },
  ]
}

/** Returns the sitemap: each page in each language; guides have the day of their last change. */
export const sitemap = async (): Promise<string> => {
  const all = await guidances()
  const days = new Map<string, Date>()
  for (const locale of LOCALES)
    for (const guide of await guides(locale)) days.set(guide.path, lastChanged(guide))
  const entries = (await listed()).flatMap((page) => {
    const versions = all.map((guidance) => ({ locale: guidance.locale, path: pathOf(page, guidance) }))
    const others =
      versions.length > 1 ? [...versions, { locale: 'x-default', path: versions[0]?.path ?? '' }] : []
    const alternates = others.map(
      ({ locale, path }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${absolute(path)}"/>`,
    )
    return versions.map(({ path }) => {
      const day = days.get(path)
      const lastmod = day ? `<lastmod>${day.toISOString().slice(0, 10)}</lastmod>` : ''
      return `<url><loc>${absolute(path)}</loc>${lastmod}${alternates.join('')}</url>`
    })
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n')
}
