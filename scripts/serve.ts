import { pathToFileURL } from 'node:url'
import { preview } from 'astro'
import { BASE } from './address.ts'

/** Serves what is in `dist` at the port in PORT, or the next one that is free; gives the address of the site. */
export const serveSite = async (
  port = Number(process.env.PORT ?? 4321),
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> => {
  const server = await preview({ server: { port }, logLevel: 'error' })
  return { address: `http://localhost:${server.port}${BASE}`, stop: () => server.stop() }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log((await serveSite()).address)
