import type { Problem } from './problem.ts'

// the title of a step is of the second level, and so is the one above the text of the guide itself
const TITLE = 2

type Heading = {
  readonly depth: number
  readonly at: (found: string, expected: string, mend: string) => Problem
}

const signs = (depth: number): string => '#'.repeat(depth)

/** Headings of one text that are not below its title, or that leave out a level: screen readers tell the level. */
export const checkHeadings = (headings: readonly Heading[]): readonly Problem[] =>
  headings.flatMap(({ depth, at }, index) => {
    const above = Math.max(headings[index - 1]?.depth ?? TITLE, TITLE)
    if (depth > TITLE && depth <= above + 1) return []
    const right = depth > TITLE ? above + 1 : TITLE + 1
    return [
      at(
        `a heading with ${signs(depth)}`,
        depth > TITLE
          ? `${signs(right)} at most: no level may be left out`
          : `${signs(right)} or more signs: the title above the text has the level of ${signs(TITLE)}`,
        `write ${signs(right)} for ${signs(depth)}`,
      ),
    ]
  })
