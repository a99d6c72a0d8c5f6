import { flowPage } from './flow-page.ts'
import { versionAt, versionNow } from './version-at.ts'

/** The page with the drawing of the flow as it is now; what changed since a commit is marked where one is named. */
export const currentFlowPage = async (since?: string): Promise<string> =>
  flowPage(versionNow(), since ? { version: await versionAt(since), name: since } : undefined)
