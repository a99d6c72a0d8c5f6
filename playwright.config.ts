import './tests/support/sample-site.ts'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/browser.ts'
import { ORIGIN, PORT } from './tests/support/origin.ts'

export default defineConfig({
  testDir: 'tests',
  testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts', 'hosts/**/*.spec.ts'],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  use: {
    baseURL: ORIGIN,
    launchOptions: launchOptions(),
  },
  // the real server with our configuration: headers and all
  webServer: { command: 'node scripts/nginx.ts', env: { PORT: String(PORT) }, port: PORT },
})
