import type { APIRoute } from 'astro'
import { guideOf } from '../../site/data/content.ts'
import { guideMarkdown } from '../../site/meta/markdown.ts'
import { pathsOf, type PageProps } from '../../site/data/page-paths.ts'
import { textFile } from '../../site/meta/text-file.ts'

export const getStaticPaths = () =>
  pathsOf('guide', ({ guides }) => Object.keys(guides).map((guide) => ({ kind: 'guide', guide })))

export const GET: APIRoute<PageProps<{ kind: 'guide'; guide: string }>> = async ({ props }) => {
  const { page, guidance } = props
  const text = await guideMarkdown(await guideOf(guidance.locale, page.guide))
  return textFile(text, 'text/markdown; charset=utf-8')
}
