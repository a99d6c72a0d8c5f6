import type { APIRoute, GetStaticPaths } from 'astro'
import { guidances } from '../../site/content.ts'
import { jsonFile } from '../../site/text-file.ts'
import type { Guidance } from '../../widgets/wegwijzer/guidance.ts'
import { absolute, DATA_SCHEMA } from '../../site/urls.ts'

export const getStaticPaths = (async () =>
  (await guidances()).map((guidance) => ({
    params: { locale: guidance.locale },
    props: { guidance },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ guidance: Guidance }> = ({ props }) =>
  jsonFile({ $schema: absolute(DATA_SCHEMA), ...props.guidance })
