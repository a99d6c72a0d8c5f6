import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { CONTENT } from './content-folder.ts'
import { translatedSchema } from './model/field-schemas.ts'
import { flowSchema, noteSchema, outcomeSchema, questionSchema } from './model/flow-schemas.ts'
import { guideSchema, stepSchema } from './model/guide-schemas.ts'
import { linkSchema } from './model/link-schemas.ts'
import { accessibilitySchema, stringsSchema } from './model/page-schemas.ts'
import { routeSchema } from './model/route-schema.ts'
import { searchSchema, unknownSchema } from './model/search-schemas.ts'

/** Returns the path of a file without its extension, unchanged: Astro would make a slug of it. */
const asIs = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '')

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
    schema: questionSchema,
  }),
  actors: defineCollection({ loader: file(`${CONTENT}/actors.yaml`), schema: translatedSchema }),
  outcomes: defineCollection({
    loader: glob({ base: `${CONTENT}/outcomes`, pattern: '*.yaml', generateId: asIs }),
    schema: outcomeSchema,
  }),
  notes: defineCollection({ loader: file(`${CONTENT}/notes.yaml`), schema: noteSchema }),
  links: defineCollection({ loader: file(`${CONTENT}/links.yaml`), schema: linkSchema }),
  routes: defineCollection({
    loader: glob({ base: `${CONTENT}/guides`, pattern: '*.yaml', generateId: asIs }),
    schema: routeSchema,
  }),
  unknown: defineCollection({ loader: file(`${CONTENT}/unknown.yaml`), schema: unknownSchema }),
  search: defineCollection({
    loader: glob({ base: CONTENT, pattern: 'search.yaml', generateId: asIs }),
    schema: searchSchema,
  }),
  accessibility: defineCollection({
    loader: glob({ base: `${CONTENT}/accessibility`, pattern: '{nl,en}.yaml', generateId: asIs }),
    schema: accessibilitySchema,
  }),
  strings: defineCollection({
    loader: glob({ base: `${CONTENT}/strings`, pattern: '{nl,en}.json', generateId: asIs }),
    schema: stringsSchema,
  }),
}
