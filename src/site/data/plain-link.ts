import { shownAddress } from '../../model/shown-address.ts'
import type { AdviceLink, KnownLink } from '../../model/guidance.ts'
import type { Translate } from './strings.ts'

/** Writes a text and its address together, such as `[words](address)` in Markdown. */
export type Written = (text: string, link: KnownLink) => string

/**
 * Returns a function that writes the links of one text, in its order. A link without an address becomes the link to
 * ask. An address in doubt is marked at its first use.
 */
export const plainLinks = (t: Translate, written: Written) => {
  const doubted = new Set<string>()
  const doubt = (link: KnownLink, mark: string): string => {
    if (link.kind === 'known' || doubted.has(link.href)) return ''
    doubted.add(link.href)
    return mark
  }
  /** @param text The words of the link: its label, or other words in a sentence. */
  return (link: AdviceLink, text: string): string => {
    const unconfirmed = t('guide.unconfirmed')
    if (link.kind === 'missing') {
      const { ask } = link
      return `${text} (${t('wizard.missing')} ${written(ask.label, ask)}${doubt(ask, `, ${unconfirmed}`)})`
    }
    const named = text === link.label ? '' : `${shownAddress(link.href)}, `
    return written(text, link) + doubt(link, ` (${named}${unconfirmed})`)
  }
}
