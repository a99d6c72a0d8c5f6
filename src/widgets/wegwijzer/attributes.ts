import { first } from '../../engine/first.ts'
import { THEMES } from './contract.ts'
import type { Guidance } from '../../model/guidance.ts'

/** Reports a value that is not allowed; the default is used instead. */
type Warn = (name: string, value: string, expected: string) => void

/** The language of an element itself, as HTML or as XML gives it; null without one. */
const langOf = (element: Element): string | null =>
  element.getAttribute('lang') ?? element.getAttribute('xml:lang')

/** The language of the closest element around this one that has a language, also outside the shadow root it is in. */
const langAround = (element: Element): string | null => {
  const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host
  return around ? (langOf(around) ?? langAround(around)) : null
}

/** The guidance in the language of the element, otherwise in that around it, otherwise the first. */
export const guidanceFor = (
  element: Element,
  guidances: readonly [Guidance, ...Guidance[]],
  warn: Warn,
): Guidance => {
  const own = langOf(element)
  // systems write a language in their own ways: nl-NL, nl_NL, NL, nl_NL.UTF-8
  const matching = (lang: string | null) =>
    first(guidances, ({ locale }) => /[a-z]+/.exec(lang?.toLowerCase() ?? '')?.[0] === locale)
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
