import type { Content } from './read-content.ts'

/** The path of the page of a guide below the root of the site. */
export const guidePage = ({ languages, pages }: Content, locale: string, guide: string): string => {
  const isFirst = locale === Object.keys(languages)[0]
  const slug = pages[locale]?.[`${guide}/index`]?.data['slug']
  return `${isFirst ? '' : `${locale}/`}${languages[locale]?.paths['guides']}/${typeof slug === 'string' ? slug : guide}/`
}
