import { ADDRESS } from './bare-address.ts'
import { inLocale } from '../model/locales.ts'
import { links as messages } from '../model/messages/links.ts'
import { flowFiles, mdxFiles, type Content } from './load-content.ts'
import type { Place } from './problem.ts'
import type { SourceFile } from './source-file.ts'

type Use = { readonly place: Place; readonly name: string }

/** The fields that contain the name of a link. */
const usesIn = (value: unknown, place: Place = []): readonly Use[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
        typeof each === 'string' && ['link', 'ask', 'until'].includes(key)
          ? [{ place: [...place, key], name: each }]
          : usesIn(each, [...place, Array.isArray(value) ? Number(key) : key]),
      )

/** Reports labels with an address, which would stay when the address changes, and with unknown names in braces. */
const checkLabels = ({ links, locales }: Content): void => {
  for (const [id, link] of Object.entries(links.data))
    for (const locale of locales) {
      const label = inLocale(link.label, locale)
      const [written] = ADDRESS.exec(label) ?? []
      const [unknown] = label.match(link.state === 'missing' ? /\{\w*\}/ : /\{(?!address\})\w*\}/) ?? []
      if (written !== undefined) links.report([id, 'label', locale], messages.addressInLabel(written))
      else if (unknown !== undefined)
        links.report([id, 'label', locale], messages.braces(unknown, link.state === 'missing'))
    }
}

/** Reports names that links.yaml does not have, and missing links whose link to ask has no address either. */
export const checkLinks = (content: Content): void => {
  const { links, unknown, site } = content
  const known = Object.keys(links.data)
  const files: readonly SourceFile<unknown>[] = [...flowFiles(content), ...mdxFiles(content), unknown, links]
  for (const { data, report } of files)
    for (const { place, name } of usesIn(data))
      if (!known.includes(name))
        report(place, { ...messages.unknown(name, known), missing: { file: links.file, name } })
  checkLabels(content)
  const { contact } = site.data
  const kept = links.data[contact]
  if (!kept || kept.state === 'missing')
    site.report(['contact'], messages.contact(contact, kept !== undefined, known))
  for (const [id, link] of Object.entries(links.data))
    if (link.state === 'missing' && links.data[link.ask]?.state === 'missing')
      links.report([id, 'ask'], messages.askWithoutAddress(link.ask))
}

/** A link that has to be settled before the site is published. */
export type OpenLink = {
  readonly name: string
  readonly file: string
  readonly line: number | undefined
} & Extract<Content['links']['data'][string], { state: 'unconfirmed' | 'missing' }>

/** An address outside the site, with its place in the content. */
export type WebLink = {
  readonly name: string
  readonly address: string
  readonly file: string
  readonly line: number | undefined
}

/** The web addresses of the links; email addresses cannot be requested. */
export const webLinks = ({ links }: Content): readonly WebLink[] =>
  Object.entries(links.data).flatMap(([name, link]) =>
    link.state !== 'missing' && link.address.startsWith('https:')
      ? [{ name, address: link.address, file: links.file, line: links.lineOf([name]) }]
      : [],
  )

/** The links to confirm or find before publishing; links in doubt come first, since visitors see them. */
export const openLinks = ({ links }: Content): readonly OpenLink[] => {
  const open = Object.entries(links.data).flatMap(([name, link]) =>
    link.state === 'known' ? [] : [{ name, file: links.file, line: links.lineOf([name]), ...link }],
  )
  return [
    ...open.filter(({ state }) => state === 'unconfirmed'),
    ...open.filter(({ state }) => state === 'missing'),
  ]
}
