import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NOTHING_PUBLISHED, type Published } from '../engine/published.ts'
import { publishedSchema } from '../model/published-schema.ts'
import { describeProblem, type Report } from './problem.ts'
import { loadSource, type SourceFile } from './source-file.ts'

/** Name of the record in the content folder. */
export const PUBLISHED = 'published.yaml'

/** The record of a content folder; undefined where there is none, or where it does not fit its schema. */
export const loadPublished = (folder: string, report: Report): SourceFile<Published> | undefined =>
  existsSync(join(folder, PUBLISHED)) ? loadSource(folder, PUBLISHED, publishedSchema, report) : undefined

/** The record of a content folder; an empty record where the folder has none. */
export const readPublished = (folder: string): Published =>
  loadPublished(folder, (problem) => {
    throw new Error(describeProblem(problem))
  })?.data ?? NOTHING_PUBLISHED
