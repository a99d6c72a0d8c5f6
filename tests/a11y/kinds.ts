import {
  allStates,
  guideIds,
  guidePath,
  LOCALES,
  SECTIONS,
  statePath,
  type Locale,
} from '../support/content.ts'
import { BASE } from '../support/origin.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

const statePaths = (locale: Locale) => allStates.map(({ trail }) => statePath(locale, answersOf(trail)))

/** An address that no page has. */
export const LOST = `${BASE}no/such/page/`

/** The path of every page of the site. */
export const allPages: readonly string[] = LOCALES.flatMap((locale) => [
  ...Object.entries(SECTIONS[locale])
    .filter(([section]) => section !== 'finder')
    .map(([, path]) => `/${path}`),
  ...guideIds.map((guide) => guidePath(locale, guide)),
  ...statePaths(locale),
]).concat(LOST)

/** A page of every kind, in every language: the guides, and of the states the longest ways. */
export const everyKind: readonly string[] = LOCALES.flatMap((locale) => [
  ...Object.values(SECTIONS[locale]).map((path) => `/${path}`),
  ...guideIds.map((guide) => guidePath(locale, guide)),
  ...statePaths(locale).slice(-6),
]).concat(LOST)
