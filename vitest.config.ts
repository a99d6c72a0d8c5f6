import './tests/support/sample-site.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{engine,flows,content,tools,built,search,site,hosts,widgets,map}/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
