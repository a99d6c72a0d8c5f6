import { describe, expect, it, vi } from 'vitest'
import { withContract } from '../../scripts/docs/contract-section.ts'
import { describeContract } from '../../src/site/partners/contract-words.ts'
import { readContract } from '../../src/site/partners/partner-contract.ts'
import { widgetManifest } from '../../src/site/partners/widget-manifest.ts'
import { widgetTypes } from '../../src/site/partners/widget-types.ts'
import { withKinds, withValidTokens } from '../../src/widgets/wegwijzer/tokens.ts'
import { madeUp, madeUpSource } from '../support/made-up-contract.ts'

type Item = { readonly name: string }
type Manifest = {
  readonly modules: readonly [
    { readonly declarations: readonly [Readonly<Record<string, readonly Item[] | undefined>>] },
  ]
}

const inManifest = (kind: string, name: string) => {
  const { modules } = widgetManifest(madeUp(), 'The site', '9.9.9') as Manifest
  return modules[0].declarations[0][kind]?.find((item) => item.name === name)
}

const document = await withContract('<!-- contract: -->\n<!-- /contract -->\n', readContract(madeUpSource()))

describe('an attribute that is present or absent', () => {
  it('is a boolean in the manifest, in the types and in the document', () => {
    expect(inManifest('attributes', 'compact')).toMatchObject({ type: { text: 'boolean' }, default: 'false' })
    expect(widgetTypes(madeUp(), '9.9.9')['wegwijzer.d.ts']).toContain('compact?: boolean | undefined')
    expect(document).toMatch(/\| `compact` +\| `boolean` +\| `false` +\|/)
  })
})

describe('an event', () => {
  it('is in the manifest, in the types and in the document, with the type of its detail', () => {
    expect(inManifest('events', 'wegwijzer-closed')).toMatchObject({
      type: { text: 'CustomEvent<WegwijzerDetail>' },
    })
    expect(widgetTypes(madeUp(), '9.9.9')['wegwijzer.d.ts']).toContain(
      "'wegwijzer-closed': CustomEvent<WegwijzerDetail>",
    )
    expect(document).toMatch(/\| `wegwijzer-closed` +\| `CustomEvent<WegwijzerDetail>` +\|/)
  })
})

describe('a token for a length', () => {
  it('has its kind and its default in the manifest and in the document', () => {
    expect(inManifest('cssProperties', '--wegwijzer-thickness')).toMatchObject({
      syntax: "<'outline-width'>",
      default: '3px',
    })
    expect(document).toMatch(/\| `--wegwijzer-thickness` +\| `outline-width` +\| `3px` +\|/)
  })

  it('keeps a length that the page sets, and loses any other value', () => {
    // a browser that knows lengths for outlines only
    const declared: string[] = []
    const style = {
      get length() {
        return declared.length
      },
      setProperty: (property: string, value: string) => {
        declared.length = 0
        if (property === 'outline-width' && /^\d+px$/.test(value)) declared.push(property)
      },
    }
    vi.stubGlobal('document', { createElement: () => ({ style }) })
    const { css, tokens } = madeUpSource()
    const template = withKinds(css, tokens)
    const used = (value: string) => {
      const page = {
        getPropertyValue: (name: string) => (name === '--wegwijzer-thickness' ? value : ''),
      } as CSSStyleDeclaration
      return /outline-width: (.+);/.exec(withValidTokens(template, page))?.[1]
    }
    expect(used('7px')).toBe('var(--wegwijzer-thickness,3px)')
    expect(used('')).toBe('var(--wegwijzer-thickness,3px)')
    expect(used('red')).toBe('3px')
    vi.unstubAllGlobals()
  })
})

describe('a contract that contradicts the style sheets', () => {
  it.each([
    ['a token without a kind', { css: `${madeUpSource().css} a { gap: var(--wegwijzer-gap, 1em) }` }, 'gap'],
    ['a kind without a token', { tokens: { ...madeUpSource().tokens, hue: 'color' } }, 'hue'],
    [
      'a token without a default',
      {
        css: `${madeUpSource().css} a { color: var(--wegwijzer-hue) }`,
        tokens: { ...madeUpSource().tokens, hue: 'color' },
      },
      'hue',
    ],
  ])('is reported with its name: %s', (_, changed, name) => {
    expect(() => readContract({ ...madeUpSource(), ...changed })).toThrow(`--wegwijzer-${name}`)
  })
})

it('reports a name without a description, with its key', () => {
  expect(() => describeContract(readContract(), {}, 'en.json')).toThrow('contract.attribute.lang')
})
