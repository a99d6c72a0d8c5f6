import type { APIRoute, GetStaticPaths } from 'astro'
import { guidances } from '../../site/data/content.ts'
import { shareImage, type Share } from '../../site/meta/share-image.ts'
import { shares } from '../../site/meta/share-paths.ts'

export const getStaticPaths = (async () =>
  (await Promise.all((await guidances()).map(shares))).flat().map(({ path, share }) => ({
    params: { image: path.replace(/^og\/|\.png$/g, '') },
    props: { share },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ share: Share }> = async ({ props }) =>
  new Response(await shareImage(props.share), { headers: { 'Content-Type': 'image/png' } })
