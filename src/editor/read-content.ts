import { parse } from 'yaml'
import type { Version } from '../engine/compare.ts'
import type { Flow } from '../engine/flow.ts'
import { NOTHING_PUBLISHED, withRetired, type Published } from '../engine/published.ts'
import { toFlow } from '../engine/to-flow.ts'
import { splitMdx } from './formats.ts'

/** The text of each file of the content, by its path in the content folder. */
export type Files = ReadonlyMap<string, string>

/** The new text of each changed file; undefined where it is deleted. */
export type Changes = ReadonlyMap<string, string | undefined>

type Data = Readonly<Record<string, unknown>>
type Texts = Readonly<Record<string, string>>
type Answer = Data & { readonly to: string; readonly from?: string; readonly notes?: readonly string[] }
type Question = Data & { readonly title: Texts; readonly answers?: Readonly<Record<string, Answer>> }
type Outcome = Data & { readonly title: Texts }
type Facts = Data & { readonly line: string; readonly steps?: readonly string[] }
export type Page = { readonly path: string; readonly data: Data; readonly body: string }

/** The last text of each file, with the value that the parser returned for it. */
const known = new Map<string, { readonly text: string; readonly said: unknown }>()

/** The value of a YAML text; it is kept, because typing in a form changes one of about a hundred files. */
const parsed = (path: string, text: string): unknown => {
  const last = known.get(path)
  if (last?.text === text) return last.said
  const said: unknown = parse(text)
  known.set(path, { text, said })
  return said
}

/** The content, as far as it can be read; the content check reports the files that cannot be read. */
export type Content = {
  readonly files: Files
  readonly flow: { readonly start: string; readonly outcomes: readonly string[] }
  readonly questions: Readonly<Record<string, Question>>
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly notes: Readonly<Record<string, Data>>
  readonly links: Readonly<Record<string, Data>>
  readonly actors: Readonly<Record<string, Data>>
  readonly lines: Readonly<Record<string, Data>>
  readonly guides: Readonly<Record<string, Facts>>
  /** Per language, the pages of guides and steps by `guide/step` or `guide/index`. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, Page>>>>
  /** Per language, the words of the interface. */
  readonly words: Readonly<Record<string, Texts>>
  /** Per language, in the order of the site, the paths of its parts. */
  readonly languages: Readonly<Record<string, { readonly paths: Texts }>>
  readonly published: Published
}

const PAGE = /^guides\/([a-z]{2,3})\/([^/]+\/[^/]+)\.mdx$/

/** The content that these files contain. */
export const readContent = (files: Files): Content => {
  const read = <T>(path: string, fallback: T): T => {
    const text = files.get(path)
    if (text === undefined) return fallback
    try {
      return (parsed(path, text) as T | null) ?? fallback
    } catch {
      // reported by the content check
      return fallback
    }
  }
  const folder = <T>(name: string): Readonly<Record<string, T>> =>
    Object.fromEntries(
      [...files.keys()].sort().flatMap((path) => {
        const [, id] = new RegExp(`^${name}/([^/]+)\\.yaml$`).exec(path) ?? []
        const data = id === undefined ? undefined : read<T | undefined>(path, undefined)
        return id !== undefined && data ? [[id, data] as const] : []
      }),
    )
  const pages: Record<string, Record<string, Page>> = {}
  for (const [path, text] of files) {
    const [, locale, name] = PAGE.exec(path) ?? []
    if (locale === undefined || name === undefined) continue
    const { head, body } = splitMdx(text)
    try {
      pages[locale] = { ...pages[locale], [name]: { path, data: (parsed(path, head) ?? {}) as Data, body } }
    } catch {
      // reported by the content check
      continue
    }
  }
  const site = read<Partial<Pick<Content, 'languages'>>>('site.yaml', {})
  const words = Object.keys(pages).map((locale) => [locale, read<Texts>(`strings/${locale}.json`, {})])
  return {
    files,
    flow: { start: '', outcomes: [], ...read<object>('flow.yaml', {}) },
    questions: folder('questions'),
    outcomes: folder('outcomes'),
    notes: read('notes.yaml', {}),
    links: read('links.yaml', {}),
    actors: read('actors.yaml', {}),
    lines: read('lines.yaml', {}),
    guides: folder('guides'),
    pages,
    words: Object.fromEntries(words) as Content['words'],
    languages: site.languages ?? {},
    published: { ...NOTHING_PUBLISHED, ...read<object>('published.yaml', {}) },
  }
}

/** The flow of the content; a question whose answers are not written yet has no answers. */
export const flowOf = ({ flow, questions, published }: Content): Flow =>
  withRetired(
    toFlow({
      ...flow,
      questions: Object.fromEntries(
        Object.entries(questions).map(([id, question]) => [id, { answers: question.answers ?? {} }]),
      ),
    }),
    published,
  )

const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback)

const textsIn = (
  value: unknown,
  locale: string,
  place: readonly string[] = [],
): readonly (readonly [string, string])[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === 'object' && each !== null && locale in each) {
      const text = (each as Data)[locale]
      return typeof text === 'string' ? [[[...place, key].join(' › '), text] as const] : []
    }
    return textsIn(each, locale, [...place, key])
  })
}

/** The version that the content publishes, to compare it with another version. */
export const versionOf = (content: Content): Version => {
  const locales = Object.keys(content.pages)
  const answers = Object.assign(
    {},
    ...Object.values(content.questions).map((each) => each.answers ?? {}),
  ) as Record<string, Answer>
  const perLocale = <T>(make: (locale: string) => T) =>
    Object.fromEntries(locales.map((locale) => [locale, make(locale)]))
  const title = (locale: string, name: string): string =>
    textOr(content.pages[locale]?.[name]?.data['title'], name)
  return {
    flow: flowOf(content),
    slugs: perLocale((locale) =>
      Object.fromEntries(
        Object.entries(answers).map(([id, { slug }]) => [
          id,
          textOr((slug as Data | undefined)?.[locale], id),
        ]),
      ),
    ),
    guides: Object.fromEntries(
      Object.entries(content.guides).map(([id, { line, steps }]) => [
        id,
        {
          line,
          slugs: perLocale((locale) => textOr(content.pages[locale]?.[`${id}/index`]?.data['slug'], id)),
          steps: steps ?? [],
        },
      ]),
    ),
    words: perLocale((locale) =>
      Object.fromEntries([
        ...textsIn(
          {
            questions: Object.fromEntries(
              Object.entries(content.questions).map(([id, { answers: _, ...words }]) => [id, words]),
            ),
            answers,
            outcomes: content.outcomes,
            notes: content.notes,
          },
          locale,
        ),
        ...Object.entries(content.guides).flatMap(
          ([guide, { steps }]): readonly (readonly [string, string])[] => [
            [`guides › ${guide}`, title(locale, `${guide}/index`)],
            ...(steps ?? []).map(
              (step) => [`steps › ${guide} › ${step}`, title(locale, `${guide}/${step}`)] as const,
            ),
          ],
        ),
      ]),
    ),
  }
}
