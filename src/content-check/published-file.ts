import { NOTHING_PUBLISHED, type Published } from '../engine/published.ts'
import { publishedSchema } from '../model/published-schema.ts'
import { PUBLISHED } from './file-names.ts'
import { filesIn } from './folder-files.ts'
import { describeProblem } from './problem.ts'
import { loadSource } from './source-file.ts'

/**
 * The record of a content folder; an empty record where the folder has none.
 *
 * @throws An error with the first problem where the file can't be read or does not fit its schema.
 */
export const readPublished = (folder: string): Published => {
  const files = filesIn(folder)
  if (!files.paths.has(PUBLISHED)) return NOTHING_PUBLISHED
  const source = loadSource(files, PUBLISHED, publishedSchema, (problem) => {
    throw new Error(describeProblem(problem))
  })
  return source?.data ?? NOTHING_PUBLISHED
}
