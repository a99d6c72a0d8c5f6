import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { runCommand } from '../../scripts/build/report-fault.ts'
import { portFromEnv, refuseTaken } from '../../scripts/serve/port.ts'

// `npm run try:wordpress` builds the site, serves it, starts a new WordPress beside it at the next port, and tries there
// what the page for partners promises (docs/recipes/developers/try-wordpress.md)

const FOLDER = '.cache/wordpress-site'

await runCommand(async () => {
  const port = portFromEnv()
  await refuseTaken(port)
  env.SITE = `https://localhost:${port}`
  env.FOLDER = FOLDER
  const { buildSite } = await import('../../scripts/build/build-site.ts')
  const { BASE } = await import('../../scripts/build/address.ts')
  const { DIST } = await import('../../scripts/build/place.ts')
  const { makeCertificate, serverWith } = await import('../../scripts/serve/with-certificate.ts')
  const { startNginx } = await import('../../scripts/serve/run-nginx.ts')
  const { tryWordPress } = await import('./checks.ts')
  console.log('Building the site …')
  await rm(FOLDER, { recursive: true, force: true })
  await buildSite()
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'))
  const pair = makeCertificate(folder)
  const { stop } = await startNginx(DIST, { port, server: await serverWith(pair, DIST, port) })
  const end = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort())
  try {
    const { passed, failed } = await tryWordPress({
      site: env.SITE + BASE,
      certificate: pair.certificate,
      port: port + 1,
      signal: end.signal,
    })
    console.log(`\n${passed} passed, ${failed} failed`)
    if (failed > 0) process.exitCode = 1
  } finally {
    await stop()
    for (const each of [folder, FOLDER]) await rm(each, { recursive: true, force: true })
  }
})
