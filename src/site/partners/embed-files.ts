import type { APIRoute } from 'astro'
import { withoutJoiners } from '../../model/word-joiner.ts'
import { guidances } from '../data/content.ts'
import { siteName, TOOL_LOCALE } from '../data/site.ts'
import { absolute, EVERGREEN, WIDGET_VERSION } from '../data/urls.ts'
import { questionsDay } from '../data/build-time.ts'
import { bundleFrameHelper, bundleWidget } from './widget-file.ts'
import { ourContract } from './our-contract.ts'
import { widgetManifest } from './widget-manifest.ts'
import { widgetTypes } from './widget-types.ts'

type Texts = Readonly<Record<string, string>>

/** The files that every build makes below `embed/`; the released versions in `public/embed/` stay as they are. */
const makeFiles = async (): Promise<Texts> => {
  const all = await guidances()
  const contract = await ourContract(TOOL_LOCALE)
  // a file that is released before the address of the site is known uses `/` as that address
  const site = process.env.SITE === undefined ? '/' : absolute('')
  return {
    'wegwijzer.js': await bundleWidget(all, site, questionsDay()),
    'frame.js': await bundleFrameHelper(),
    ...Object.fromEntries(
      Object.entries(widgetTypes(contract, WIDGET_VERSION)).map(([name, text]) => [
        name,
        withoutJoiners(text),
      ]),
    ),
    'custom-elements.json': withoutJoiners(
      JSON.stringify(widgetManifest(contract, siteName(TOOL_LOCALE), WIDGET_VERSION), null, 2),
    ),
  }
}

let made: Promise<Texts> | undefined

/** The files for three routes: a build makes them once, and the development server makes them for each request. */
const embedFiles = (): Promise<Texts> => {
  if (!import.meta.env.PROD) return makeFiles()
  made ??= makeFiles()
  return made
}

/** Returns the static paths of the files with this extension: each route contains its own, so that no slash follows. */
export const embedPaths = async (extension: string) =>
  Object.entries(await embedFiles())
    .filter(([name]) => name.endsWith(extension))
    .map(([name, text]) => ({
      params: { version: EVERGREEN, file: name.slice(0, -extension.length) },
      props: { text },
    }))

/** Returns the endpoint for the files that `embedPaths` lists. */
export const embedEndpoint =
  (type: string): APIRoute<{ readonly text: string }> =>
  ({ props }) =>
    new Response(props.text, { headers: { 'Content-Type': `${type}; charset=utf-8` } })
