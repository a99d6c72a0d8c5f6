import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'astro/zod'
import { parse } from 'yaml'
import { CONTENT } from '../../src/content-folder.ts'
import { deskConfig } from '../../src/editor/collections.ts'
import type { Config, DeskData, Kind } from '../../src/editor/desk-data.ts'
import type { Labels } from '../../src/editor/fields.ts'
import type { Form } from '../../src/editor/form.ts'
import { actorsSchema } from '../../src/model/actor-schema.ts'
import { idSchema, inLanguages, type Languages } from '../../src/model/field-schemas.ts'
import { flowSchema, noteSchema, outcomeSchema, questionSchema } from '../../src/model/flow-schemas.ts'
import { guideSchema, stepSchema } from '../../src/model/guide-schemas.ts'
import { linesSchema } from '../../src/model/line-schema.ts'
import { linkSchema } from '../../src/model/link-schemas.ts'
import { accessibilitySchema, stringsSchema } from '../../src/model/page-schemas.ts'
import { publishedSchema } from '../../src/model/published-schema.ts'
import { reviewSchema } from '../../src/model/review-schema.ts'
import { routeSchema } from '../../src/model/route-schema.ts'
import { searchSchema, unknownSchema } from '../../src/model/search-schemas.ts'
import { localesOf, siteSchema, type Site } from '../../src/model/site-schema.ts'
import type { Repository } from './desk-setting.ts'

const LABELS = 'src/editor/labels.yaml'

const byId = <S extends z.ZodType>(schema: S) => z.record(idSchema, schema)

/** The schema of each kind of file, in a site with these languages. */
const schemasIn = (languages: Languages): Readonly<Record<Kind, z.ZodType>> => ({
  guide: guideSchema,
  step: stepSchema,
  route: routeSchema,
  question: questionSchema(languages),
  outcome: outcomeSchema(languages),
  flow: flowSchema,
  notes: byId(noteSchema(languages)),
  links: byId(linkSchema(languages)),
  actors: actorsSchema(languages),
  lines: linesSchema(languages),
  unknown: byId(unknownSchema(languages)),
  search: searchSchema(languages),
  review: reviewSchema,
  site: siteSchema,
  accessibility: accessibilitySchema,
  strings: stringsSchema,
  // the build writes the rest of this file
  published: publishedSchema.pick({ successors: true }),
})

const formOf = (schema: z.ZodType): Form =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Form

const TYPES: Readonly<Record<Kind, 'mdx' | 'json'>> = { guide: 'mdx', step: 'mdx', strings: 'json' }

/** The place where the desk saves. Without a repository, that is a folder of this computer, and any name is valid. */
const backendOf = (repository: Repository | undefined): Config =>
  repository
    ? { name: repository.host, repo: repository.name, branch: repository.branch, auth_methods: ['token'] }
    : { name: 'github', repo: 'lokaal/wegwijzer', branch: 'main', auth_methods: ['token'] }

const contentFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(`${CONTENT}/**/*.{yaml,mdx,json}`)
      .sort()
      .map((path) => [relative(CONTENT, path), readFileSync(path, 'utf8')]),
  )

/** The data for the editors' desk of the site that is built. */
export const deskData = (base: string, repository: Repository | undefined): DeskData => {
  const files = contentFiles()
  const site = parse(files['site.yaml'] ?? '') as Site
  const locales = localesOf(site)
  const forms = Object.fromEntries(
    Object.entries(schemasIn(inLanguages(locales))).map(([kind, schema]) => [kind, formOf(schema)]),
  )
  const [locale] = locales
  const { guides: guidesPath = '', finder = '' } = site.languages[locale]?.paths ?? {}
  const guides = Object.keys(files).flatMap((path) => {
    const [, id] = /^guides\/([^/]+)\.yaml$/.exec(path) ?? []
    if (id === undefined) return []
    const [, slug = id] = /^slug: (\S+)$/m.exec(files[`guides/${locale}/${id}/index.mdx`] ?? '') ?? []
    return [[id, `${guidesPath}/${slug}/`] as const]
  })
  const content = relative('.', CONTENT)
  const names = Object.fromEntries(
    Object.entries(site.languages).map(([code, { name }]) => [code, { label: name }]),
  )
  const labels = { ...names, ...(parse(readFileSync(LABELS, 'utf8')) as Labels) }
  return {
    base,
    content,
    labels,
    isLocal: !repository,
    files,
    formats: Object.fromEntries(
      Object.entries(forms).map(([kind, form]) => [kind, { type: TYPES[kind] ?? 'yaml', form }]),
    ),
    ...deskConfig({
      content,
      locales,
      guides: Object.fromEntries(guides),
      finder: `${finder}/`,
      words: Object.keys(JSON.parse(readFileSync(join(CONTENT, `strings/${locale}.json`), 'utf8')) as object),
      forms,
      labels,
      backend: backendOf(repository),
    }),
  }
}
