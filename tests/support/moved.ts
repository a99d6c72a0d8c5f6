import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { forwardIn } from '../../scripts/hosts/redirects.ts'
import { BASE, BUILT } from './origin.ts'

/** The addresses of the built site that moved, each with the path to which its page forwards. */
export const moved: ReadonlyMap<string, string> = new Map(
  globSync('**/index.html', { cwd: BUILT })
    .sort()
    .flatMap((file) => {
      const to = forwardIn(readFileSync(join(BUILT, file), 'utf8'))
      return to === undefined ? [] : [[BASE + file.replace(/index\.html$/, ''), to] as const]
    }),
)
