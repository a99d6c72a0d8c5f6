import './tests/support/sample-site.ts'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/check/browser.ts'
import { ORIGIN, PORT } from './tests/support/origin.ts'

/** What the tests in Chromium and in other engines share. */
export const common = {
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // long enough for a machine that is busy with other work: no test is about how fast something happens
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: { baseURL: ORIGIN },
  // the real server with our configuration: headers and all
  webServer: { command: 'node scripts/serve/run-nginx.ts', env: { PORT: String(PORT) }, port: PORT },
}

export default defineConfig({
  ...common,
  use: { ...common.use, launchOptions: launchOptions() },
  projects: [
    { name: 'code', testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts', 'hosts/**/*.spec.ts'] },
    // for any content, so it runs against the real one
    { name: 'content', testMatch: 'any-content/**/*.spec.ts' },
  ],
})
