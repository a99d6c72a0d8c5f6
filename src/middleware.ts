import { defineMiddleware } from 'astro:middleware'

const NOTICE = /<small class="notice" data-about="([^"]*)"[^>]*>[^]*?<\/small>/g

/** Returns the HTML of a page with each notice about an address at the first use of that address only. */
const withFirstNotices = (html: string): string => {
  const noticed = new Set<string>()
  return html.replace(NOTICE, (notice, address: string) => {
    if (noticed.has(address)) return ''
    noticed.add(address)
    return notice
  })
}

/** Changes each page after it is rendered, because only then the order of its parts is known. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next()
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  return isPage ? new Response(withFirstNotices(await response.text()), response) : response
})
