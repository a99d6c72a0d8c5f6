import type { TestProject } from 'vitest/node'
import { startScript } from '../support/project.ts'
import { edited } from './edits.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the site could not be built; empty where it was. */
    readonly buildFault: string
  }
}

/** The content after the edits, and the site that is built from it. */
export const EDITED = { CONTENT: '.cache/edited-content', FOLDER: '.cache/edited-site' }

const build = async (): Promise<string> => {
  await edited('src/content', EDITED.CONTENT)
  const built = startScript('.', ['build'], EDITED)
  return (await built.ended) === 0 ? '' : built.printed()
}

/** Edits a copy of the real content and builds a site of it; the build stops at any fault in the content. */
export const setup = async (project: TestProject): Promise<void> => {
  project.provide('buildFault', await build().catch(String))
}
