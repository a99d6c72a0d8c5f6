// first: it sets the site that the other modules read
import { common } from './tests/support/common-config.ts'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/check/browser.ts'

export default defineConfig({
  ...common,
  use: { ...common.use, launchOptions: launchOptions() },
  projects: [
    { name: 'code', testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts', 'hosts/**/*.spec.ts'] },
    // for any content, so it runs against the real one
    { name: 'content', testMatch: 'any-content/**/*.spec.ts' },
  ],
})
