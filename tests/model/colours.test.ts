import { readFileSync } from 'node:fs'
import { formatHex } from 'culori'
import { describe, expect, it } from 'vitest'
import { GROUNDS } from '../../src/model/contrast.ts'
import { OTHER_TOKENS } from '../../src/model/line-schema.ts'
import { readTokens } from '../../src/site/partners/widget-tokens.ts'
import { lines } from '../support/content.ts'

const css = ['src/widgets/wegwijzer/palette.css', 'src/site/styles/tokens.css']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe('the check of the colours of lines', () => {
  it.each(['paper', 'card', 'on-line'] as const)(
    'measures with the colour "%s" of the style sheets',
    (name) => {
      const [, light = '', dark = ''] =
        new RegExp(`--${name}: .*light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? []
      expect([light, dark].map((colour) => formatHex(colour))).toEqual([
        GROUNDS.light[name],
        GROUNDS.dark[name],
      ])
    },
  )

  it('knows the names of all tokens that are no lines', () => {
    const ids = lines.map(({ id }) => id)
    expect(
      readTokens()
        .map(({ name }) => name)
        .filter((name) => !ids.includes(name))
        .sort(),
    ).toEqual([...OTHER_TOKENS].sort())
  })
})
