import type { APIRoute } from 'astro'
import { llmsFull } from '../site/llms.ts'
import { textFile } from '../site/text-file.ts'

export const GET: APIRoute = async () => textFile(await llmsFull(), 'text/plain; charset=utf-8')
