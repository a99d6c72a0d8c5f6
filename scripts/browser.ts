import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'
import { installWithApt, run } from './apt.ts'

// the shell is the same Chromium without the windows that a test never sees, and much faster
const USUAL = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** Path of the Chromium to test with: that in BROWSER, one that is installed, or Playwright's own; else undefined. */
const findBrowser = (): string | undefined => {
  const named = process.env.BROWSER
  if (named) {
    if (existsSync(named)) return named
    throw new Error(
      `BROWSER="${named}" is no file.\n  to mend   set it to the path of a Chromium or Chrome, or leave it out`,
    )
  }
  return [...USUAL, chromium.executablePath()].find((path) => existsSync(path))
}

const withApt = (): boolean => installWithApt('chromium-headless-shell', 'fonts-liberation')

const withPlaywright = (): boolean => run('npx', 'playwright', 'install', 'chromium')

/** Path of the Chromium to test with; installs one where there is none. */
export const needBrowser = (): string => {
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium was found; installing one …')
  for (const install of [withApt, withPlaywright]) {
    const installed = install() && findBrowser()
    if (installed) return installed
  }
  throw new Error(
    [
      'The browser tests need Chromium or Chrome, and it could not be installed.',
      `  looked at  ${USUAL.join(', ')}`,
      '  tried      apt-get install chromium-headless-shell; npx playwright install chromium',
      '  to mend    install Chromium by hand, or set BROWSER to the path of one',
    ].join('\n'),
  )
}

/** How a browser is started for tests and pictures: the one that is there, and no traffic of its own. */
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
