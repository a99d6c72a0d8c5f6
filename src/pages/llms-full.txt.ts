import type { APIRoute } from 'astro'
import { llmsFull } from '../site/meta/llms.ts'
import { textFile } from '../site/meta/text-file.ts'

export const GET: APIRoute = async () => textFile(await llmsFull(), 'text/plain; charset=utf-8')
