import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig, fontProviders } from 'astro/config'
import { checkedContent, reloadedWidget } from './scripts/integrations.ts'
import { BASE, SITE } from './scripts/address.ts'
import { fontFile } from './scripts/font.ts'
import { searchIndex } from './scripts/search/search-index.ts'

// Astro would tell its makers of every build, and keep a file of that in the home of a user who may have none
process.env.ASTRO_TELEMETRY_DISABLED = '1'

export default defineConfig({
  site: SITE,
  base: BASE,
  trailingSlash: 'always',
  i18n: { defaultLocale: 'nl', locales: ['nl', 'en'] },
  // the style sheet goes along in the page: one round trip shows everything
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // no page is code to be highlighted, and Shiki's inline styles do not go with the policy below
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
    // a build that runs beside the server is none of its business
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/test-results/**'] } },
    build: {
      rolldownOptions: {
        // a mark that Astro puts in modules for itself, and takes out again
        onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
      },
    },
  },
  // plain Markdown, as the check of the content reads it: GitHub's makes links of addresses
  integrations: [checkedContent(), mdx({ gfm: false }), preact(), searchIndex(), reloadedWidget()],
})
