import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { CONTENT } from './content-folder.ts'
import { inLanguages } from './model/field-schemas.ts'
import { flowSchema, noteSchema, outcomeSchema, questionSchema } from './model/flow-schemas.ts'
import { guideSchema, stepSchema } from './model/guide-schemas.ts'
import { linkSchema } from './model/link-schemas.ts'
import { accessibilitySchema, stringsSchema } from './model/page-schemas.ts'
import { routeSchema } from './model/route-schema.ts'
import { searchSchema, unknownSchema } from './model/search-schemas.ts'
import { LOCALES } from './site/data/site.ts'

/** Returns the path of a file without its extension, unchanged: Astro would make a slug of it. */
const asIs = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '')

const LANGUAGES = inLanguages(LOCALES)

/** The name of a file in each language. */
const inEach = (extension: string) => LOCALES.map((locale) => `${locale}.${extension}`)

export const collections = {
  guides: defineCollection({
    loader: glob({ base: `${CONTENT}/guides`, pattern: '*/*/index.mdx', generateId: asIs }),
    schema: guideSchema,
  }),
  steps: defineCollection({
    loader: glob({ base: `${CONTENT}/guides`, pattern: ['*/*/*.mdx', '!*/*/index.mdx'], generateId: asIs }),
    schema: stepSchema,
  }),
  flow: defineCollection({
    loader: glob({ base: CONTENT, pattern: 'flow.yaml', generateId: asIs }),
    schema: flowSchema,
  }),
  questions: defineCollection({
    loader: glob({ base: `${CONTENT}/questions`, pattern: '*.yaml', generateId: asIs }),
    schema: questionSchema(LANGUAGES),
  }),
  actors: defineCollection({ loader: file(`${CONTENT}/actors.yaml`), schema: LANGUAGES.translated }),
  outcomes: defineCollection({
    loader: glob({ base: `${CONTENT}/outcomes`, pattern: '*.yaml', generateId: asIs }),
    schema: outcomeSchema(LANGUAGES),
  }),
  notes: defineCollection({ loader: file(`${CONTENT}/notes.yaml`), schema: noteSchema(LANGUAGES) }),
  links: defineCollection({ loader: file(`${CONTENT}/links.yaml`), schema: linkSchema(LANGUAGES) }),
  routes: defineCollection({
    loader: glob({ base: `${CONTENT}/guides`, pattern: '*.yaml', generateId: asIs }),
    schema: routeSchema,
  }),
  unknown: defineCollection({ loader: file(`${CONTENT}/unknown.yaml`), schema: unknownSchema(LANGUAGES) }),
  search: defineCollection({
    loader: glob({ base: CONTENT, pattern: 'search.yaml', generateId: asIs }),
    schema: searchSchema(LANGUAGES),
  }),
  accessibility: defineCollection({
    loader: glob({ base: `${CONTENT}/accessibility`, pattern: inEach('yaml'), generateId: asIs }),
    schema: accessibilitySchema,
  }),
  strings: defineCollection({
    loader: glob({ base: `${CONTENT}/strings`, pattern: inEach('json'), generateId: asIs }),
    schema: stringsSchema,
  }),
}
