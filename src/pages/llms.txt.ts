import type { APIRoute } from 'astro'
import { llms } from '../site/llms.ts'

export const GET: APIRoute = async () =>
  new Response(await llms(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
