import { parse } from 'node-html-parser'
import { expect, it } from 'vitest'
import { KINDS, snippet } from '../../src/widgets/embed/snippets.ts'

const SIGNS = `R&D "nu" <b>&lt; 'x'`

const places = {
  finder: 'https://www.example.org/wegwijzer/?a=1&b=2',
  fallback: SIGNS,
  newest: 'https://www.example.org/embed/v1/wegwijzer.js?a=1&b=2',
  frames: { [SIGNS]: 'https://www.example.org/frame/nl/?a=1&b=2' },
  frameHelper: 'https://www.example.org/embed/v1/frame.js',
  frameTitle: SIGNS,
}

it.each(KINDS)('what a partner pastes says the same as what it was made of: %s', (kind) => {
  const root = parse(snippet(kind, places, { lang: 'nl', start: SIGNS, theme: 'auto', tokens: {} }))
  const frame = root.querySelector('iframe')
  const link = root.querySelector('ooa-wegwijzer > a')
  const address = frame?.getAttribute('src') ?? link?.getAttribute('href')
  expect(root.querySelector('b')).toBeNull()
  expect(frame?.getAttribute('title') ?? link?.text).toBe(SIGNS)
  expect(address).toBe(frame ? places.frames[SIGNS] : places.finder)
  // a frame begins by its page
  if (!frame) expect(root.querySelector('ooa-wegwijzer')?.getAttribute('start')).toBe(SIGNS)
})
