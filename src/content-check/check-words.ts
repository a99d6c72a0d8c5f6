import { languages as messages } from '../model/messages/links.ts'
import { checkStrings } from './check-strings.ts'
import type { Content } from './load-content.ts'

/** Reports accessibility statements whose languages differ in their day, or in the number of sections or items. */
const checkStatement = ({ accessibility }: Content): void => {
  const shapes = Object.values(accessibility).map(({ file, data: { tested, sections }, report }) => {
    const items = sections.map((section) => section.items.length)
    const shape = messages.statement(tested.toISOString().slice(0, 10), items)
    return { file, shape, report }
  })
  const [first, ...others] = shapes
  for (const { shape, report } of others)
    if (first && shape !== first.shape)
      report(['sections'], messages.otherStatement(shape, first.shape, first.file))
}

/** Reports words of the interface and statements that differ between languages. */
export const checkWords = (content: Content): void => {
  checkStrings(content)
  checkStatement(content)
}
