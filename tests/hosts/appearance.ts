import type { Locator } from '@playwright/test'

/** The look of the wizard: for each element its box within the card and its computed style. */
export type Appearance = readonly {
  readonly what: string
  readonly box: readonly number[]
  readonly style: Readonly<Record<string, string>>
}[]

// only visible properties: a style sheet of the page may change others, such as an unused transition
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

/** The current look of the wizard. Lengths are rounded to half a pixel, because zoom changes the rest. */
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

/** The differences between the looks of two walks, a line each. */
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
