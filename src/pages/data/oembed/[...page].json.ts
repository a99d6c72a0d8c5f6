import type { APIRoute } from 'astro'
import { guidePaths, statePaths, type PageProps } from '../../../site/data/page-paths.ts'
import { oEmbed, oEmbedPath, type EmbeddedPage } from '../../../site/meta/oembed.ts'
import { jsonFile } from '../../../site/meta/text-file.ts'

export const getStaticPaths = async () =>
  [...(await statePaths('state')), ...(await guidePaths('guide', 'guide'))].map(({ props }) => {
    const { page, guidance } = props as PageProps<EmbeddedPage>
    return {
      params: { page: oEmbedPath(page, guidance).replace(/^data\/oembed\/|\.json$/g, '') },
      props: { page, guidance },
    }
  })

export const GET: APIRoute<PageProps<EmbeddedPage>> = async ({ props }) =>
  jsonFile(await oEmbed(props.page, props.guidance))
