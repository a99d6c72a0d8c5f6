import { LOCALES, languageTag } from './site.ts'
import { getCollection, getEntry, type CollectionEntry } from 'astro:content'
import { inLocale, type Locale } from '../../model/locales.ts'
import type { RouteEntry } from '../../model/route-schema.ts'
import { readPublished } from '../../content-check/published-file.ts'
import { CONTENT } from '../../content-folder.ts'
import { withRetired } from '../../engine/published.ts'
import { states, type ListedStates } from '../../engine/states.ts'
import type { Unknown } from '../../widgets/search/search-types.ts'
import type { AdviceLink, GuideSummary, StepSummary, Guidance } from '../../model/guidance.ts'
import { shownAddress } from '../../model/shown-address.ts'
import { fill } from '../../widgets/wegwijzer/words.ts'
import { lineTo } from './line-to.ts'
import { onceABuild } from './once-a-build.ts'
import { stringsUnder } from './strings.ts'
import { toFlow } from '../../engine/to-flow.ts'
import { flowWords } from '../../model/flow-words.ts'
import { guidePath, sectionsOf } from './urls.ts'

/** Returns a value that the content check has proved to exist; throws with its name if the check has a gap. */
const proven = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`${what} is missing from src/content; run "npm run check:content"`)
  return value
}

/** The entries of a collection, by their ids. */
const byId = async <C extends 'questions' | 'outcomes' | 'notes'>(
  collection: C,
): Promise<Readonly<Record<string, CollectionEntry<C>['data']>>> =>
  Object.fromEntries((await getCollection(collection)).map(({ id, data }) => [id, data]))

/** The published ids and addresses of a content folder. */
export const published = onceABuild(readPublished)

/** The flow: its questions, and where each answer leads. */
const flow = async () => {
  const { data } = proven(await getEntry('flow', 'flow'), 'flow.yaml')
  return withRetired(toFlow({ ...data, questions: await byId('questions') }), published(CONTENT))
}

/** The items with these ids, in this order. */
const picked = <T>(items: Readonly<Record<string, T>>, ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, proven(items[id], id)]))

/** Returns a link by its name in links.yaml, in one language. */
export const link = async (locale: Locale, name: string): Promise<AdviceLink> => {
  const { data } = proven(await getEntry('links', name), `the link "${name}"`)
  const label = fill(
    inLocale(data.label, locale),
    'address' in data ? { address: shownAddress(data.address) } : {},
  )
  switch (data.state) {
    case 'known':
      return { kind: 'known', label, href: data.address }
    case 'unconfirmed':
      return { kind: 'unconfirmed', label, href: data.address, notice: inLocale(data.notice, locale) }
    case 'missing': {
      const ask = await link(locale, data.ask)
      if (ask.kind === 'missing')
        throw new Error(`links.yaml: "${name}" asks "${data.ask}", which has no address`)
      return { kind: 'missing', label, ask }
    }
  }
}

/** Returns the differences between a guide and its sources, without those that ended once an address was known. */
export const correctionsOf = async ({ entry }: Guide): Promise<readonly string[]> => {
  const written = entry.data.sources.flatMap(({ corrections = [] }) => corrections)
  const shown = await Promise.all(
    written.map(async (correction) => {
      if (typeof correction === 'string') return [correction]
      const { until, text } = correction
      const { data } = proven(await getEntry('links', until), `the link "${until}"`)
      return data.state === 'known' ? [] : [text]
    }),
  )
  return shown.flat()
}

/** Returns all links in one language, by their names in links.yaml. */
export const links = onceABuild(async (locale: Locale): Promise<Readonly<Record<string, AdviceLink>>> =>
  Object.fromEntries(
    await Promise.all(
      (await getCollection('links')).map(async ({ id }) => [id, await link(locale, id)] as const),
    ),
  ),
)

/** Returns the words of this site that the search treats in a special way, in one language. */
export const searchWords = async (
  locale: Locale,
): Promise<{ readonly names: readonly string[]; readonly weak: readonly string[] }> => {
  const { names, weak } = proven(await getEntry('search', 'search'), 'search.yaml').data
  return { names, weak: inLocale(weak, locale) }
}

/** Returns the topics that the sources do not cover, each with a link to ask. */
export const unknowns = async (locale: Locale): Promise<readonly Unknown[]> =>
  Promise.all(
    (await getCollection('unknown')).map(async ({ id, data: { keywords, answer, ask } }) => ({
      id,
      keywords: inLocale(keywords, locale),
      answer: inLocale(answer, locale),
      ask: await link(locale, ask),
    })),
  )

/** Returns the names of the actors in one language, by their id. */
export const actorNames = async (locale: Locale): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await getCollection('actors')).map(({ id, data }) => [id, inLocale(data, locale)]))

/** Returns the accessibility statement in one language. */
export const accessibility = async (locale: Locale) =>
  proven(await getEntry('accessibility', locale), `accessibility/${locale}.yaml`).data

/** A step as its guide's page shows it. */
export type Step = StepSummary & { readonly entry: CollectionEntry<'steps'> }

/** A guide in one language, its steps in order. */
export type Guide = Omit<RouteEntry, 'steps'> & {
  readonly id: string
  readonly locale: Locale
  readonly path: string
  readonly changes: NonNullable<RouteEntry['changes']>
  readonly entry: CollectionEntry<'guides'>
  readonly steps: readonly Step[]
}

const stepOf = async (folder: string, id: string): Promise<Step> => {
  const entry = proven(await getEntry('steps', `${folder}/${id}`), `the step ${folder}/${id}`)
  const { title, actors, next } = entry.data
  return { id, title, actors, ...(next && { next }), entry }
}

/** All guides in one language, in the order of the outcomes in flow.yaml. */
export const guides = onceABuild(async (locale: Locale): Promise<readonly Guide[]> => {
  const { outcomes } = await flow()
  const routes = new Set((await getCollection('routes')).map(({ id }) => id))
  return Promise.all(
    outcomes
      .filter((id) => routes.has(id))
      .map(async (id) => {
        const { data } = proven(await getEntry('routes', id), `guides/${id}.yaml`)
        const entry = proven(await getEntry('guides', `${locale}/${id}/index`), `the guide ${locale}/${id}`)
        const path = guidePath(locale, entry.data.slug)
        const steps = await Promise.all(data.steps.map((step) => stepOf(`${locale}/${id}`, step)))
        return { ...data, id, locale, path, changes: data.changes ?? [], entry, steps }
      }),
  )
})

/**
 * Returns a guide by its id.
 *
 * @throws When there is no such guide.
 */
export const guideOf = async (locale: Locale, id: string): Promise<Guide> =>
  proven((await guidesById(locale)).get(id), `the guide ${locale}/${id}`)

const guidesById = onceABuild(
  async (locale: Locale) => new Map((await guides(locale)).map((guide) => [guide.id, guide])),
)

/** Returns the day of a guide's latest change. */
export const lastChanged = ({ entry }: Guide): Date =>
  new Date(Math.max(...entry.data.changes.map(({ date }) => date.getTime())))

const summary = ({ line, path, entry, steps }: Guide): GuideSummary => ({
  title: entry.data.title,
  audience: entry.data.audience,
  line,
  path,
  steps: steps.map(({ id, title, actors, next }) => ({ id, title, actors, ...(next && { next }) })),
})

const wizardWords = (locale: Locale) => stringsUnder(locale, 'wizard.')

/** Returns all that the wizard shows in one language: flow, words, guides and links. */
export const guidance = onceABuild(async (locale: Locale): Promise<Guidance> => {
  const routing = await flow()
  const targets = routing.questions.flatMap(({ answers }) => answers)
  const words = flowWords(
    locale,
    picked(
      await byId('questions'),
      routing.questions.map(({ id }) => id),
    ),
    picked(await byId('outcomes'), routing.outcomes),
    picked(await byId('notes'), [...new Set(targets.flatMap(({ notes }) => notes ?? []))]),
  )
  const summaries = Object.fromEntries((await guides(locale)).map((guide) => [guide.id, summary(guide)]))
  const advice = [
    ...Object.values(words.notes),
    ...Object.values(words.outcomes).map(({ next }) => next),
    ...Object.values(summaries).flatMap(({ steps }) => steps.map(({ next }) => next)),
  ]
  const names = new Set(advice.flatMap((each) => each?.link ?? []))
  const answers = Object.entries(words.answers).map(([id, answer]) => {
    const line = lineTo(routing, summaries, proven(targets.find((each) => each.id === id)?.to, id))
    return [id, { ...answer, ...(line && { line }) }] as const
  })
  const links = await Promise.all([...names].map(async (name) => [name, await link(locale, name)] as const))
  return {
    locale,
    tag: languageTag(locale),
    flow: routing,
    path: sectionsOf(locale).finder,
    ...words,
    answers: Object.fromEntries(answers),
    links: Object.fromEntries(links),
    guides: summaries,
    actors: await actorNames(locale),
    words: await wizardWords(locale),
  }
})

/** Every state of the wizard, each of which is a page. */
export const wizardStates = ({ flow }: Guidance): ListedStates['states'] => {
  const found = states(flow)
  if (found.kind === 'listed') return found.states
  throw new Error(
    `the questions make ${found.count} states, more than ${found.limit} pages; run "npm run check:content"`,
  )
}

/** The guidance of every language. */
export const guidances = () => Promise.all(LOCALES.map(guidance))
