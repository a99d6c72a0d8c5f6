import type { APIRoute, GetStaticPaths } from 'astro'
import { guidances } from '../../site/content.ts'
import { absolute, DATA_SCHEMA } from '../../site/urls.ts'

export const getStaticPaths = (async () =>
  (await guidances()).map((guidance) => ({
    params: { locale: guidance.locale },
    props: { guidance },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  Response.json({ $schema: absolute(DATA_SCHEMA), ...props.guidance })
