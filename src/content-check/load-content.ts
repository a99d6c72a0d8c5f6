import { z } from 'astro/zod'
import { actorsSchema } from '../model/actor-schema.ts'
import { idSchema, inLanguages } from '../model/field-schemas.ts'
import { flowSchema, noteSchema, outcomeSchema, questionSchema } from '../model/flow-schemas.ts'
import { flowWords, type FlowWords } from '../model/flow-words.ts'
import { linesSchema } from '../model/line-schema.ts'
import { linkSchema } from '../model/link-schemas.ts'
import type { Locale, Locales } from '../model/locales.ts'
import { accessibilitySchema, stringsSchema } from '../model/page-schemas.ts'
import { reviewSchema } from '../model/review-schema.ts'
import { publishedSchema } from '../model/published-schema.ts'
import { localesOf, siteSchema, type Site } from '../model/site-schema.ts'
import { searchSchema, unknownSchema } from '../model/search-schemas.ts'
import type { Flow } from '../engine/flow.ts'
import type { Published } from '../engine/published.ts'
import { toFlow } from '../engine/to-flow.ts'
import { idsIn } from './load-folder.ts'
import type { ContentFiles } from './content-files.ts'
import { LINES, PUBLISHED, SITE } from './file-names.ts'
import { loadGuides, type GuideSource, type Routes } from './load-guides.ts'
import type { Report } from './problem.ts'
import { loadSource, type Load, type SourceFile } from './source-file.ts'
import { reportUnread } from './unread-files.ts'

/** The files by name; undefined where one of them is undefined. */
const allLoaded = <T>(
  files: readonly (readonly [string, SourceFile<T> | undefined])[],
): Readonly<Record<string, SourceFile<T>>> | undefined => {
  const sound = files.flatMap(([name, source]) => (source ? [[name, source] as const] : []))
  return sound.length === files.length ? Object.fromEntries(sound) : undefined
}

const loadFiles = (files: ContentFiles, locales: Locales, load: Load, report: Report) => {
  const languages = inLanguages(locales)
  const perLocale = <S extends z.ZodType>(file: (locale: Locale) => string, schema: S) => {
    return allLoaded(locales.map((locale) => [locale, load(file(locale), schema)] as const))
  }
  const perId = <S extends z.ZodType>(name: string, schema: S) => {
    const ids = idsIn(files, name, report)
    return allLoaded(ids.map((id) => [id, load(`${name}/${id}.yaml`, schema)] as const))
  }
  return {
    flow: load('flow.yaml', flowSchema),
    questions: perId('questions', questionSchema(languages)),
    outcomes: perId('outcomes', outcomeSchema(languages)),
    notes: load('notes.yaml', z.record(idSchema, noteSchema(languages))),
    strings: perLocale((locale) => `strings/${locale}.json`, stringsSchema),
    accessibility: perLocale((locale) => `accessibility/${locale}.yaml`, accessibilitySchema),
    actors: load('actors.yaml', actorsSchema(languages)),
    lines: load(LINES, linesSchema(languages)),
    links: load('links.yaml', z.record(idSchema, linkSchema(languages))),
    review: load('review.yaml', reviewSchema),
    search: load('search.yaml', searchSchema(languages)),
    unknown: load('unknown.yaml', z.record(idSchema, unknownSchema(languages))),
  }
}

type Files = ReturnType<typeof loadFiles>
type SoundFiles = { readonly [Name in keyof Files]: NonNullable<Files[Name]> }

const areSound = (files: Files): files is SoundFiles => Object.values(files).every(Boolean)

/** All content; every file fits its schema. */
export type Content = SoundFiles & {
  readonly site: SourceFile<Site>
  /** The languages of the site. */
  readonly locales: Locales
  readonly routes: Routes
  readonly guides: readonly GuideSource[]
  /** Absent where nothing was published yet. */
  readonly published: SourceFile<Published> | undefined
}

/** The content, as far as it can be read; undefined where a file outside the guides does not fit its schema. */
export const loadContent = (files: ContentFiles, report: Report): Content | undefined => {
  const read: string[] = []
  const load: Load = (file, schema) => {
    read.push(file)
    return loadSource(files, file, schema, report)
  }
  const site = load(SITE, siteSchema)
  // without its languages, no other file can be read
  if (!site) return undefined
  const locales = localesOf(site.data)
  const loaded = loadFiles(files, locales, load, report)
  const published = files.paths.has(PUBLISHED) ? load(PUBLISHED, publishedSchema) : undefined
  const { routes, guides, unclear, areRead } = loadGuides(files, locales, load, report)
  reportUnread(files.paths, read, unclear, report)
  return areSound(loaded) && areRead ? { ...loaded, site, locales, routes, guides, published } : undefined
}

const dataOf = <T>(sources: Readonly<Record<string, SourceFile<T>>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(sources).map(([id, { data }]) => [id, data]))

/** The flow of the content. */
export const flowOf = ({ flow, questions }: Content): Flow =>
  toFlow({ ...flow.data, questions: dataOf(questions) })

/** The words of the flow in one language. */
export const flowWordsOf = ({ questions, outcomes, notes }: Content, locale: Locale): FlowWords =>
  flowWords(locale, dataOf(questions), dataOf(outcomes), notes.data)

/** The ids of the steps of a guide. */
export const stepsOf = ({ routes }: Content, guide: string): readonly string[] =>
  routes[guide]?.data.steps ?? []

/** The files with the words of the flow. */
export const flowFiles = ({ questions, outcomes, notes }: Content): readonly SourceFile<unknown>[] => [
  ...Object.values(questions),
  ...Object.values(outcomes),
  notes,
]

/** The files of all guides and steps. */
export const mdxFiles = ({ guides }: Content) =>
  guides.flatMap(({ source, steps }) => [source, ...steps.map((step) => step.source)])
