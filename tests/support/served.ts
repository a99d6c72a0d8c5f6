import { resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { startNginx } from '../../scripts/serve/run-nginx.ts'
import { BUILT } from './origin.ts'
import { freePort } from './ports.ts'

/** The built site, served by the real nginx for the tests of the file that asks; its port is known once they run. */
export const servedSite = (): { readonly port: number } => {
  const served = { port: 0 }
  let stop: () => Promise<void>
  beforeAll(async () => {
    served.port = await freePort()
    ;({ stop } = await startNginx(resolve(BUILT), { kind: 'plain', port: served.port }))
  })
  afterAll(() => stop())
  return served
}
