import type { APIRoute } from 'astro'
import { guideOf } from '../../site/content.ts'
import { guideMarkdown } from '../../site/markdown.ts'
import { pathsOf, type PageProps } from '../../site/pages.ts'
import { strings } from '../../site/strings.ts'
import { textFile } from '../../site/text-file.ts'

export const getStaticPaths = () =>
  pathsOf('guide', ({ guides }) => Object.keys(guides).map((guide) => ({ kind: 'guide', guide })))

export const GET: APIRoute<PageProps<{ kind: 'guide'; guide: string }>> = async ({ props }) => {
  const { page, guidance } = props
  const guide = await guideOf(guidance.locale, page.guide)
  if (!guide) throw new Error(`no guide "${page.guide}" in ${guidance.locale}`)
  const text = await guideMarkdown(guidance.locale, guide, await strings(guidance.locale))
  return textFile(text, 'text/markdown; charset=utf-8')
}
