import { parse } from 'node-html-parser'
import { expect, it } from 'vitest'
import { KINDS, snippet } from '../../src/widgets/embed/snippets.ts'

const SPECIAL = `R&D "nu" <b>&lt; 'x'`

const places = {
  finder: 'https://www.example.org/wegwijzer/?a=1&b=2',
  fallback: SPECIAL,
  newest: 'https://www.example.org/embed/v1/wegwijzer.js?a=1&b=2',
  frames: { [SPECIAL]: 'https://www.example.org/frame/nl/?a=1&b=2' },
  frameHelper: 'https://www.example.org/embed/v1/frame.js',
  frameTitle: SPECIAL,
}

it.each(KINDS)('the %s snippet keeps special characters in its values', (kind) => {
  const root = parse(snippet(kind, places, { lang: 'nl', start: SPECIAL, theme: 'auto', tokens: {} }))
  const frame = root.querySelector('iframe')
  const link = root.querySelector('ooa-wegwijzer > a')
  const address = frame?.getAttribute('src') ?? link?.getAttribute('href')
  expect(root.querySelector('b')).toBeNull()
  expect(frame?.getAttribute('title') ?? link?.text).toBe(SPECIAL)
  expect(address).toBe(frame ? places.frames[SPECIAL] : places.finder)
  // a frame starts with its own page
  if (!frame) expect(root.querySelector('ooa-wegwijzer')?.getAttribute('start')).toBe(SPECIAL)
})
