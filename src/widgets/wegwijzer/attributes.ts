import { THEMES } from './contract.ts'
import type { Guidance } from '../../model/guidance.ts'

/** Reports a value that is not allowed; the default is used instead. */
type Warn = (name: string, value: string, expected: string) => void

/** The `lang` of the closest ancestor that has one, also outside the shadow root the element is in. */
const langAround = (element: Element): string | null => {
  const found = element.closest('[lang]')
  if (found) return found.getAttribute('lang')
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? langAround(root.host) : null
}

/** The guidance in the language of the element, otherwise in that around it, otherwise the first. */
export const guidanceFor = (
  element: Element,
  guidances: readonly [Guidance, ...Guidance[]],
  warn: Warn,
): Guidance => {
  const own = element.getAttribute('lang')
  const matching = (lang: string | null) =>
    guidances.find(({ locale }) => lang?.toLowerCase().split('-')[0] === locale)
  if (own !== null && !matching(own)) warn('lang', own, guidances.map(({ locale }) => locale).join(' or '))
  return matching(own) ?? matching(langAround(element)) ?? guidances[0]
}

/** Level of the title, 1 to 6. */
export const headingLevel = (element: Element, warn: Warn): number => {
  const value = element.getAttribute('heading-level') ?? '2'
  if (/^[1-6]$/.test(value)) return Number(value)
  warn('heading-level', value, '1 to 6')
  return 2
}

/** Warns about an unknown theme; the style sheet applies the known ones. */
export const checkTheme = (element: Element, warn: Warn): void => {
  const theme = element.getAttribute('theme') ?? 'auto'
  if (!(THEMES as readonly string[]).includes(theme)) warn('theme', theme, THEMES.join(' or '))
}
