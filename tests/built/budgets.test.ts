import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { withImports } from '../../scripts/measure.ts'
import { allStates, guideIds, guidePath, LOCALES, statePath } from '../support/content.ts'
import { brotli, dist, page } from './dist.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

const guidePages = LOCALES.flatMap((locale) => guideIds.map((guide) => guidePath(locale, guide)))
const statePages = LOCALES.flatMap((locale) =>
  allStates.map(({ trail }) => statePath(locale, answersOf(trail))),
)

describe.each([...guidePages, ...statePages])('%s', (path) => {
  const root = page(path)

  it('is complete, its style included, within 14 kB', () => {
    expect(brotli(dist(`${path.slice(1)}index.html`))).toBeLessThanOrEqual(14_000)
    expect(root.querySelectorAll('link[rel=stylesheet]')).toHaveLength(0)
    expect(root.querySelectorAll('style').length).toBeGreaterThan(0)
  })

  it('has at most 5 kB of script, all that waits for the page', () => {
    const scripts = root.querySelectorAll('script:not([type="application/ld+json"])')
    for (const script of scripts) expect(script.getAttribute('type')).toBe('module')
    const asked = scripts.flatMap((script) => script.getAttribute('src') ?? [])
    const files = withImports(asked.map((src) => `dist${src}`)).map((file) => readFileSync(file, 'utf8'))
    const bytes = [...scripts.map(({ text }) => text), ...files].map(brotli)
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(5_000)
  })

  it('asks nothing of another site', () => {
    const asked = root
      .querySelectorAll(
        'script[src], img[src], iframe[src], link[rel=preload], link[rel=icon], link[rel=stylesheet]',
      )
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
    expect(asked.filter((address) => !address.startsWith('/') || address.startsWith('//'))).toEqual([])
  })
})

describe('the widget', () => {
  const script = dist('embed/v1/wegwijzer.js')

  it('is a classic script that stands alone', () => {
    expect(() => new Script(script)).not.toThrow()
    expect(script).not.toMatch(
      /\bimport\s*\(|\bfetch\(|XMLHttpRequest|localStorage|sessionStorage|document\.cookie|\beval\(/,
    )
  })
})
