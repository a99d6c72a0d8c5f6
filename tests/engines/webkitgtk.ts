import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
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

/** Starts a driver; where there is no display, with a virtual one. */
const startDriver = async () => {
  const port = await freePort()
  const words = ['WebKitWebDriver', `--port=${port}`]
  const options: SpawnOptions = { stdio: ['ignore', 'ignore', 'inherit'], detached: true }
  const driver = process.env.DISPLAY
    ? spawn('env', words, options)
    : spawn('xvfb-run', ['--auto-servernum', ...words], options)
  const address = `http://127.0.0.1:${port}`
  const isReady = () =>
    fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
  await base.expect.poll(isReady).toBe(true)
  return { driver, address }
}

/** The options of the browser in the configuration of the project. */
export type Options = {
  /** The path of its program. */
  readonly binary: string
}

/** Playwright's test with a tab of WebKitGTK. */
export const test = base.extend<Options & { readonly tab: Tab }>({
  binary: ['', { option: true }],
  // a driver and a session per test: it starts without storage, and no test suffers from the one before it
  tab: async ({ binary }, use, info) => {
    const { driver, address } = await startDriver()
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
