import type { APIRoute } from 'astro'
import { jsonSchema } from '../../site/data-schema.ts'
import { jsonFile } from '../../site/text-file.ts'

export const GET: APIRoute = () => jsonFile(jsonSchema())
