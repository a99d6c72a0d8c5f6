import type { APIRoute } from 'astro'
import { favicon } from '../site/meta/icons.ts'

export const GET: APIRoute = async () => new Response(new Uint8Array(await favicon()))
