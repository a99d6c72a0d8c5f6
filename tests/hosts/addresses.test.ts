import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mangled } from '../support/mangled.ts'
import { BUILT } from '../support/origin.ts'
import { ask, askLines } from '../support/request.ts'
import { servedSite } from '../support/served.ts'

const dist = resolve(BUILT)
const ours = new Set(
  globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'base64')),
)
const lost = readFileSync(`${dist}/404.html`)

const served = servedSite()

/** The result of an address: `fine` for one of our files, the 404 page, or a redirect to one of them; else the fault. */
const outcome = async (path: string, hops = 0): Promise<string> => {
  const { status, headers, body } = await ask(served.port, path)
  if (status === 301) {
    const to = String(headers.location)
    if (!/^\/(?![/\\])/.test(to)) return `is led away, to ${to}`
    return hops < 3 ? outcome(to, hops + 1) : 'is led around in circles'
  }
  if (!headers['content-security-policy']) return 'has no policy'
  if (status === 200) return ours.has(body.toString('base64')) ? 'fine' : 'is none of our files'
  return [400, 404, 414].includes(status) && body.equals(lost) ? 'fine' : `ends with ${status}`
}

describe('damaged addresses', () => {
  it('are many', () => {
    expect(mangled.length).toBeGreaterThanOrEqual(1000)
  })

  it('all lead to the right page, to another address of the site, or to the 404 page', async () => {
    const wrong: string[] = []
    for (const path of mangled) {
      const found = await outcome(path)
      if (found !== 'fine') wrong.push(`${path.slice(0, 100)} ${found}`)
    }
    expect(wrong).toEqual([])
  })

  it.each([
    '/<script>alert(1)</script>',
    '/gidsen/atp/"onload="x',
    '/é/ü/',
    '/a b c',
    '/\\..\\..\\',
    '/|^`{}',
  ])('answers %s, sent unencoded, without repeating it', async (path) => {
    const answer = await askLines(served.port, `GET ${path} HTTP/1.1\r\nHost: localhost`)
    expect(answer).toMatch(/^HTTP\/1\.1 40[04]/)
    expect(answer).toContain('<main')
    expect(answer).not.toContain(path.slice(1))
  })

  const LONG = 'a'.repeat(40_000)

  it.each([
    ['a path that is too long', `GET /${LONG} HTTP/1.1\r\nHost: x`],
    ['a query that is too long', `GET /?q=${LONG} HTTP/1.1\r\nHost: x`],
    ['too many cookies', `GET / HTTP/1.1\r\nHost: x\r\nCookie: a=${LONG}`],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y'],
    ['no host', 'GET / HTTP/1.1'],
    ['an invalid method', 'FETCH / HTTP/1.1\r\nHost: x'],
    ['a body that is too long', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999'],
    ['an unknown transfer encoding', 'GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x'],
    ['another version', 'GET / HTTP/9.9\r\nHost: x'],
  ])('answers a request with %s with the 404 page', async (_, lines) => {
    const answer = await askLines(served.port, lines)
    expect(answer).toMatch(/^HTTP\/1\.1 [45]\d\d /)
    expect(answer).toContain('\r\nContent-Security-Policy: ')
    expect(answer).toContain('<main')
  })
})
