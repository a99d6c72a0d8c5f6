import { startScript } from '../support/project.ts'
import { edited } from './edits.ts'

/** The content after the edits, and the site that is built from it. */
export const EDITED = { CONTENT: '.cache/edited-content', FOLDER: '.cache/edited-site' }

/** Edits a copy of the real content and builds a site of it; the build stops at any fault in the content. */
export const setup = async (): Promise<void> => {
  await edited('src/content', EDITED.CONTENT)
  const build = startScript('.', ['build'], EDITED)
  if ((await build.ended) !== 0) throw new Error(`ordinary edits stop the build:\n${build.printed()}`)
}
