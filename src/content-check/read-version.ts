import type { Version } from '../engine/compare.ts'
import { check } from '../engine/flow-faults.ts'
import type { Flow, FlowFault } from '../engine/flow.ts'
import { NOTHING_PUBLISHED, withRetired } from '../engine/published.ts'
import { states } from '../engine/states.ts'
import type { Locale, Locales } from '../model/locales.ts'
import type { ContentFiles } from './content-files.ts'
import { reportFlowFault } from './flow-problem.ts'
import { flowOf, flowWordsOf, loadContent, type Content } from './load-content.ts'
import { describeProblem, type Problem } from './problem.ts'

const perLocale = <T>(locales: Locales, make: (locale: Locale) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)]))

/** Every text of a value, by its place: `answers › firm › label`. */
const textsIn = (value: unknown, place: readonly string[] = []): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[place.join(' › '), value]]
    : Object.entries(value ?? {}).flatMap(([key, each]) => textsIn(each, [...place, key]))

const wordsOf = (content: Content, locale: Locale) => {
  const own = content.guides.filter((guide) => guide.locale === locale)
  return Object.fromEntries(
    textsIn({
      ...flowWordsOf(content, locale),
      guides: Object.fromEntries(own.map(({ guide, source }) => [guide, source.data.title])),
      steps: Object.fromEntries(
        own.map(({ guide, steps }) => [
          guide,
          Object.fromEntries(steps.map(({ id, source }) => [id, source.data.title])),
        ]),
      ),
    }),
  )
}

const slugsOf = (content: Content, locale: Locale) =>
  Object.fromEntries(Object.entries(flowWordsOf(content, locale).answers).map(([id, { slug }]) => [id, slug]))

/** The version that the content publishes: its flow, addresses and texts. */
export const versionOf = (content: Content): Version => ({
  flow: withRetired(flowOf(content), content.published?.data ?? NOTHING_PUBLISHED),
  slugs: perLocale(content.locales, (locale) => slugsOf(content, locale)),
  guides: Object.fromEntries(
    Object.entries(content.routes).map(([id, { data }]) => [
      id,
      {
        line: data.line,
        slugs: Object.fromEntries(
          content.guides
            .filter(({ guide }) => guide === id)
            .map(({ locale, source }) => [locale, source.data.slug]),
        ),
        steps: data.steps,
      },
    ]),
  ),
  words: perLocale(content.locales, (locale) => wordsOf(content, locale)),
})

/** Kinds of faults with which a flow has no states to compare. */
const BLOCKING: readonly FlowFault['kind'][] = ['no-start', 'unknown-target', 'loop']

/** The faults with which a flow has no states to compare; other faults do not affect the states. */
const blockingFaults = (flow: Flow): readonly FlowFault[] =>
  check(flow).filter(({ kind }) => BLOCKING.includes(kind))

/** Whether the states of a flow can be listed, to compare them with those of another. */
export const hasStates = (flow: Flow): boolean =>
  blockingFaults(flow).length === 0 && states(flow).kind === 'listed'

/**
 * The version that these files publish. Content with other faults can still be compared.
 *
 * @throws An error that lists the problems where a file can't be read or the flow has no states.
 */
export const readVersion = (files: ContentFiles): Version => {
  const problems: Problem[] = []
  const content = loadContent(files, (problem) => problems.push(problem))
  const version = content && versionOf(content)
  if (content && version) for (const fault of blockingFaults(version.flow)) reportFlowFault(content, fault)
  if (version && problems.length === 0) return version
  throw new Error(problems.map(describeProblem).join('\n\n'))
}
