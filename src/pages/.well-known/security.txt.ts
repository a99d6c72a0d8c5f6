import type { APIRoute } from 'astro'
import { securityText } from '../../site/security-text.ts'
import { textFile } from '../../site/text-file.ts'

export const GET: APIRoute = async () => textFile(await securityText(), 'text/plain; charset=utf-8')
