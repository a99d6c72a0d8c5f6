import { LOCALES, TOOL_LOCALE, siteName, languageName } from '../data/site.ts'
import type { Locale } from '../../model/locales.ts'
import { guides, type Guide } from '../data/content.ts'
import { unmarked } from '../../model/foreign-words.ts'
import { guideMarkdown } from './markdown.ts'
import { translator } from '../data/strings.ts'
import { absolute, DATA_SCHEMA, dataPath, sectionsOf } from '../data/urls.ts'

/** Returns the path of a guide's Markdown, below the root of the site. */
const markdownPath = ({ path }: Pick<Guide, 'path'>): string => `${path}index.md`

const inLocale = async (locale: Locale): Promise<string> => {
  const t = await translator(locale)
  const listed = (await guides(locale)).map(
    (guide) =>
      `- [${guide.entry.data.title}](${absolute(markdownPath(guide))}): ${guide.entry.data.description}`,
  )
  return [
    `## ${languageName(locale)}`,
    t('site.description'),
    ...listed,
    `- [${t('nav.finder')}](${absolute(sectionsOf(locale).finder)}): ${t('finder.description')}`,
    `- [JSON](${absolute(dataPath(locale))})`,
  ].join('\n')
}

/** Returns `llms.txt`: links to the Markdown of every guide. */
export const llms = async (): Promise<string> => {
  const t = await translator(TOOL_LOCALE)
  return [
    `# ${siteName(TOOL_LOCALE)}`,
    `> ${unmarked(t('footer.about'))}`,
    ...(await Promise.all(LOCALES.map(inLocale))),
    `## Optional\n- [JSON Schema](${absolute(DATA_SCHEMA)})\n- [llms-full.txt](${absolute('llms-full.txt')})`,
    '',
  ].join('\n\n')
}

/** Returns `llms-full.txt`: every guide in every language, in one file. */
export const llmsFull = async (): Promise<string> =>
  (await Promise.all(LOCALES.map(async (locale) => Promise.all((await guides(locale)).map(guideMarkdown)))))
    .flat()
    .join('\n---\n\n')
