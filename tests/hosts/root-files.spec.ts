import { readFileSync } from 'node:fs'
import { expect, test } from '../support/test.ts'
import { BUILT } from '../support/origin.ts'

// with the browser tests, as these alone run below a sub-path too

test('security.txt names the place where it is looked for: the root of the host, wherever the site stands', () => {
  const text = readFileSync(`${BUILT}/.well-known/security.txt`, 'utf8')
  const canonical = /^Canonical: (.*)$/m.exec(text)?.[1] ?? ''
  expect(new URL(canonical).pathname).toBe('/.well-known/security.txt')
})
