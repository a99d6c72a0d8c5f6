import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { withImports } from '../../scripts/check/measure-sizes.ts'
import { allStates, guideIds, guidePath, LOCALES, statePath } from '../support/content.ts'
import { brotli, BUILT, dist, page } from './dist.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

const paths = LOCALES.flatMap((locale) => [
  ...guideIds.map((guide) => guidePath(locale, guide)),
  ...allStates.map(({ trail }) => statePath(locale, answersOf(trail))),
])

// tests/built/sizes.test.ts holds the size of these pages
describe('every guide and state', () => {
  it('carries its styles in the page', () => {
    for (const path of paths) {
      const root = page(path)
      expect(root.querySelectorAll('link[rel=stylesheet]'), path).toHaveLength(0)
      expect(root.querySelectorAll('style').length, path).toBeGreaterThan(0)
    }
  })

  it('has at most 5 kB of script, all deferred', () => {
    for (const path of paths) {
      const scripts = page(path).querySelectorAll('script:not([type="application/ld+json"])')
      for (const script of scripts) expect(script.getAttribute('type'), path).toBe('module')
      const requested = scripts.flatMap((script) => script.getAttribute('src') ?? [])
      const files = withImports(requested.map((src) => BUILT + src)).map((file) => readFileSync(file, 'utf8'))
      const bytes = [...scripts.map(({ text }) => text), ...files].map((text) => brotli(text, path))
      expect(
        bytes.reduce((sum, each) => sum + each, 0),
        path,
      ).toBeLessThanOrEqual(5_000)
    }
  })

  it('requests nothing from another site', () => {
    for (const path of paths) {
      const requested = page(path)
        .querySelectorAll(
          'script[src], img[src], iframe[src], link[rel=preload], link[rel=icon], link[rel=stylesheet]',
        )
        .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      expect(
        requested.filter((address) => !address.startsWith('/') || address.startsWith('//')),
        path,
      ).toEqual([])
    }
  })
})

describe('the widget', () => {
  const script = dist('embed/v1/wegwijzer.js')

  it('is a self-contained classic script', () => {
    expect(() => new Script(script)).not.toThrow()
    expect(script).not.toMatch(
      /\bimport\s*\(|\bfetch\(|XMLHttpRequest|localStorage|sessionStorage|document\.cookie|\beval\(/,
    )
  })
})
