import type { APIRoute } from 'astro'
import { jsonSchema } from '../../site/data-schema.ts'

export const GET: APIRoute = () => Response.json(jsonSchema())
