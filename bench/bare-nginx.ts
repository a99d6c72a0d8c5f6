import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNginx } from '../scripts/serve/run-nginx.ts'

/** Starts an nginx that only serves one file, as a baseline for this machine; returns the function that stops it. */
export const startBareNginx = async (
  port: number,
  name: string,
  content: string | Uint8Array,
): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'))
  await mkdir(join(folder, 'files'))
  await writeFile(join(folder, 'files', name), content)
  await mkdir(join(folder, '_nginx'))
  await writeFile(join(folder, '_nginx/http.conf'), '')
  await writeFile(join(folder, '_nginx/server.conf'), `location / { root ${folder}/files; }`)
  const nginx = await startNginx(folder, { kind: 'plain', port, brotli: false })
  return async () => {
    await nginx.stop()
    await rm(folder, { recursive: true })
  }
}
