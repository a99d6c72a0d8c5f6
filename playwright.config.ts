import { defineConfig } from '@playwright/test'
import { needBrowser } from './scripts/browser.ts'
import { ORIGIN, PORT } from './tests/support/origin.ts'

export default defineConfig({
  testDir: 'tests',
  testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts', 'hosts/**/*.spec.ts'],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  use: {
    baseURL: ORIGIN,
    launchOptions: {
      executablePath: needBrowser(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: { command: 'node scripts/serve.ts', env: { PORT: String(PORT) }, port: PORT },
})
