import './tests/support/sample-site.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{model,engine,flows,content,tools,built,search,site,hosts,widgets,map,docs}/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
