import { readSite } from '../../content-check/site-file.ts'
import { CONTENT } from '../../content-folder.ts'
import { inLocale, type Locale } from '../../model/locales.ts'
import { localesOf } from '../../model/site-schema.ts'

/** The content of site.yaml: the site, its owner and its languages. */
export const SITE = readSite(CONTENT)

/** The languages of the site; the pages of the first have no prefix in their address. */
export const LOCALES = localesOf(SITE)

/** Language of files for tools, such as types and `llms.txt`: English if the site has an English version. */
export const TOOL_LOCALE: Locale = LOCALES.find((locale) => locale === 'en') ?? LOCALES[0]

const language = (locale: Locale) => inLocale(SITE.languages, locale)

/** Returns the name of the site in one language. */
export const siteName = (locale: Locale): string => language(locale).site

/** Returns the name of a language in that language. */
export const languageName = (locale: Locale): string => language(locale).name

/** Returns a language with its country, such as `en-GB`. */
export const languageTag = (locale: Locale): string => `${locale}-${language(locale).region}`
