import type { APIRoute } from 'astro'
import { sitemap } from '../site/meta/feed.ts'
import { textFile } from '../site/meta/text-file.ts'

export const GET: APIRoute = async () => textFile(await sitemap(), 'application/xml; charset=utf-8')
