import { resolve, sep } from 'node:path'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import { assertContent } from '../../src/content-check/content-report.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { currentFlowPage } from '../flow/current-flow-page.ts'
import { respond } from './dev-response.ts'

/** Path of the editors' page, below the root of the site. */
const FLOW_PAGE = 'beheer/vragen/'

/** Shows the faults to an editor at work; the server keeps running while they are fixed. */
const report = (folder: string, logger: AstroIntegrationLogger): void => {
  try {
    assertContent(folder)
  } catch (error) {
    logger.error(error instanceof Error ? error.message : String(error))
  }
}

/** Stops a build with the list of all faults before anything is written; in development, shows them at each change. */
export const checkedContent = (): AstroIntegration => {
  const folder = resolve(CONTENT) + sep
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': ({ command, logger, addWatchFile }) => {
        // modules read the languages once, so the server starts again when they change
        addWatchFile(resolve(CONTENT, 'site.yaml'))
        if (command === 'build') assertContent(folder)
        else if (command === 'dev') report(folder, logger)
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(folder)) report(folder, logger)
        })
      },
    },
  }
}

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

/** In development: the drawing of the flow for editors, with the changes since the commit in `?since=`. */
export const flowForEditors = (): AstroIntegration => ({
  name: 'flow-for-editors',
  hooks: {
    'astro:server:setup': ({ server, logger }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
        if (!pathname.endsWith(FLOW_PAGE)) return next()
        const page = currentFlowPage(searchParams.get('since') ?? undefined)
        const made = page.then((contents) => ({ type: 'text/html; charset=utf-8', contents }))
        respond(made, response, next, logger)
      })
      logger.info(`the questions, drawn: /${FLOW_PAGE}`)
    },
  },
})
