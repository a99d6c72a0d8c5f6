import type { Locator } from '@playwright/test'

/** What the eye sees of the wizard: per element its box within the card, and the style it was computed to have. */
export type Appearance = readonly {
  readonly what: string
  readonly box: readonly number[]
  readonly style: Readonly<Record<string, string>>
}[]

// only what can be seen: a page's sheet may leave other traces, such as a transition of nothing
const PROPERTIES = [
  'background-color',
  'border-bottom-width',
  'border-inline-start-color',
  'border-radius',
  'box-sizing',
  'color',
  'direction',
  'display',
  'float',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'list-style-type',
  'margin',
  'opacity',
  'padding',
  'position',
  'text-align',
  'text-decoration-line',
  'text-indent',
  'text-shadow',
  'text-transform',
  'user-select',
  'visibility',
  'white-space',
  'word-spacing',
  'writing-mode',
]

/** Reads how the wizard looks now. Widths and places are rounded to half a pixel, as screens and zoom make them. */
export const appearance = (view: Locator): Promise<Appearance> =>
  view.evaluate((root, properties) => {
    const card = root.querySelector('.wegwijzer')?.getBoundingClientRect()
    const half = (length: number) => Math.round(length * 2) / 2
    const names: [string, string[]][] = [
      ['', properties],
      ['::before', ['background-color', 'clip-path', 'display', 'content']],
    ]
    return [...root.querySelectorAll('*')].map((element) => {
      const box = element.getBoundingClientRect()
      const style = Object.fromEntries(
        names.flatMap(([pseudo, wanted]) => {
          const computed = getComputedStyle(element, pseudo || null)
          return wanted.map((name) => [`${pseudo}${name}`, computed.getPropertyValue(name)])
        }),
      )
      return {
        what: `${element.localName}.${element.className}`,
        box: [box.x - (card?.x ?? 0), box.y - (card?.y ?? 0), box.width, box.height].map(half),
        style,
      }
    })
  }, PROPERTIES)

/** Where two walks differ in look, in a few words each. */
export const differences = (looks: readonly Appearance[], plain: readonly Appearance[]): readonly string[] =>
  plain.flatMap((expected, state) =>
    expected.flatMap(({ what, box, style }, index) => {
      const found = looks[state]?.[index]
      const at = `state ${state}, ${what}`
      if (found?.what !== what) return [`${at}: found ${found?.what}`]
      return [
        ...(found.box.join() === box.join()
          ? []
          : [`${at}: box ${found.box.join(' ')}, expected ${box.join(' ')}`]),
        ...Object.entries(style).flatMap(([name, value]) =>
          found.style[name] === value ? [] : [`${at}: ${name} ${found.style[name]}, expected ${value}`],
        ),
      ]
    }),
  )
