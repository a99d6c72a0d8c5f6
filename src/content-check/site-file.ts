import { siteSchema, type Site } from '../model/site-schema.ts'
import { SITE } from './file-names.ts'
import { filesIn } from './folder-files.ts'
import { describeProblem } from './problem.ts'
import { loadSource } from './source-file.ts'

/**
 * The site that a content folder describes.
 *
 * @throws An error that lists the problems where the file does not fit its schema.
 */
export const readSite = (folder: string): Site => {
  const problems: string[] = []
  const source = loadSource(filesIn(folder), SITE, siteSchema, (problem) =>
    problems.push(describeProblem(problem)),
  )
  if (!source) throw new Error(problems.join('\n\n'))
  return source.data
}
