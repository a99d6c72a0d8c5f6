import { first } from '../../engine/first.ts'
import { ATTRIBUTES, type Choice } from './contract.ts'
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

/** The value of an attribute; its default if the attribute is absent or has another value, which is reported. */
export const valueOf = (element: Element, name: 'theme' | 'heading-level', warn: Warn): string | number => {
  const { values, default: standard }: Required<Choice> = ATTRIBUTES[name]
  const written = element.getAttribute(name) ?? `${standard}`
  const value = first(values, (each) => `${each}` === written)
  if (value === undefined) warn(name, written, values.join(' or '))
  return value ?? standard
}
