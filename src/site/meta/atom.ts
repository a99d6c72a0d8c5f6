import { createHash } from 'node:crypto'
import { escaped } from '../../widgets/embed/escaped.ts'

/** The content of a feed of changes; all addresses are absolute. */
export type Feed = {
  /** The site, by a name that never changes. */
  readonly site: string
  readonly locale: string
  readonly title: string
  readonly subtitle: string
  readonly author: string
  /** Address of the feed itself. */
  readonly self: string
  /** The page that the feed belongs to. */
  readonly page: string
  readonly changes: readonly {
    readonly title: string
    readonly date: Date
    readonly text: string
    /** Id of the guide that changed. */
    readonly guide: string
    /** The page that changed. */
    readonly url: string
  }[]
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

const instant = (date: Date): string => `${dayOf(date)}T00:00:00Z`

/**
 * An id that stays when the site moves to another address: readers show an entry with a new id as a new one. It is a
 * UUID of version 8 (RFC 9562), which leaves all bits but six to us.
 */
const idOf = (...names: readonly string[]): string => {
  const hash = createHash('sha256').update(names.join(' ')).digest('hex')
  const parts = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hash)?.slice(1) ?? []
  const [low, mid, version, variant, node] = parts
  return `urn:uuid:${low}-${mid}-8${version}-8${variant}-${node}`
}

/** Returns the feed as Atom (RFC 4287), newest change first. */
export const atom = ({ site, locale, title, subtitle, author, self, page, changes }: Feed): string => {
  const sorted = changes.toSorted((a, b) => b.date.getTime() - a.date.getTime())
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<title>${escaped(title)}</title>`,
    `<subtitle>${escaped(subtitle)}</subtitle>`,
    `<id>${idOf(site, 'feed', locale)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${page}"/>`,
    `<updated>${instant(sorted[0]?.date ?? new Date(0))}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    ...sorted.map((change) =>
      [
        '<entry>',
        `<title>${escaped(change.title)}</title>`,
        // the day makes the id unique: a guide can change more than once
        `<id>${idOf(site, locale, change.guide, dayOf(change.date))}</id>`,
        `<link rel="alternate" type="text/html" href="${change.url}"/>`,
        `<updated>${instant(change.date)}</updated>`,
        `<summary>${escaped(change.text)}</summary>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>',
    '',
  ].join('\n')
}
