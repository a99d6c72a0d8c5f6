import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { guideIds, guidePath, LOCALES, SECTIONS } from '../support/content.ts'
import { faultsIn, typeFaultsIn, type Data } from '../support/schema-org.ts'
import { count, doubt, inDoubt } from '../support/doubt.ts'
import { dist } from './dist.ts'

const page = (path: string) => parse(dist(`${path.slice(1)}index.html`))

const structured = (path: string) =>
  page(path)
    .querySelectorAll('script[type="application/ld+json"]')
    .map((element) => JSON.parse(element.rawText) as Data)

describe('structured data', () => {
  const paths = LOCALES.flatMap((locale) => [
    `/${SECTIONS[locale].home}`,
    ...guideIds.map((guide) => guidePath(locale, guide)),
  ])

  it('stands on home pages and guides, and is as schema.org has it', { timeout: 120_000 }, async () => {
    const all = paths.flatMap(structured)
    expect(all).toHaveLength(paths.length)
    expect(typeFaultsIn(all)).toEqual([])
    for (const data of all) expect(await faultsIn(data)).toEqual([])
  })

  const howTo = (more: object) => ({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'HowTo', name: 'x', ...more }],
  })

  it.each([
    ['a property', howTo({ nmae: 'x' })],
    ['a type', howTo({ '@type': 'HowToo' })],
    ['a step', howTo({ step: [{ '@type': 'HowToStep', url: 'x' }] })],
  ])('would be refused with %s that schema.org does not have', async (_, data) => {
    expect(await faultsIn(data)).not.toEqual([])
  })

  it('would be refused with a value of the wrong kind', { timeout: 120_000 }, () => {
    expect(typeFaultsIn([howTo({})])).toEqual([])
    expect(typeFaultsIn([howTo({ step: 3 })])).not.toEqual([])
  })

  it.each(paths.filter((path) => /\/(gidsen|guides)\//.test(path)))('names each step of %s', (path) => {
    const [data] = structured(path)
    const things: readonly object[] = data?.['@graph'] ?? []
    const guide = things.find((thing) => 'step' in thing) as { step: { url: string }[] }
    const anchors = guide.step.map(({ url }) => new URL(url).hash.slice(1))
    const stations = page(path)
      .querySelectorAll('.station h2')
      .map((heading) => heading.id)
    expect(anchors).toEqual(stations)
  })

  it('says of each address in doubt that it is in doubt', () => {
    for (const locale of LOCALES)
      for (const guide of guideIds) {
        const text = JSON.stringify(structured(guidePath(locale, guide)))
        for (const address of inDoubt)
          expect(count(text, `${doubt(locale)})`), guide).toBe(count(text, address.replace('mailto:', '')))
      }
  })

  it('says nothing of the association that the source does not', () => {
    for (const data of paths.flatMap(structured))
      expect(JSON.stringify(data)).not.toMatch(/"(address|telephone|email|award|cost|totalTime|sameAs)"/)
  })
})
