import { checkStrings } from './check-strings.ts'
import type { Content } from './load-content.ts'

/** Reports accessibility statements whose languages differ in their day, or in the number of sections or items. */
const checkStatement = ({ accessibility }: Content): void => {
  const shapes = Object.values(accessibility).map(({ file, data: { tested, sections }, report }) => {
    const items = sections.map((section) => section.items.length)
    const shape = `tested ${tested.toISOString().slice(0, 10)}; items by section: ${items.join(', ')}`
    return { file, shape, report }
  })
  const [first, ...others] = shapes
  for (const { shape, report } of others)
    if (first && shape !== first.shape)
      report(['sections'], {
        found: shape,
        expected: `the same as in ${first.file}: ${first.shape}`,
        fix: 'write the same sections, items and day in every language',
      })
}

/** Reports words of the interface and statements that differ between languages. */
export const checkWords = (content: Content): void => {
  checkStrings(content)
  checkStatement(content)
}
