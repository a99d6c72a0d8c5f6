import {
  allStates,
  guideIds,
  guidePath,
  LOCALES,
  OVERVIEW,
  SECTIONS,
  statePath,
  stepsOf,
  type Locale,
} from '../support/content.ts'
import { BASE } from '../support/origin.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

/** An address without a page. */
const NOT_FOUND = `${BASE}no/such/page/`

const byLength = <Item>(items: readonly Item[], length: (item: Item) => number): readonly Item[] =>
  items.toSorted((one, two) => length(one) - length(two))

/** The longest ways to a question, to a guide and to the overview of all guides. */
const states = [
  allStates.filter(({ kind }) => kind === 'question'),
  allStates.filter((state) => state.kind === 'outcome' && state.outcome !== OVERVIEW),
  allStates.filter((state) => state.kind === 'outcome' && state.outcome === OVERVIEW),
].flatMap((kind) => byLength(kind, ({ trail }) => trail.length).slice(-1))

/** Paths of a page of every template in one language; of the guides the shortest and the longest. */
export const templates = (locale: Locale): readonly string[] => {
  const guides = byLength(guideIds, (guide) => stepsOf(guide).length)
  return [
    ...Object.values(SECTIONS[locale]).map((path) => `/${path}`),
    ...new Set([...guides.slice(0, 1), ...guides.slice(-1)].map((guide) => guidePath(locale, guide))),
    ...states.map(({ trail }) => statePath(locale, answersOf(trail))),
    NOT_FOUND,
  ]
}

/** The templates in every language, each path once. */
export const allTemplates: readonly string[] = [...new Set(LOCALES.flatMap(templates))]
