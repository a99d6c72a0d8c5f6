import { request } from 'node:http'
import { connect } from 'node:net'

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Requests a path exactly as written: nothing is normalised, decompressed or followed. */
export const ask = (
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> =>
  new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', failed)
    asked.end()
  })

/** Sends raw request lines, which may be malformed (spaces, quotes, bytes beyond ASCII). */
export const askLines = (port: number, lines: string): Promise<string> =>
  new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from(`${lines}\r\nConnection: close\r\n\r\n`, 'utf8'))
    })
    let text = ''
    socket.on('data', (part) => (text += part.toString('utf8')))
    socket.on('end', () => done(text))
    // a server that refuses a request need not read all of it, and then the connection is reset after the answer
    socket.on('error', (error) => (text === '' ? failed(error) : done(text)))
  })
