import './tests/support/sample-site.ts'
import { defineConfig } from 'vitest/config'
import { EDITED } from './tests/any-content/build-edited.ts'

const ANY_CONTENT = 'tests/any-content/**/*.test.ts'

export default defineConfig({
  test: {
    maxWorkers: 2,
    // long enough for a machine that is busy with other work
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'sample', include: ['tests/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'real content',
          include: [ANY_CONTENT],
          env: { CONTENT: 'src/content', FOLDER: 'dist' },
        },
      },
      {
        extends: true,
        test: {
          name: 'edited content',
          include: [ANY_CONTENT],
          env: EDITED,
          globalSetup: 'tests/any-content/build-edited.ts',
        },
      },
    ],
  },
})
