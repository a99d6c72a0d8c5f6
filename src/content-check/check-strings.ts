import { inLocale } from '../model/locales.ts'
import { languages as messages } from '../model/messages/links.ts'
import { localePairs } from './repeats.ts'
import type { Content } from './load-content.ts'

const names = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([name]) => name)
    .sort()
    .join(' ')

/** Reports words of the interface that are missing in a language, or whose names in braces differ. */
export const checkStrings = ({ strings, locales }: Content): void => {
  for (const [locale, other] of localePairs(locales)) {
    const { data, report } = inLocale(strings, locale)
    const ours = new Map(Object.entries(data))
    for (const [key, text] of Object.entries(inLocale(strings, other).data)) {
      const our = ours.get(key)
      if (our === undefined) report([key], messages.noText(key, `strings/${other}.json`, text))
      // each pair of languages is compared twice, and one message is enough
      else if (locale > other && names(our) !== names(text))
        report([key], messages.otherNames(names(our), names(text), `strings/${other}.json`))
    }
  }
}
