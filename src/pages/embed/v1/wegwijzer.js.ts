import { guidances } from '../../../site/content.ts'
import { absolute } from '../../../site/urls.ts'
import { bundleWidget } from '../../../site/widget-file.ts'

export const GET = async () =>
  new Response(await bundleWidget(await guidances(), absolute('')), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
