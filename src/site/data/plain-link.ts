import type { Locale } from '../../model/locales.ts'
import type { AdviceLink, KnownLink } from '../../model/guidance.ts'
import { translator } from './strings.ts'

/** Writes a text and its address together, such as `[words](address)` in Markdown. */
export type Written = (text: string, link: KnownLink) => string

/**
 * Returns a link as text, marked when its address is unconfirmed; without an address it gives the link to ask.
 *
 * @param text The words of the link: its label, or other words in a sentence.
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
