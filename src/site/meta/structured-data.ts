import type { BreadcrumbList, Graph, HowTo, Organization, WebSite } from 'schema-dts'
import type { Locale } from '../../model/locales.ts'
import { guideOf, lastChanged } from '../data/content.ts'
import { plainTexts } from './markdown.ts'
import { translator } from '../data/strings.ts'
import { absolute, SECTIONS } from '../data/urls.ts'

// Only facts that the pages show too: no postal address, no telephone number, no award.

/** The association whose certificates the site explains. */
const OOA: Organization = {
  '@type': 'Organization',
  '@id': absolute('#ooa'),
  name: 'Orde van organisatiekundigen en -adviseurs',
  alternateName: 'Ooa',
}

const graph = (...items: Graph['@graph']): Graph => ({ '@context': 'https://schema.org', '@graph': items })

/** Returns the structured data of a home page. */
export const homeData = async (locale: Locale): Promise<Graph> => {
  const t = await translator(locale)
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': `${absolute(SECTIONS[locale].home)}#site`,
    url: absolute(SECTIONS[locale].home),
    name: t('site.name'),
    description: t('site.description'),
    inLanguage: locale,
    about: { '@id': absolute('#ooa') },
  }
  return graph(site, OOA)
}

/** Returns the structured data of a guide. */
export const guideData = async (locale: Locale, id: string): Promise<Graph> => {
  const t = await translator(locale)
  const guide = await guideOf(locale, id)
  const { data } = guide.entry
  const text = await plainTexts(locale)
  const url = absolute(guide.path)
  const crumbs = [
    { name: t('site.name'), item: absolute(SECTIONS[locale].home) },
    { name: t('nav.guides'), item: absolute(SECTIONS[locale].guides) },
    { name: data.shortTitle, item: url },
  ]
  const breadcrumbs: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, at) => ({ '@type': 'ListItem', position: at + 1, ...crumb })),
  }
  const howTo: HowTo = {
    '@type': 'HowTo',
    '@id': `${url}#guide`,
    url,
    name: data.title,
    description: data.description,
    inLanguage: locale,
    dateModified: lastChanged(guide).toISOString().slice(0, 10),
    mentions: { '@id': absolute('#ooa') },
    step: guide.steps.map(({ id: step, title, entry }, at) => ({
      '@type': 'HowToStep',
      position: at + 1,
      name: title,
      text: text(entry.body),
      url: `${url}#${step}`,
    })),
  }
  return graph(howTo, breadcrumbs, OOA)
}

/** Returns the data as the text of a script element; it has no `<`, so it cannot end that element. */
export const asScript = (data: Graph): string => JSON.stringify(data).replaceAll('<', '\\u003c')
