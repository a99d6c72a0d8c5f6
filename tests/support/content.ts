import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { readPublished } from '../../src/content-check/published-file.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { withRetired } from '../../src/engine/published.ts'
import { OVERVIEW, type OutcomeState, type QuestionState } from '../../src/engine/flow.ts'
import { states } from '../../src/engine/states.ts'
import { toFlow, type WrittenFlow } from '../../src/engine/to-flow.ts'
import { sectionsOf } from '../../src/site/data/sections.ts'
import { BASE } from './origin.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

// The content that the tested site was built from, read without Astro. Tests expect what its files say.

/** The languages of the sample and of the real content. */
export const LOCALES = ['nl', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const read = (path: string): string => readFileSync(`${CONTENT}/${path}`, 'utf8')

/** The paths of the sections from the root of the host, BASE included, without the first slash. */
export const SECTIONS = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    Object.fromEntries(
      Object.entries(sectionsOf(locale)).map(([name, path]) => [name, BASE.slice(1) + path]),
    ),
  ]),
) as Record<Locale, ReturnType<typeof sectionsOf>>

type Question = {
  readonly answers: Readonly<
    Record<string, { readonly to: string; readonly slug: Readonly<Record<Locale, string>> }>
  >
}

const questions: Readonly<Record<string, Question>> = Object.fromEntries(
  globSync(`${CONTENT}/questions/*.yaml`).map((file) => [
    basename(file, '.yaml'),
    parse(readFileSync(file, 'utf8')) as Question,
  ]),
)

export const flow = withRetired(
  toFlow({ ...(parse(read('flow.yaml')) as Pick<WrittenFlow, 'start' | 'outcomes'>), questions }),
  readPublished(CONTENT),
)

/** The slug of an answer. */
export const slugOf = (locale: Locale, answer: string): string =>
  Object.values(questions).flatMap(({ answers }) => answers[answer]?.slug[locale] ?? [])[0] ?? ''

/** Path of the state after these answers, from the root of the site. */
export const statePath = (locale: Locale, answers: readonly string[]): string =>
  `/${SECTIONS[locale].finder}${answers.map((answer) => `${slugOf(locale, answer)}/`).join('')}`

const listed = states(flow)
if (listed.kind !== 'listed') throw new Error('the flow has too many states to test')

export const allStates: readonly (QuestionState | OutcomeState)[] = listed.states

/** Every way through the wizard: its answers and the outcome they lead to. */
export const ways = allStates.flatMap((state) =>
  state.kind === 'outcome' ? [{ outcome: state.outcome, answers: answersOf(state.trail) }] : [],
)

type Recurs = { readonly step: string; readonly years: number }

type RouteEntry = { readonly line: string; readonly steps: readonly string[]; readonly recurs?: Recurs }

const routes: Readonly<Record<string, RouteEntry>> = Object.fromEntries(
  flow.outcomes
    .filter((id) => existsSync(`${CONTENT}/guides/${id}.yaml`))
    .map((id) => [id, parse(read(`guides/${id}.yaml`)) as RouteEntry]),
)

/** The guides by id, in order. */
export const guideIds = Object.keys(routes)

/** A line of the content, with its colour in each scheme. */
export type Line = { readonly id: string; readonly light: string; readonly dark: string }

/** The lines of the content. */
export const lines: readonly Line[] = Object.entries(
  parse(read('lines.yaml')) as Readonly<Record<string, Omit<Line, 'id'>>>,
).map(([id, line]) => ({ ...line, id }))

/** The line of a guide. */
export const lineOf = (guide: string): Line | undefined => lines.find(({ id }) => id === routes[guide]?.line)

/** The names of the actors, by id and language. */
export const actors = parse(read('actors.yaml')) as Readonly<Record<string, Readonly<Record<Locale, string>>>>

/** The recurring step of each guide that has one, with its interval in years. */
export const recurring: Readonly<Record<string, Recurs>> = Object.fromEntries(
  Object.entries(routes).flatMap(([id, { recurs }]) => (recurs ? [[id, recurs]] : [])),
)

/** The ids of the steps of a guide, in order. */
export const stepsOf = (guide: string): readonly string[] => routes[guide]?.steps ?? []

/** The path of a guide at its first step, where most of its outcomes lead. */
export const firstStepPath = (locale: Locale, guide: string): string =>
  `${guidePath(locale, guide)}#${stepsOf(guide)[0] ?? ''}`

const guideSlug = (locale: Locale, guide: string): string =>
  /^slug: *(\S+)/m.exec(read(`guides/${locale}/${guide}/index.mdx`))?.[1] ?? ''

/** Path of a guide from the root of the site. */
export const guidePath = (locale: Locale, guide: string): string =>
  `/${SECTIONS[locale].guides}${guideSlug(locale, guide)}/`

export { OVERVIEW }
