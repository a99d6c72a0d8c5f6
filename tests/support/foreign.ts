import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ForeignPage = {
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Serves pages by path from another origin, as the site of a partner. */
export const foreignSite = async (pages: Readonly<Record<string, ForeignPage>>) => {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://host').pathname]
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers })
    response.end(page?.body ?? '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    /** Origin of the site, without a slash at the end. */
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      const closed = new Promise((done) => server.close(done))
      // browsers keep unused connections open, which a server would wait for
      server.closeAllConnections()
      return closed
    },
  }
}
