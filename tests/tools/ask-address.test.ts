import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { askAddresses } from '../../scripts/check/ask-address.ts'

const MANNERS = { timeout: 60_000, rest: 1 }

let at = ''
let asked: string[] = []
let open = 0
let most = 0
let close: () => Promise<void>

/** The answer at each path: a status, with the address of a redirect, or no answer at all. */
const ANSWERS: Readonly<Record<string, readonly [status: number, to?: string] | 'nothing'>> = {
  '/page': [200],
  '/moved': [301, '/page'],
  '/moved-twice': [308, '/moved'],
  '/elsewhere-today': [302, '/moved'],
  '/moved-then-elsewhere': [301, '/elsewhere-today'],
  '/gone': [404],
  '/broken': [500],
  '/loop': [301, '/loop'],
  '/silent': 'nothing',
}

const listener: RequestListener = ({ url = '', method = '' }, response) => {
  asked.push(`${method} ${url}`)
  most = Math.max(most, ++open)
  response.on('close', () => open--)
  if (url === '/no-head') return response.writeHead(method === 'HEAD' ? 405 : 200).end()
  if (url === '/busy-once') return response.writeHead(asked.length > 1 ? 200 : 503).end()
  const answer = ANSWERS[url] ?? [404]
  if (answer === 'nothing') return
  const [status, to] = answer
  return response.writeHead(status, to === undefined ? {} : { Location: to }).end()
}

beforeAll(async () => {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () =>
    new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
})

afterAll(() => close())

beforeEach(() => {
  asked = []
  most = 0
})

const ask = async (path: string, timeout = MANNERS.timeout) =>
  (await askAddresses([at + path], { ...MANNERS, timeout })).get(at + path)

it.each(['/page', '/no-head', '/busy-once', '/elsewhere-today'])('finds %s', async (path) => {
  expect(await ask(path)).toEqual({ kind: 'found' })
})

it.each([
  ['/moved', '/page'],
  ['/moved-twice', '/page'],
  ['/moved-then-elsewhere', '/elsewhere-today'],
])('reports where %s moved for good', async (path, to) => {
  expect(await ask(path)).toEqual({ kind: 'moved', to: at + to })
})

it.each([['/gone'], ['/broken'], ['/loop'], ['/silent', 200]])(
  'reports that %s is dead, and why',
  async (path, timeout?: number) => {
    expect(await ask(path, timeout)).toMatchObject({
      kind: 'dead',
      reason: expect.stringMatching(/\w/) as string,
    })
  },
)

it('reports a host that does not answer', async () => {
  const address = 'http://127.0.0.1:1/'
  expect((await askAddresses([address], MANNERS)).get(address)).toMatchObject({ kind: 'dead' })
})

it('asks a host one address at a time, each once', async () => {
  const paths = ['/page', '/moved', '/page?1', '/page']
  expect(
    (
      await askAddresses(
        paths.map((path) => at + path),
        MANNERS,
      )
    ).size,
  ).toBe(3)
  expect(most).toBe(1)
})
