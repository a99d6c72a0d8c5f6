import { resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { startNginx } from '../../scripts/serve/run-nginx.ts'
import { BUILT } from './origin.ts'
import { freePort } from './ports.ts'

/** Serves the built site with nginx during the tests of a file; the port is set once they run. */
export const servedSite = (): { readonly port: number } => {
  const served = { port: 0 }
  let stop: () => Promise<void>
  beforeAll(async () => {
    served.port = await freePort()
    ;({ stop } = await startNginx(resolve(BUILT), { port: served.port }))
  })
  afterAll(() => stop())
  return served
}
