import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { test as base } from '@playwright/test'
import { freePort } from '../support/ports.ts'
import { startIn } from './limits.ts'
import { startSession, type Tab } from './webdriver.ts'

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}

/** Playwright's test with a tab of WebKitGTK, which needs a display. */
export const test = base.extend<{ readonly tab: Tab }, { readonly display: string; readonly driver: string }>(
  {
    display: [
      // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it needs from here
      async ({}, use) => {
        if (process.env.DISPLAY) return use(process.env.DISPLAY)
        const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
          stdio: ['ignore', 'pipe', 'ignore'],
        })
        const [number] = (await once(server.stdout, 'data')) as [Buffer]
        await use(`:${number.toString().trim()}`)
        await end(server)
      },
      { scope: 'worker' },
    ],
    driver: [
      async ({ display }, use) => {
        const port = await freePort()
        const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
          stdio: 'ignore',
          env: { ...process.env, DISPLAY: display },
        })
        const address = `http://127.0.0.1:${port}`
        const isReady = () =>
          fetch(`${address}/status`).then(
            ({ ok }) => ok,
            () => false,
          )
        await base.expect.poll(isReady).toBe(true)
        await use(address)
        await end(driver)
      },
      { scope: 'worker' },
    ],
    // a session per test: it starts without storage
    tab: async ({ driver }, use, info) => {
      const { binary } = info.project.metadata as { readonly binary: string }
      const { tab, version } = await startSession(driver, {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation', '--private'] },
      })
      startIn(info, version)
      await tab.resize(1280, 900)
      await use(tab)
      await tab.close()
    },
  },
)

export { expect } from '@playwright/test'
