import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '../support/test.ts'
import { BASE, BUILT } from '../support/origin.ts'

// browser tests, because only those run below a sub-path too

test('security.txt has its canonical address at the root of the host, also below a sub-path @path', () => {
  const text = readFileSync(`${BUILT}/.well-known/security.txt`, 'utf8')
  const canonical = /^Canonical: (.*)$/m.exec(text)?.[1] ?? ''
  expect(new URL(canonical).pathname).toBe('/.well-known/security.txt')
})

test('every address in a page is below the path of the site @path', () => {
  const pages = globSync(`${BUILT}/**/*.html`)
  expect(pages.length).toBeGreaterThan(50)
  for (const page of pages) {
    const addresses = [...readFileSync(page, 'utf8').matchAll(/\b(?:href|src|action)="(\/[^"]*)"/g)]
    expect(addresses.length).toBeGreaterThan(0)
    for (const [, address = ''] of addresses)
      expect(address.startsWith(BASE), `${address} in ${page}`).toBe(true)
  }
})
