import { LOCALES, type Locale } from '../model/locales.ts'
import { checkStrings } from './check-strings.ts'
import type { Content } from './load-content.ts'

/** Reports accessibility statements whose languages differ in their day, or in the number of sections or items. */
const checkStatement = ({ accessibility }: Content): void => {
  const [first, ...others] = LOCALES
  const shape = (locale: Locale) => {
    const { tested, sections } = accessibility[locale].data
    const items = sections.map((section) => section.items.length)
    return `tested ${tested.toISOString().slice(0, 10)}; items by section: ${items.join(', ')}`
  }
  for (const locale of others)
    if (shape(locale) !== shape(first))
      accessibility[locale].report(['sections'], {
        found: shape(locale),
        expected: `the same as in accessibility/${first}.yaml: ${shape(first)}`,
        fix: 'write the same sections, items and day in every language',
      })
}

/** Reports words of the interface and statements that differ between languages. */
export const checkWords = (content: Content): void => {
  checkStrings(content)
  checkStatement(content)
}
