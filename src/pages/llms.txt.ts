import type { APIRoute } from 'astro'
import { llms } from '../site/llms.ts'
import { textFile } from '../site/text-file.ts'

export const GET: APIRoute = async () => textFile(await llms(), 'text/plain; charset=utf-8')
