import type { ServerResponse } from 'node:http'
import type { AstroIntegrationLogger } from 'astro'

/** A file that the development server makes on request. */
export type Made = { readonly type: string; readonly contents: string | Uint8Array }

/** Answers a request with a promised file; a fault is shown as text and logged. Without a file, `next` answers. */
export const respond = (
  making: Promise<Made | undefined>,
  response: ServerResponse,
  next: () => void,
  logger: AstroIntegrationLogger,
): void => {
  making.then(
    (made) => {
      if (!made) return next()
      response.setHeader('Content-Type', made.type)
      response.end(made.contents)
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      logger.error(message)
      response.statusCode = 500
      response.setHeader('Content-Type', 'text/plain; charset=utf-8')
      response.end(message)
    },
  )
}
