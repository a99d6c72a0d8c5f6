import type { APIRoute } from 'astro'
import { withoutJoiners } from '../../model/word-joiner.ts'
import { guidances } from '../data/content.ts'
import { absolute, EVERGREEN, WIDGET_VERSION } from '../data/urls.ts'
import { questionsDay } from '../data/build-time.ts'
import { bundleFrameHelper, bundleWidget } from './widget-file.ts'
import { widgetManifest } from './widget-manifest.ts'
import { widgetTypes } from './widget-types.ts'

/** A file below `embed/`. */
type EmbedFile = { readonly path: string; readonly type: string; readonly text: string }

const TYPES = { '.js': 'text/javascript', '.d.ts': 'application/typescript', '.json': 'application/json' }

/** The files that every build makes below `embed/`; the released versions in `public/embed/` stay as they are. */
const makeFiles = async (): Promise<readonly EmbedFile[]> => {
  const all = await guidances()
  // a file that is released before its address is known names it by the root of the site
  const site = process.env.SITE === undefined ? '/' : absolute('')
  const texts = {
    'wegwijzer.js': await bundleWidget(all, site, questionsDay()),
    'frame.js': await bundleFrameHelper(),
    ...widgetTypes(WIDGET_VERSION),
    'custom-elements.json': withoutJoiners(JSON.stringify(await widgetManifest(), null, 2)),
  }
  return Object.entries(texts).map(([name, text]) => {
    const [, type] = Object.entries(TYPES).find(([extension]) => name.endsWith(extension)) ?? []
    if (!type) throw new Error(`the media type of ${name} is unknown`)
    return { path: `${EVERGREEN}/${name}`, type, text }
  })
}

let made: Promise<readonly EmbedFile[]> | undefined

/** A build has three routes for these files, and makes them once; an editor at work sees each change. */
const embedFiles = (): Promise<readonly EmbedFile[]> => {
  if (!import.meta.env.PROD) return makeFiles()
  made ??= makeFiles()
  return made
}

/** The static paths of the files with this extension: each route names its own, so that no slash follows it. */
export const embedPaths = async (extension: string) =>
  (await embedFiles()).flatMap(({ path, type, text }) => {
    const [version, name] = path.split('/')
    return version && name?.endsWith(extension)
      ? [{ params: { version, file: name.slice(0, -extension.length) }, props: { type, text } }]
      : []
  })

/** Responds with a file that `embedPaths` listed. */
export const embedEndpoint: APIRoute<{ readonly type: string; readonly text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': `${props.type}; charset=utf-8` } })
