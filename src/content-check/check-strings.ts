import { inLocale } from '../model/locales.ts'
import { localePairs } from './compare.ts'
import type { Content } from './load-content.ts'

const names = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([name]) => name)
    .sort()
    .join(' ')

/** Reports words of the interface that are missing in one language, or that have other names in braces. */
export const checkStrings = ({ strings, locales }: Content): void => {
  for (const [locale, other] of localePairs(locales)) {
    const { data, report } = inLocale(strings, locale)
    const ours = new Map(Object.entries(data))
    for (const [key, text] of Object.entries(inLocale(strings, other).data)) {
      const our = ours.get(key)
      if (our === undefined)
        report([key], {
          found: `no text for "${key}"`,
          expected: `a text in every language, as in strings/${other}.json`,
          fix: `translate it here: "${text}"`,
        })
      // each pair of languages is compared twice, and one message is enough
      else if (locale > other && names(our) !== names(text))
        report([key], {
          found: names(our) || 'no names in braces',
          expected: `the same names as in strings/${other}.json: ${names(text) || 'none'}`,
          fix: 'use the same names in braces in every language; they are filled in by the site',
        })
    }
  }
}
