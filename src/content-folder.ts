import { statSync } from 'node:fs'

/** The folder with the content, from the root of the project: `src/content`, or the one that CONTENT names. */
export const CONTENT = process.env.CONTENT ?? 'src/content'

if (!statSync(CONTENT, { throwIfNoEntry: false })?.isDirectory())
  throw new Error(
    `CONTENT="${CONTENT}" is not a folder.\n  expected  a folder with content, such as src/content\n` +
      '  to fix    set CONTENT to such a folder, or leave it out',
  )
