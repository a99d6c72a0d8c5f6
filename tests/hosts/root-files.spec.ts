import { readFileSync } from 'node:fs'
import { expect, test } from '../support/test.ts'
import { BUILT } from '../support/origin.ts'

// a browser test, because only those run below a sub-path too

test('security.txt has its canonical address at the root of the host, also below a sub-path', () => {
  const text = readFileSync(`${BUILT}/.well-known/security.txt`, 'utf8')
  const canonical = /^Canonical: (.*)$/m.exec(text)?.[1] ?? ''
  expect(new URL(canonical).pathname).toBe('/.well-known/security.txt')
})
