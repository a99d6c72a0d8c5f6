import type { APIRoute } from 'astro'
import { llms } from '../site/meta/llms.ts'
import { textFile } from '../site/meta/text-file.ts'

export const GET: APIRoute = async () => textFile(await llms(), 'text/plain; charset=utf-8')
