import type { APIRoute } from 'astro'
import { resolve } from 'node:path'
import { withoutJoiners } from '../content.schemas.ts'
import { guidances } from './content.ts'
import { earlierMajors, typeOf, type EmbedFile } from './earlier-majors.ts'
import { readReleases } from './releases.ts'
import { absolute, EVERGREEN, WIDGET_VERSION } from './urls.ts'
import { questionsDay } from './build-time.ts'
import { bundleFrameHelper, bundleWidget } from './widget-file.ts'
import { widgetManifest } from './widget-manifest.ts'
import { widgetTypes } from './widget-types.ts'

/** What every build makes below `embed/`; the released versions lie in `public/embed/`, and stay as they are. */
export const embedFiles = async (): Promise<readonly EmbedFile[]> => {
  const all = await guidances()
  // a file that is released before its address is known says so by its root
  const site = process.env.SITE === undefined ? '/' : absolute('')
  const texts = {
    'wegwijzer.js': await bundleWidget(all, site, questionsDay()),
    'frame.js': await bundleFrameHelper(),
    ...widgetTypes(WIDGET_VERSION),
    'custom-elements.json': withoutJoiners(JSON.stringify(await widgetManifest(), null, 2)),
  }
  const released = readReleases().map(({ version }) => version)
  return [
    ...Object.entries(texts).map(([name, text]) => ({
      path: `${EVERGREEN}/${name}`,
      type: typeOf(name),
      text,
    })),
    ...earlierMajors(resolve('public/embed'), released, WIDGET_VERSION),
  ]
}

/** The static paths of the files with this extension: a route says its own, so that no slash is asked for behind it. */
export const embedPaths = async (extension: string) =>
  (await embedFiles()).flatMap(({ path, type, text }) => {
    const [version, name] = path.split('/')
    return version && name?.endsWith(extension)
      ? [{ params: { version, file: name.slice(0, -extension.length) }, props: { type, text } }]
      : []
  })

/** Answers with a file that `embedPaths` listed. */
export const embedEndpoint: APIRoute<{ readonly type: string; readonly text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': `${props.type}; charset=utf-8` } })
