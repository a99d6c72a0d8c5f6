import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { test as base } from '@playwright/test'
import { freePort } from '../support/ports.ts'
import { startIn } from './limits.ts'
import { startSession, type Tab } from './webdriver.ts'

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** Ends a program and all that it started, such as the browser of a driver. */
const end = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child) || child.pid === undefined) return
  process.kill(-child.pid)
  await once(child, 'exit')
}

const startDriver = async (display: string) => {
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DISPLAY: display },
    detached: true,
  })
  const address = `http://127.0.0.1:${port}`
  const isReady = () =>
    fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
  await base.expect.poll(isReady).toBe(true)
  return { driver, address }
}

/** Playwright's test with a tab of WebKitGTK, which needs a display. */
export const test = base.extend<{ readonly tab: Tab }, { readonly display: string }>({
  display: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it needs from here
    async ({}, use) => {
      if (process.env.DISPLAY) return use(process.env.DISPLAY)
      const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,
      })
      const [number] = (await once(server.stdout, 'data')) as [Buffer]
      await use(`:${number.toString().trim()}`)
      await end(server)
    },
    { scope: 'worker' },
  ],
  // a driver and a session per test: it starts without storage, and no test suffers from the one before it
  tab: async ({ display }, use, info) => {
    const { binary } = info.project.metadata as { readonly binary: string }
    const { driver, address } = await startDriver(display)
    try {
      const { tab, version } = await startSession(address, {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation', '--private'] },
      })
      startIn(info, version)
      await tab.resize(1280, 900)
      await use(tab)
      await tab.close()
    } finally {
      await end(driver)
    }
  },
})

export { expect } from '@playwright/test'
