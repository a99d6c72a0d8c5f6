import { createServer, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { startNginx } from '../../scripts/serve/run-nginx.ts'
import { BUILT } from '../support/origin.ts'

it('startNginx does not mistake another server at its port for its own', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'))
  await new Promise<void>((done) => other.listen(0, done))
  const { port } = other.address() as AddressInfo
  try {
    const started = startNginx(resolve(BUILT), { port }).then(({ stop }) => stop())
    await expect(started).rejects.toThrow(String(port))
  } finally {
    await new Promise((done) => other.close(done))
  }
})
