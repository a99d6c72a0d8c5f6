import { siteSchema, type Site } from '../model/site-schema.ts'
import { describeProblem, type Report } from './problem.ts'
import { loadSource, type SourceFile } from './source-file.ts'

/** Name of the file in the content folder. */
const SITE = 'site.yaml'

/** The site that a content folder describes; undefined, and reported, where its file does not fit its schema. */
export const loadSite = (folder: string, report: Report): SourceFile<Site> | undefined =>
  loadSource(folder, SITE, siteSchema, report)

/**
 * The site that a content folder describes.
 *
 * @throws An error that lists the problems where the file does not fit its schema.
 */
export const readSite = (folder: string): Site => {
  const problems: string[] = []
  const source = loadSite(folder, (problem) => problems.push(describeProblem(problem)))
  if (!source) throw new Error(problems.join('\n\n'))
  return source.data
}
