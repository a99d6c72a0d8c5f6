import { SITE, siteName } from '../data/site.ts'
import type { BreadcrumbList, Graph, HowTo, Organization, WebSite } from 'schema-dts'
import type { Locale } from '../../model/locales.ts'
import { withoutJoiners } from '../../model/word-joiner.ts'
import { guideOf, lastChanged } from '../data/content.ts'
import { plainTexts } from './markdown.ts'
import { translator } from '../data/strings.ts'
import { absolute, sectionsOf } from '../data/urls.ts'

// Only facts that the pages show too: no postal address, no telephone number, no award.

const { name, short } = SITE.organisation

/** The association that the site speaks for. */
const ASSOCIATION: Organization = {
  '@type': 'Organization',
  '@id': absolute('#organisation'),
  name: withoutJoiners(name),
  ...(short && { alternateName: short }),
}

const graph = (...items: Graph['@graph']): Graph => ({ '@context': 'https://schema.org', '@graph': items })

/** Returns the structured data of a home page. */
export const homeData = async (locale: Locale): Promise<Graph> => {
  const t = await translator(locale)
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': `${absolute(sectionsOf(locale).home)}#site`,
    url: absolute(sectionsOf(locale).home),
    name: siteName(locale),
    description: t('site.description'),
    inLanguage: locale,
    about: { '@id': absolute('#organisation') },
  }
  return graph(site, ASSOCIATION)
}

/** Returns the structured data of a guide. */
export const guideData = async (locale: Locale, id: string): Promise<Graph> => {
  const t = await translator(locale)
  const guide = await guideOf(locale, id)
  const { data } = guide.entry
  const text = await plainTexts(locale)
  const url = absolute(guide.path)
  const crumbs = [
    { name: siteName(locale), item: absolute(sectionsOf(locale).home) },
    { name: t('nav.guides'), item: absolute(sectionsOf(locale).guides) },
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
    mentions: { '@id': absolute('#organisation') },
    step: guide.steps.map(({ id: step, title, entry }, at) => ({
      '@type': 'HowToStep',
      position: at + 1,
      name: title,
      text: text(entry.body),
      url: `${url}#${step}`,
    })),
  }
  return graph(howTo, breadcrumbs, ASSOCIATION)
}

/** Returns the data as the text of a script element; it has no `<`, so it cannot end that element. */
export const asScript = (data: Graph): string => JSON.stringify(data).replaceAll('<', '\\u003c')
