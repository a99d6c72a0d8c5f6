import type { Locale } from '../model/locales.ts'
import type { AdviceLink, KnownLink } from '../model/guidance.ts'
import { translator } from './strings.ts'

/** How words and an address are written where they stand together: `[words](address)` in Markdown. */
export type Written = (text: string, link: KnownLink) => string

/**
 * A link as text, with the doubt about its address as the pages say it; where no address is known, whom to ask.
 *
 * @param text The words of the link: its label, unless a sentence has others.
 */
export const plainLink = async (
  locale: Locale,
  link: AdviceLink,
  text: string,
  written: Written,
): Promise<string> => {
  const t = await translator(locale)
  if (link.kind === 'missing') {
    const { ask } = link
    const doubt = ask.kind === 'unconfirmed' ? `, ${t('guide.unconfirmed')}` : ''
    return `${text} (${t('guide.missing')} ${written(ask.label, ask)}${doubt})`
  }
  const named = text === link.label ? '' : `${link.label}, `
  const doubt = link.kind === 'unconfirmed' ? ` (${named}${t('guide.unconfirmed')})` : ''
  return written(text, link) + doubt
}
