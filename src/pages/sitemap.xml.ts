import type { APIRoute } from 'astro'
import { sitemap } from '../site/feed.ts'

export const GET: APIRoute = async () =>
  new Response(await sitemap(), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
