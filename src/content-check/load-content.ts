import { z } from 'astro/zod'
import { idSchema } from '../model/field-schemas.ts'
import { flowSchema, flowWordsSchema } from '../model/flow-schemas.ts'
import { guideSchema, stepSchema } from '../model/guide-schemas.ts'
import { linkSchema } from '../model/link-schemas.ts'
import { LOCALES, type Locale } from '../model/locales.ts'
import { accessibilitySchema, stringsSchema } from '../model/page-schemas.ts'
import { routeSchema } from '../model/route-schema.ts'
import { searchSchema, unknownSchema } from '../model/search-schemas.ts'
import { unequalSteps, unknownGuides } from './guide-folder-problems.ts'
import { readGuideFolders, type GuideFolder, type StepFile } from './guide-folders.ts'
import { describeProblem, type Problem } from './problem.ts'
import { loadSource, type Loaded, type SourceFile } from './source-file.ts'
import { unknownFiles } from './unknown-files.ts'

/** The MDX text of a file. */
export type Body = { readonly file: string; readonly text: string }

/** A step in one language. */
type StepSource = StepFile & { readonly source: SourceFile<z.output<typeof stepSchema>> }

/** A guide in one language. */
export type GuideSource = {
  readonly locale: Locale
  readonly guide: string
  readonly source: SourceFile<z.output<typeof guideSchema>>
  readonly steps: readonly StepSource[]
}

const linksSchema = z.record(idSchema, linkSchema)
const routesSchema = z.record(idSchema, routeSchema)
const unknownsSchema = z.record(idSchema, unknownSchema)

type PerLocale<T> = Readonly<Record<Locale, SourceFile<T>>>

/** All content; every file fits its schema. */
export type Content = {
  readonly flow: SourceFile<z.output<typeof flowSchema>>
  readonly words: PerLocale<z.output<typeof flowWordsSchema>>
  readonly strings: PerLocale<z.output<typeof stringsSchema>>
  readonly accessibility: PerLocale<z.output<typeof accessibilitySchema>>
  readonly links: SourceFile<z.output<typeof linksSchema>>
  readonly routes: SourceFile<z.output<typeof routesSchema>>
  readonly search: SourceFile<z.output<typeof searchSchema>>
  readonly unknown: SourceFile<z.output<typeof unknownsSchema>>
  readonly guides: readonly GuideSource[]
  readonly bodies: readonly Body[]
}

/** Collects the problems and the bodies of loaded files; `take` gives the source of a file without problems. */
const collector = () => {
  const problems: Problem[] = []
  const bodies: Body[] = []
  const take = <T>(loaded: Loaded<T>): SourceFile<T> | undefined => {
    if (loaded.kind === 'faulty') {
      problems.push(...loaded.problems)
      return undefined
    }
    if (loaded.body) bodies.push({ file: loaded.source.file, text: loaded.body })
    return loaded.source
  }
  return { problems, bodies, take }
}

/** All files except the guides and their steps. */
const FILES = [
  'links.yaml',
  'routes.yaml',
  'search.yaml',
  'unknown.yaml',
  'flow/flow.yaml',
  ...LOCALES.flatMap((locale) => [
    `flow/${locale}.yaml`,
    `strings/${locale}.json`,
    `accessibility/${locale}.yaml`,
  ]),
]

const loadGuide = (folder: string, { locale, guide, steps }: GuideFolder) => {
  const path = `guides/${locale}/${guide}`
  return {
    locale,
    guide,
    index: loadSource(folder, `${path}/index.mdx`, guideSchema),
    files: steps.map((step) => ({ ...step, loaded: loadSource(folder, `${path}/${step.name}`, stepSchema) })),
  }
}

/** Each problem once: a folder that can't be read is found again for each of its files. */
const eachOnce = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [describeProblem(problem), problem])).values(),
]

/** All content, or the problems of files that are missing, can't be read or do not fit their schema. */
export const loadContent = async (
  folder: string,
): Promise<
  { readonly content: Content; readonly problems: readonly [] } | { readonly problems: readonly Problem[] }
> => {
  const { problems, bodies, take } = collector()
  const perLocale = <S extends z.ZodType>(file: (locale: Locale) => string, schema: S) => {
    const [nl, en] = LOCALES.map((locale) => loadSource(folder, file(locale), schema))
    const sources = [nl, en].map((loaded) => loaded && take(loaded))
    return sources[0] && sources[1] && { nl: sources[0], en: sources[1] }
  }
  const flow = take(loadSource(folder, 'flow/flow.yaml', flowSchema))
  const words = perLocale((locale) => `flow/${locale}.yaml`, flowWordsSchema)
  const strings = perLocale((locale) => `strings/${locale}.json`, stringsSchema)
  const accessibility = perLocale((locale) => `accessibility/${locale}.yaml`, accessibilitySchema)
  const links = take(loadSource(folder, 'links.yaml', linksSchema))
  const routes = take(loadSource(folder, 'routes.yaml', routesSchema))
  const search = take(loadSource(folder, 'search.yaml', searchSchema))
  const unknown = take(loadSource(folder, 'unknown.yaml', unknownsSchema))

  const found = await readGuideFolders(folder)
  const expected = routes ? Object.keys(routes.data) : []
  if (routes) problems.push(...unknownGuides(found.folders, expected))
  problems.push(...found.problems, ...unequalSteps(found.folders), ...(await unknownFiles(folder, FILES)))
  // loads a guide without a folder too, so that its file is reported as missing
  const missing = LOCALES.flatMap((locale) =>
    expected
      .filter((guide) => !found.folders.some((folder) => folder.locale === locale && folder.guide === guide))
      .map((guide) => ({ locale, guide, steps: [] })),
  )
  const loaded = [...found.folders, ...missing].map((guide) => loadGuide(folder, guide))
  const guides = loaded.flatMap(({ locale, guide, index, files }) => {
    const source = take(index)
    const steps = files.flatMap(({ loaded: step, ...file }) => {
      const stepSource = take(step)
      return stepSource ? [{ ...file, source: stepSource }] : []
    })
    return source ? [{ locale, guide, source, steps }] : []
  })
  return problems.length === 0 &&
    flow &&
    words &&
    strings &&
    accessibility &&
    links &&
    routes &&
    search &&
    unknown
    ? {
        content: { flow, words, strings, accessibility, links, routes, search, unknown, guides, bodies },
        problems: [],
      }
    : { problems: eachOnce(problems) }
}
