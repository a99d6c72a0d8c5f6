import { z } from 'astro/zod'
import { actorsSchema } from '../model/actor-schema.ts'
import { idSchema } from '../model/field-schemas.ts'
import { flowSchema, noteSchema, outcomeSchema, questionSchema } from '../model/flow-schemas.ts'
import { flowWords, type FlowWords } from '../model/flow-words.ts'
import { linesSchema } from '../model/line-schema.ts'
import { linkSchema } from '../model/link-schemas.ts'
import type { Locale } from '../model/locales.ts'
import { accessibilitySchema, stringsSchema } from '../model/page-schemas.ts'
import { reviewSchema } from '../model/review-schema.ts'
import { searchSchema, unknownSchema } from '../model/search-schemas.ts'
import type { Flow } from '../engine/flow.ts'
import type { Published } from '../engine/published.ts'
import { toFlow } from '../engine/to-flow.ts'
import { idsIn } from './load-folder.ts'
import { LINES } from './lines-file.ts'
import { loadGuides, type GuideSource, type Routes } from './load-guides.ts'
import type { Report } from './problem.ts'
import { loadPublished, PUBLISHED } from './published-file.ts'
import { loadSource, type Load, type SourceFile } from './source-file.ts'
import { reportUnread } from './unread-files.ts'

const loadFiles = (folder: string, load: Load, report: Report) => {
  const perLocale = <S extends z.ZodType>(file: (locale: Locale) => string, schema: S) => {
    const nl = load(file('nl'), schema)
    const en = load(file('en'), schema)
    return nl && en && { nl, en }
  }
  const perId = <S extends z.ZodType>(name: string, schema: S) => {
    const loaded = idsIn(folder, name, report).map((id) => [id, load(`${name}/${id}.yaml`, schema)] as const)
    const sound = loaded.flatMap(([id, source]) => (source ? [[id, source] as const] : []))
    return sound.length === loaded.length ? Object.fromEntries(sound) : undefined
  }
  return {
    flow: load('flow.yaml', flowSchema),
    questions: perId('questions', questionSchema),
    outcomes: perId('outcomes', outcomeSchema),
    notes: load('notes.yaml', z.record(idSchema, noteSchema)),
    strings: perLocale((locale) => `strings/${locale}.json`, stringsSchema),
    accessibility: perLocale((locale) => `accessibility/${locale}.yaml`, accessibilitySchema),
    actors: load('actors.yaml', actorsSchema),
    lines: load(LINES, linesSchema),
    links: load('links.yaml', z.record(idSchema, linkSchema)),
    review: load('review.yaml', reviewSchema),
    search: load('search.yaml', searchSchema),
    unknown: load('unknown.yaml', z.record(idSchema, unknownSchema)),
  }
}

type Files = ReturnType<typeof loadFiles>
type SoundFiles = { readonly [Name in keyof Files]: NonNullable<Files[Name]> }

const areSound = (files: Files): files is SoundFiles => Object.values(files).every(Boolean)

/** All content; every file fits its schema. */
export type Content = SoundFiles & {
  readonly routes: Routes
  readonly guides: readonly GuideSource[]
  /** Absent where nothing was published yet. */
  readonly published: SourceFile<Published> | undefined
}

/** The content, as far as it can be read; undefined where a file outside the guides does not fit its schema. */
export const loadContent = (folder: string, report: Report): Content | undefined => {
  const read: string[] = []
  const load: Load = (file, schema) => {
    read.push(file)
    return loadSource(folder, file, schema, report)
  }
  const files = loadFiles(folder, load, report)
  const published = loadPublished(folder, report)
  const { routes, guides, unclear, areRead } = loadGuides(folder, load, report)
  reportUnread(folder, [...read, PUBLISHED], unclear, report)
  return areSound(files) && areRead ? { ...files, routes, guides, published } : undefined
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
