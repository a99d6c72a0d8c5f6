import { inLanguages } from '../model/field-schemas.ts'
import { linesSchema, type Lines } from '../model/line-schema.ts'
import { localesOf } from '../model/site-schema.ts'
import { LINES } from './file-names.ts'
import { filesIn } from './folder-files.ts'
import { describeProblem } from './problem.ts'
import { readSite } from './site-file.ts'
import { loadSource } from './source-file.ts'

/**
 * The lines of a content folder.
 *
 * @throws An error with the first problem where the file can't be read or does not fit its schema.
 */
export const readLines = (folder: string): Lines => {
  const languages = inLanguages(localesOf(readSite(folder)))
  const source = loadSource(filesIn(folder), LINES, linesSchema(languages), (problem) => {
    throw new Error(describeProblem(problem))
  })
  return source?.data ?? {}
}
