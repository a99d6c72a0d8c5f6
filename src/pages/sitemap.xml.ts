import type { APIRoute } from 'astro'
import { sitemap } from '../site/feed.ts'
import { textFile } from '../site/text-file.ts'

export const GET: APIRoute = async () => textFile(await sitemap(), 'application/xml; charset=utf-8')
