import type { APIRoute } from 'astro'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withoutJoiners } from '../content.schemas.ts'
import { guidances, published } from './content.ts'
import { readReleases } from './releases.ts'
import { absolute, EVERGREEN, WIDGET_VERSION } from './urls.ts'
import { byVersion, majorOf } from './versions.ts'
import { questionsDay } from './widget-day.ts'
import { bundleFrameHelper, bundleWidget } from './widget-file.ts'
import { widgetManifest } from './widget-manifest.ts'
import { widgetTypes } from './widget-types.ts'

/** A file below `embed/`. */
export type EmbedFile = { readonly path: string; readonly type: string; readonly text: string }

const SCRIPT = 'text/javascript'

/** For each earlier major version its newest release, at the address that is always the newest of that major. */
const earlierMajors = (): readonly EmbedFile[] => {
  const earlier = readReleases().filter(({ version }) => majorOf(version) < majorOf(WIDGET_VERSION))
  return [...Map.groupBy(earlier, ({ version }) => majorOf(version))].map(([major, releases]) => {
    const newest = releases.toSorted((a, b) => byVersion(a.version, b.version)).at(-1)
    return {
      path: `v${major}/wegwijzer.js`,
      type: SCRIPT,
      text: readFileSync(resolve('public/embed', newest?.file ?? ''), 'utf8'),
    }
  })
}

/** What every build makes below `embed/`; the released versions lie in `public/embed/`, and stay as they are. */
export const embedFiles = async (): Promise<readonly EmbedFile[]> => {
  const all = (await guidances()).map(published)
  // a file that is released before its address is known says so by its root
  const site = process.env.SITE === undefined ? '/' : absolute('')
  return [
    { path: `${EVERGREEN}/wegwijzer.js`, type: SCRIPT, text: await bundleWidget(all, site, questionsDay()) },
    ...Object.entries(widgetTypes(WIDGET_VERSION)).map(([name, text]) => ({
      path: `${EVERGREEN}/${name}`,
      type: 'application/typescript',
      text,
    })),
    {
      path: `${EVERGREEN}/custom-elements.json`,
      type: 'application/json',
      text: withoutJoiners(JSON.stringify(await widgetManifest(), null, 2)),
    },
    { path: `${EVERGREEN}/frame.js`, type: SCRIPT, text: await bundleFrameHelper() },
    ...earlierMajors(),
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
