import type { Locator } from '@playwright/test'

/** The look of the wizard: for each element its box within the card and its computed style. */
export type Appearance = readonly {
  readonly what: string
  readonly box: readonly number[]
  readonly style: Readonly<Record<string, string>>
}[]

// only visible properties: a style sheet of the page may change others, such as an unused transition
export const PROPERTIES = [
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

/** Runs in the page: the look of the wizard. */
export const lookOf = (root: Element, properties: readonly string[]): Appearance => {
  const card = root.querySelector('.wegwijzer')?.getBoundingClientRect()
  const names: [string, readonly string[]][] = [
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
      box: [box.x - (card?.x ?? 0), box.y - (card?.y ?? 0), box.width, box.height],
      style,
    }
  })
}

/** The current look of the wizard. */
export const appearance = (view: Locator): Promise<Appearance> => view.evaluate(lookOf, PROPERTIES)

/** Pixels that a length may differ, because zoom rounds it. */
const ROUNDED = 0.5

/** The differences between the looks of two walks, a line each. */
export const differences = (looks: readonly Appearance[], plain: readonly Appearance[]): readonly string[] =>
  plain.flatMap((expected, state) =>
    expected.flatMap(({ what, box, style }, index) => {
      const found = looks[state]?.[index]
      const at = `state ${state}, ${what}`
      if (found?.what !== what) return [`${at}: found ${found?.what}`]
      return [
        ...(box.every((length, side) => Math.abs(length - (found.box[side] ?? NaN)) <= ROUNDED)
          ? []
          : [`${at}: box ${found.box.join(' ')}, expected ${box.join(' ')}`]),
        ...Object.entries(style).flatMap(([name, value]) =>
          found.style[name] === value ? [] : [`${at}: ${name} ${found.style[name]}, expected ${value}`],
        ),
      ]
    }),
  )
