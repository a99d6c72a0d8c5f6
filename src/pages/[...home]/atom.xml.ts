import type { APIRoute } from 'astro'
import { atomFeed } from '../../site/meta/feed.ts'
import { pathsOf, type PageProps } from '../../site/data/page-paths.ts'
import { textFile } from '../../site/meta/text-file.ts'

export const getStaticPaths = () => pathsOf('home', () => [{ kind: 'home' }])

export const GET: APIRoute<PageProps> = async ({ props }) =>
  textFile(await atomFeed(props.guidance.locale), 'application/atom+xml; charset=utf-8')
