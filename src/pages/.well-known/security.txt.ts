import type { APIRoute } from 'astro'
import { securityText } from '../../site/meta/security-text.ts'
import { textFile } from '../../site/meta/text-file.ts'

export const GET: APIRoute = async () => textFile(await securityText(), 'text/plain; charset=utf-8')
