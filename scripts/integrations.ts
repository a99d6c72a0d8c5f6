import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import { assertContent } from '../src/content-check/index.ts'

/** Shows the faults to an editor at work; the server keeps running while they are fixed. */
const report = (folder: string, logger: AstroIntegrationLogger): Promise<void> =>
  assertContent(folder).catch((error: unknown) => {
    logger.error(error instanceof Error ? error.message : String(error))
  })

/** Stops a build with the list of all faults before anything is written; in development, shows them at each change. */
export const checkedContent = (): AstroIntegration => {
  let folder = ''
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        folder = fileURLToPath(new URL('content/', config.srcDir))
        if (command === 'build') await assertContent(folder)
        else if (command === 'dev') await report(folder, logger)
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(folder)) void report(folder, logger)
        })
      },
    },
  }
}

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
