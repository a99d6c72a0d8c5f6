import { readFileSync } from 'node:fs'
import { formatHex } from 'culori'
import { describe, expect, it } from 'vitest'
import { GROUNDS } from '../../src/model/contrast.ts'
import { OTHER_TOKENS } from '../../src/model/line-schema.ts'
import { TOKENS } from '../../src/widgets/wegwijzer/contract.ts'

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
    expect([...OTHER_TOKENS].sort()).toEqual(Object.keys(TOKENS).sort())
  })
})
