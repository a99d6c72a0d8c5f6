// first: it sets the port that the other modules read
import './tests/engines/port.ts'
import { defineConfig } from '@playwright/test'
import { WAYS } from './tests/engines/engines.ts'
import type { Options } from './tests/engines/webkitgtk.ts'
import { common } from './tests/support/common-config.ts'

// `npm run test:browsers`: the walks, the widget, the search and the hostile pages in Firefox and WebKit
export default defineConfig<Options>({
  ...common,
  reporter: [['line'], ['./tests/engines/reporter.ts']],
  projects: Object.entries(WAYS).flatMap(([name, way]) =>
    way ? [{ ...way.project, name, metadata: { ...way.project.metadata, engine: way.engine } }] : [],
  ),
})
