import './sample-site.ts'
import { ORIGIN, PORT } from './origin.ts'

/** The settings that the tests in Chromium and in other engines share. */
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
