import type { z } from 'astro/zod'
import { guideSchema, stepSchema } from '../model/guide-schemas.ts'
import type { Locale, Locales } from '../model/locales.ts'
import { guides as messages } from '../model/messages/guides.ts'
import { routeSchema, type RouteEntry } from '../model/route-schema.ts'
import { repeats } from './repeats.ts'
import type { ContentFiles } from './content-files.ts'
import { idsIn } from './load-folder.ts'
import type { Report } from './problem.ts'
import type { Load, SourceFile } from './source-file.ts'

/** A step of a guide in one language. */
type StepSource = { readonly id: string; readonly source: SourceFile<z.output<typeof stepSchema>> }

/** A guide in one language, with its steps in order. */
export type GuideSource = {
  readonly locale: Locale
  readonly guide: string
  readonly source: SourceFile<z.output<typeof guideSchema>>
  readonly steps: readonly StepSource[]
}

/** The facts of each guide that all languages share, by the id of the guide. */
export type Routes = Readonly<Record<string, SourceFile<RouteEntry>>>

const folderOf = (locale: Locale, guide: string): string => `guides/${locale}/${guide}`

/** Reports steps that are listed twice, or that lack a file; returns whether the list can't be trusted. */
const checkSteps = (
  { paths }: ContentFiles,
  locales: Locales,
  guide: string,
  { data, file, report: reportAt }: SourceFile<RouteEntry>,
  report: Report,
): boolean => {
  const { steps } = data
  const items = steps.map((id, at) => ({ id, at }))
  for (const [{ id, at }] of repeats(items, (item) => item.id))
    reportAt(['steps', at], messages.stepTwice(id))
  const isThere = (path: string) => paths.has(path)
  // a guide that is missing in a language is reported once
  const folders = locales.map((locale) => folderOf(locale, guide)).filter(isThere)
  const gaps = [...new Set(steps)].map((id) => {
    const files = folders.map((path) => `${path}/${id}.mdx`)
    return { id, files, missing: files.filter((path) => !isThere(path)) }
  })
  for (const { id, files, missing } of gaps)
    if (missing.length < files.length)
      for (const path of missing)
        report({
          file: path,
          ...messages.stepNotTranslated(
            id,
            files.filter((each) => !missing.includes(each)),
            file,
          ),
        })
  const nowhere = gaps.filter(({ files, missing }) => files.length > 0 && missing.length === files.length)
  for (const { id, files } of nowhere)
    reportAt(['steps', steps.indexOf(id)], messages.stepWithoutFile(id, files))
  return nowhere.length > 0
}

/** The guides in every language, as far as they can be read; each is a file `guides/<id>.yaml`. */
export const loadGuides = (files: ContentFiles, locales: Locales, load: Load, report: Report) => {
  const ids = idsIn(files, 'guides', report)
  const routes: Record<string, SourceFile<RouteEntry>> = {}
  // guides whose list of files is unknown
  const unclear: string[] = []
  const guides = ids.flatMap((guide) => {
    const route = load(`guides/${guide}.yaml`, routeSchema)
    if (route) routes[guide] = route
    if (!route || checkSteps(files, locales, guide, route, report)) unclear.push(guide)
    return locales.flatMap((locale): readonly GuideSource[] => {
      const path = folderOf(locale, guide)
      const source = load(`${path}/index.mdx`, guideSchema)
      const steps = [...new Set(route?.data.steps)].flatMap((id): readonly StepSource[] => {
        const file = `${path}/${id}.mdx`
        const step = files.paths.has(file) ? load(file, stepSchema) : undefined
        return step ? [{ id, source: step }] : []
      })
      return source ? [{ locale, guide, source, steps }] : []
    })
  })
  return { routes: routes as Routes, guides, unclear, areRead: ids.every((id) => id in routes) }
}
