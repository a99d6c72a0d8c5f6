import type { APIRoute, GetStaticPaths } from 'astro'
import { guidances } from '../../site/content.ts'

export const getStaticPaths = (async () =>
  (await guidances()).map((guidance) => ({
    params: { locale: guidance.locale },
    props: { guidance },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => Response.json(props.guidance)
