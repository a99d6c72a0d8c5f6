import { readLines } from '../../content-check/lines-file.ts'
import { CONTENT } from '../../content-folder.ts'

/** The placeholder for the lines in stations.css. */
const PLACE = '@lines;'

/** The lines of our content, by their id. */
export const ourLines = () => readLines(CONTENT)

export type Lines = ReturnType<typeof ourLines>

/** The colour of each line in both schemes, as CSS; a page can set it with a token of the element. */
export const lineStyles = (lines = ourLines()): string =>
  Object.entries(lines)
    .map(
      ([id, { light, dark }]) =>
        `[data-line='${id}'] { --line: var(--wegwijzer-${id}, light-dark(${light}, ${dark})); }`,
    )
    .join('\n')

/** A style sheet with the lines in place of `@lines`. */
export const withLines = (css: string, lines = ourLines()): string =>
  css.replace(PLACE, () => lineStyles(lines))
