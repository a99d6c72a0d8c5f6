import { LOCALES, type Locale } from '../content.schemas.ts'
import { escaped } from '../widgets/embed/escaped.ts'
import { guides, guidances, lastChanged } from './content.ts'
import { translator } from './strings.ts'
import { absolute, pathOf, SECTIONS, type Page } from './urls.ts'

/** Path of the feed of a language, below the root of the site. */
export const feedPath = (locale: Locale): string => `${SECTIONS[locale].home}atom.xml`

const instant = (day: Date) => `${day.toISOString().slice(0, 10)}T00:00:00Z`

/** The changes to the guides in one language, newest first, as an Atom feed (RFC 4287). */
export const atomFeed = async (locale: Locale): Promise<string> => {
  const t = await translator(locale)
  const changes = (await guides(locale))
    .flatMap(({ path, entry: { data } }) =>
      data.changes.map(({ date, text }) => ({
        title: data.title,
        date,
        text,
        url: absolute(path),
      })),
    )
    .sort((a, b) => b.date.getTime() - a.date.getTime())
  const self = absolute(feedPath(locale))
  const latest = changes[0]?.date ?? new Date(0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<title>${escaped(t('feed.title'))}</title>`,
    `<subtitle>${escaped(t('site.description'))}</subtitle>`,
    `<id>${self}</id>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${absolute(SECTIONS[locale].guides)}"/>`,
    `<updated>${instant(latest)}</updated>`,
    `<author><name>${escaped(t('site.name'))}</name></author>`,
    ...changes.map(({ title, date, text, url }) =>
      [
        '<entry>',
        `<title>${escaped(title)}</title>`,
        // a guide that changes twice has two entries
        `<id>${url}#changed-${date.toISOString().slice(0, 10)}</id>`,
        `<link rel="alternate" type="text/html" href="${url}"/>`,
        `<updated>${instant(date)}</updated>`,
        `<summary>${escaped(text)}</summary>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>',
    '',
  ].join('\n')
}

/** Pages that search engines may list: the states of the wizard are not among them. */
const listed = async (): Promise<readonly Page[]> => {
  const [first] = await guidances()
  return [
    { kind: 'home' },
    { kind: 'guides' },
    ...Object.keys(first?.guidePaths ?? {}).map((guide): Page => ({ kind: 'guide', guide })),
    { kind: 'search' },
    { kind: 'embed' },
    { kind: 'accessibility' },
  ]
}

/** The sitemap: each page in each language, with the day on which a guide last changed. */
export const sitemap = async (): Promise<string> => {
  const all = await guidances()
  const days = new Map<string, Date>()
  for (const locale of LOCALES)
    for (const guide of await guides(locale)) days.set(guide.path, lastChanged(guide))
  const entries = (await listed()).flatMap((page) => {
    const versions = all.map((guidance) => ({ locale: guidance.locale, path: pathOf(page, guidance) }))
    const alternates = [...versions, { locale: 'x-default', path: versions[0]?.path ?? '' }].map(
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
