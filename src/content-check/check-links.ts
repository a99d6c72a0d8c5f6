import { LOCALES } from '../model/locales.ts'
import type { Content } from './load-content.ts'
import { quoted, type Place, type Problem, type ProblemAt } from './problem.ts'

type Use = {
  readonly source: { readonly problem: ProblemAt }
  readonly place: Place
  readonly name: string | undefined
}

const uses = ({ words, guides, links, unknown }: Content): readonly Use[] => [
  ...LOCALES.flatMap((locale) => {
    const source = words[locale]
    const { outcomes, notes } = source.data
    return [
      ...Object.entries(outcomes).map(([id, { next }]) => ({
        source,
        place: ['outcomes', id, 'next', 'link'],
        name: next?.link,
      })),
      ...Object.entries(notes).map(([id, note]) => ({
        source,
        place: ['notes', id, 'link'],
        name: note.link,
      })),
    ]
  }),
  ...guides.flatMap(({ source, steps }) => [
    ...source.data.sources.map(({ link }, at) => ({ source, place: ['sources', at, 'link'], name: link })),
    ...steps.map((step) => ({
      source: step.source,
      place: ['next', 'link'],
      name: step.source.data.next?.link,
    })),
  ]),
  ...Object.entries(unknown.data).map(([id, { ask }]) => ({
    source: unknown,
    place: [id, 'ask'],
    name: ask,
  })),
  ...Object.entries(links.data).flatMap(([id, link]) =>
    link.state === 'missing' ? [{ source: links, place: [id, 'ask'], name: link.ask }] : [],
  ),
]

/** Problems of links: names that links.yaml does not have, and missing links whose link to ask has no address either. */
export const checkLinks = (content: Content): readonly Problem[] => {
  const { links } = content
  const known = Object.keys(links.data)
  return [
    ...uses(content).flatMap(({ source, place, name }) =>
      name === undefined || known.includes(name)
        ? []
        : [
            source.problem(place, {
              found: `a link "${name}"`,
              expected: `the name of a link in links.yaml: ${quoted(known)}`,
              fix: 'correct the name, or add the link to links.yaml',
            }),
          ],
    ),
    ...Object.entries(links.data).flatMap(([id, link]) =>
      link.state === 'missing' && links.data[link.ask]?.state === 'missing'
        ? [
            links.problem([id, 'ask'], {
              found: `"${link.ask}", which has no address either`,
              expected: 'a link with an address, so that the visitor can ask there',
              fix: 'write the name of another link, or add the address of this one',
            }),
          ]
        : [],
    ),
  ]
}

/** A link that has to be settled before the site is published. */
export type OpenLink = {
  readonly name: string
  readonly file: string
  readonly line: number | undefined
} & Extract<Content['links']['data'][string], { state: 'unconfirmed' | 'missing' }>

/** The links to confirm or find before publishing; links in doubt come first, since visitors see them. */
export const openLinks = ({ links }: Content): readonly OpenLink[] => {
  const open = Object.entries(links.data).flatMap(([name, link]) => {
    const { file, line } = links.problem([name], { found: '', expected: '', fix: '' })
    return link.state === 'known' ? [] : [{ name, file, line, ...link }]
  })
  return [
    ...open.filter(({ state }) => state === 'unconfirmed'),
    ...open.filter(({ state }) => state === 'missing'),
  ]
}
