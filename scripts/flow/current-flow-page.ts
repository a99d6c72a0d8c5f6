import { flowPage } from './flow-page.ts'
import { versionAt, versionNow } from './version-at.ts'

/** The page with the drawing of the flow as it is now; changes since a commit are marked where one is given. */
export const currentFlowPage = async (since?: string): Promise<string> =>
  flowPage(versionNow(), since ? { version: await versionAt(since), name: since } : undefined)
