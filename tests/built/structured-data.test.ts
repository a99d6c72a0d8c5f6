import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { guideIds, guidePath, LOCALES, SECTIONS } from '../support/content.ts'
import { faultsIn, type Data } from '../support/schema-org.ts'
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

  // the types of schema-dts check the values of properties where the data is made
  it('is on home pages and guides, and valid by schema.org', async () => {
    const all = paths.flatMap(structured)
    expect(all).toHaveLength(paths.length)
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
  ])('is refused with %s that schema.org does not have', async (_, data) => {
    expect(await faultsIn(data)).not.toEqual([])
  })

  it.each(paths.filter((path) => /\/(gidsen|guides)\//.test(path)))('has each step of %s', (path) => {
    const [data] = structured(path)
    const things: readonly object[] = data?.['@graph'] ?? []
    const guide = things.find((thing) => 'step' in thing) as { step: { url: string }[] }
    const anchors = guide.step.map(({ url }) => new URL(url).hash.slice(1))
    const stations = page(path)
      .querySelectorAll('.station h2')
      .map((heading) => heading.id)
    expect(anchors).toEqual(stations)
  })

  it('marks an unconfirmed address at its first use in a guide', () => {
    for (const locale of LOCALES)
      for (const guide of guideIds) {
        const text = JSON.stringify(structured(guidePath(locale, guide)))
        for (const address of inDoubt)
          expect(count(text, `${doubt(locale)})`), guide).toBe(
            text.includes(address.replace('mailto:', '')) ? 1 : 0,
          )
      }
  })

  it('has no facts about the association that the sources lack', () => {
    for (const data of paths.flatMap(structured))
      expect(JSON.stringify(data)).not.toMatch(/"(address|telephone|email|award|cost|totalTime|sameAs)"/)
  })
})
