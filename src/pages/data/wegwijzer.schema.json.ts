import type { APIRoute } from 'astro'
import { jsonSchema } from '../../site/partners/data-schema.ts'
import { jsonFile } from '../../site/meta/text-file.ts'

export const GET: APIRoute = () => jsonFile(jsonSchema())
