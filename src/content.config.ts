import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import {
  accessibilitySchema,
  flowSchema,
  flowWordsSchema,
  guideSchema,
  linkSchema,
  routeSchema,
  searchSchema,
  stepSchema,
  stringsSchema,
  unknownSchema,
} from './content.schemas.ts'

const folder = './src/content'

/** A file's path without its extension, as the source has it: no slug is made of it. */
const asIs = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '')

export const collections = {
  guides: defineCollection({
    loader: glob({ base: `${folder}/guides`, pattern: '*/*/index.mdx', generateId: asIs }),
    schema: guideSchema,
  }),
  steps: defineCollection({
    loader: glob({ base: `${folder}/guides`, pattern: '*/*/[0-9]*-*.mdx', generateId: asIs }),
    schema: stepSchema,
  }),
  flow: defineCollection({
    loader: glob({ base: `${folder}/flow`, pattern: 'flow.yaml', generateId: asIs }),
    schema: flowSchema,
  }),
  flowWords: defineCollection({
    loader: glob({ base: `${folder}/flow`, pattern: '{nl,en}.yaml', generateId: asIs }),
    schema: flowWordsSchema,
  }),
  links: defineCollection({ loader: file(`${folder}/links.yaml`), schema: linkSchema }),
  routes: defineCollection({ loader: file(`${folder}/routes.yaml`), schema: routeSchema }),
  unknown: defineCollection({ loader: file(`${folder}/unknown.yaml`), schema: unknownSchema }),
  search: defineCollection({
    loader: glob({ base: folder, pattern: 'search.yaml', generateId: asIs }),
    schema: searchSchema,
  }),
  accessibility: defineCollection({
    loader: glob({ base: `${folder}/accessibility`, pattern: '{nl,en}.yaml', generateId: asIs }),
    schema: accessibilitySchema,
  }),
  strings: defineCollection({
    loader: glob({ base: `${folder}/strings`, pattern: '{nl,en}.json', generateId: asIs }),
    schema: stringsSchema,
  }),
}
