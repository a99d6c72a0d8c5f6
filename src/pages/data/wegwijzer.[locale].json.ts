import type { APIRoute, GetStaticPaths } from 'astro'
import { guidances } from '../../site/data/content.ts'
import { jsonFile } from '../../site/meta/text-file.ts'
import type { Guidance } from '../../model/guidance.ts'
import { absolute, DATA_SCHEMA } from '../../site/data/urls.ts'

export const getStaticPaths = (async () =>
  (await guidances()).map((guidance) => ({
    params: { locale: guidance.locale },
    props: { guidance },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ guidance: Guidance }> = ({ props }) =>
  jsonFile({ $schema: absolute(DATA_SCHEMA), ...props.guidance })
