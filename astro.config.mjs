import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig, fontProviders } from 'astro/config'
import { checkedContent, flowForEditors, reloadedWidget } from './scripts/build/integrations.ts'
import { editorsDesk } from './scripts/build/editors-desk.ts'
import { BASE, SITE } from './scripts/build/address.ts'
import { lineRules } from './scripts/build/line-rules.ts'
import { fontFile } from './scripts/build/font.ts'
import { searchIndex } from './scripts/build/search-index.ts'
import { CONTENT } from './src/content-folder.ts'

// telemetry would report every build, and write to the user's home folder, which may not exist
process.env.ASTRO_TELEMETRY_DISABLED = '1'

export default defineConfig({
  site: SITE,
  base: BASE,
  // Astro's store refers to files of one content folder, so each content folder has a store of its own
  cacheDir: `./.cache/astro/${CONTENT.replaceAll('/', '-')}`,
  trailingSlash: 'always',
  // styles are part of each page, so that one round trip shows everything; some pages are made while others are written
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  // no page has code to highlight, and the policy below forbids Shiki's inline styles
  markdown: { syntaxHighlight: false },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Overpass',
      cssVariable: '--font',
      fallbacks: ['system-ui', 'sans-serif'],
      options: {
        variants: [
          {
            src: [await fontFile()],
            weight: '400 800',
            style: 'normal',
          },
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
    },
  },
  vite: {
    // The server ignores files of a build that runs beside it.
    server: { watch: { ignored: ['**/.cache/**', '**/.dist/**', '**/dist/**', '**/test-results/**'] } },
    css: { postcss: { plugins: [lineRules] } },
    environments: {
      // one module for all texts: a module for each takes longer to write and load than to render
      prerender: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: [{ name: 'texts', test: /\/guides\/.*\.mdx/ }] } },
          },
        },
      },
    },
    build: {
      rolldownOptions: {
        // Astro adds a directive to modules and removes it later, so this warning is noise
        onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
      },
    },
  },
  // plain Markdown, as the content check reads it: GitHub's flavour turns addresses into links
  integrations: [
    checkedContent(),
    mdx({ gfm: false }),
    // without this Babel goes through every module that is not in node_modules, the texts of the guides among them
    preact({ include: ['**/*.tsx'] }),
    searchIndex(),
    reloadedWidget(),
    flowForEditors(),
    editorsDesk(),
  ],
})
