import type { APIRoute } from 'astro'
import { textFile } from '../site/meta/text-file.ts'
import { absolute } from '../site/data/urls.ts'

export const GET: APIRoute = () =>
  textFile(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap.xml')}\n`, 'text/plain; charset=utf-8')
