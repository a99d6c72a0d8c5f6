import type { APIRoute, GetStaticPaths } from 'astro'
import { guidances } from '../../site/data/content.ts'
import { searchList } from '../../site/data/search-list.ts'
import { jsonFile } from '../../site/meta/text-file.ts'

export const getStaticPaths = (async () =>
  Promise.all(
    (await guidances()).map(async ({ locale }) => ({
      params: { locale },
      props: { list: await searchList(locale) },
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => jsonFile(props.list as object)
