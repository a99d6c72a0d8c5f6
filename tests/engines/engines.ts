import { existsSync, globSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import {
  firefox,
  webkit,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  type Project,
} from '@playwright/test'
import type { Engine } from './limits.ts'
import type { Options } from './webkitgtk.ts'

type Name = 'firefox' | 'webkit'

/** How the tests run in an engine on this machine. */
export type Way = {
  readonly engine: Engine
  readonly project: Project<PlaywrightTestOptions & Options, PlaywrightWorkerOptions>
}

const SPECS = ['browser/**/*.spec.ts', 'hosts/**/*.spec.ts']

/** The path of the first of these programs that is installed. */
const program = (...names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path))

/** Without this, Firefox searches the page for text typed after a slash, and focuses the match. */
const FIREFOX_PREFS = { 'accessibility.typeaheadfind.manual': false }

/** The browser that Playwright brings. */
const playwrights = (name: Name): Way | undefined => {
  const launchOptions = name === 'firefox' ? { firefoxUserPrefs: FIREFOX_PREFS } : {}
  return existsSync({ firefox, webkit }[name].executablePath())
    ? { engine: name, project: { testMatch: SPECS, use: { browserName: name, launchOptions } } }
    : undefined
}

/** The Firefox of the distribution, which Playwright drives by WebDriver BiDi. */
const firefoxOfDistribution = (): Way | undefined => {
  const path = program('firefox-esr', 'firefox')
  if (!path) return undefined
  const launchOptions = {
    channel: 'moz-firefox',
    executablePath: resolve('tests/engines/firefox-bidi.ts'),
    env: { ...process.env, FIREFOX: path },
    firefoxUserPrefs: {
      ...FIREFOX_PREFS,
      // else Playwright waits for the load of a page that Firefox restores without loading it
      'browser.sessionhistory.max_total_viewers': 0,
      // else clicks and wheels do not reach frames of another origin
      'remote.events.async.mouse.enabled': true,
      'remote.events.async.wheel.enabled': true,
    },
  }
  return {
    engine: 'firefox-bidi',
    project: { testMatch: SPECS, use: { browserName: 'firefox', launchOptions } },
  }
}

/** The WebKit of the distribution, which the tests drive by WebDriver. It needs a display. */
const webkitOfDistribution = (): Way | undefined => {
  const [binary] = globSync('/usr/{lib,lib64,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser')
  const canShow = process.env.DISPLAY !== undefined || program('xvfb-run') !== undefined
  return binary && program('WebKitWebDriver') && canShow
    ? { engine: 'webkitgtk', project: { testMatch: 'engines/webkitgtk.spec.ts', use: { binary } } }
    : undefined
}

/** How the tests run in each engine; undefined for an engine that this machine does not have. */
export const WAYS: Readonly<Record<Name, Way | undefined>> = {
  firefox: playwrights('firefox') ?? firefoxOfDistribution(),
  webkit: playwrights('webkit') ?? webkitOfDistribution(),
}
