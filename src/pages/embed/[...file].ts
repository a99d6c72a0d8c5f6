import type { APIRoute, GetStaticPaths } from 'astro'
import { embedFiles } from '../../site/embed-files.ts'

export const getStaticPaths = (async () =>
  (await embedFiles()).map(({ path, type, text }) => ({
    params: { file: path },
    props: { type, text },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.text as string, { headers: { 'Content-Type': `${props.type}; charset=utf-8` } })
