import { LOCALES, type Locale } from '../model/locales.ts'
import { languages as messages } from '../model/messages/links.ts'
import { checkStrings } from './check-strings.ts'
import type { Content } from './load-content.ts'

/** Reports accessibility statements whose languages differ in their day, or in the number of sections or items. */
const checkStatement = ({ accessibility }: Content): void => {
  const [first, ...others] = LOCALES
  const shape = (locale: Locale) => {
    const { tested, sections } = accessibility[locale].data
    const items = sections.map((section) => section.items.length)
    return messages.statement(tested.toISOString().slice(0, 10), items)
  }
  for (const locale of others)
    if (shape(locale) !== shape(first))
      accessibility[locale].report(
        ['sections'],
        messages.otherStatement(shape(locale), shape(first), `accessibility/${first}.yaml`),
      )
}

/** Reports words of the interface and statements that differ between languages. */
export const checkWords = (content: Content): void => {
  checkStrings(content)
  checkStatement(content)
}
