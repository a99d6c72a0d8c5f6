import type { APIRoute } from 'astro'
import { securityText } from '../../site/security-text.ts'

export const GET: APIRoute = async () =>
  new Response(await securityText(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
