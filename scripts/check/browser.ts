import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'
import { Fault } from '../../src/model/fault.ts'
import { installWithApt, run } from '../serve/apt.ts'

// the shell is Chromium without windows, which tests do not need: it is much faster
const USUAL = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** Path of the Chromium for tests: the one in BROWSER, an installed one, or Playwright's own; else undefined. */
const findBrowser = (): string | undefined => {
  const named = process.env.BROWSER
  if (named) {
    if (existsSync(named)) return named
    throw new Fault({
      found: `BROWSER="${named}" is not a file.`,
      fix: 'set it to the path of a Chromium or Chrome, or leave it out',
    })
  }
  return [...USUAL, chromium.executablePath()].find((path) => existsSync(path))
}

const withApt = (): boolean => installWithApt('chromium-headless-shell', 'fonts-liberation')

const withPlaywright = (): boolean => run('npx', 'playwright', 'install', 'chromium')

/** Path of the Chromium for tests; installs one where there is none. */
export const needBrowser = (): string => {
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium was found; installing one …')
  for (const install of [withApt, withPlaywright]) {
    const installed = install() && findBrowser()
    if (installed) return installed
  }
  throw new Fault({
    found: 'The browser tests need Chromium or Chrome, and it could not be installed.',
    expected: `one of ${USUAL.join(', ')}`,
    fix: 'install Chromium by hand, or set BROWSER to its path',
  })
}

/** Options to start the browser for tests and screenshots, without network traffic of its own. */
export const launchOptions = (): LaunchOptions => ({
  executablePath: needBrowser(),
  args: [
    // as root Chromium does not start with its sandbox
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
  ],
})
