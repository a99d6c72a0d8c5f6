import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import type { Guidance } from '../../model/guidance.ts'
import { tokenKinds } from '../../widgets/wegwijzer/contract.ts'
import { withKinds } from '../../widgets/wegwijzer/tokens.ts'
import { ourLines, withLines, type Lines } from './line-styles.ts'

const folder = resolve('src/widgets/wegwijzer')
/** The style sheets of the element, in order. */
export const STYLES = ['palette.css', 'element.css', 'wegwijzer.css', 'stations.css']

/** The style sheet of the element, as it is written. */
export const elementStyles = (lines = ourLines()): string =>
  withLines(STYLES.map((name) => readFileSync(resolve(folder, name), 'utf8')).join('\n'), lines)

/** The style sheet of the element, minified, with the CSS property of each token. */
const bundleStyles = async (lines: Lines): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: elementStyles(lines), loader: 'css' },
    minify: true,
    write: false,
  })
  // the spaces that esbuild keeps in custom properties
  const css = (outputFiles[0]?.text.trim() ?? '').replace(/(--[\w-]+:|,) /g, '$1')
  return withKinds(css, tokenKinds(Object.keys(lines)))
}

/** A file and all it imports as one classic script, minified. */
const bundleScript = async (entry: string, options: BuildOptions = {}): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // a script without a declared encoding takes that of the page: ASCII reads the same in all of them
    charset: 'ascii',
    // in a file of joined scripts, the one before may end in a comment or without a semicolon
    banner: { js: '\n;' },
    tsconfigRaw: {},
    legalComments: 'none',
    ...options,
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** The modules that exist only in the bundle: `wegwijzer:data` and `wegwijzer:css`. */
const virtualModules = (data: object, lines: Lines): Plugin => ({
  name: 'wegwijzer',
  setup(build) {
    build.onResolve({ filter: /^wegwijzer:/ }, ({ path }) => ({ path, namespace: 'wegwijzer' }))
    build.onLoad({ filter: /:data$/, namespace: 'wegwijzer' }, () => ({
      contents: JSON.stringify(data),
      loader: 'json',
    }))
    build.onLoad({ filter: /:css$/, namespace: 'wegwijzer' }, async () => ({
      contents: await bundleStyles(lines),
      loader: 'text',
    }))
  },
})

/**
 * The widget as one classic script, with its words, routes and styles inside. The pages are made from the same content,
 * so both always have the same questions.
 *
 * @param guidances One per locale; none for the code and styles alone.
 * @param site Address of the published site, with a slash at the end.
 * @param day Day of the questions, such as 2026-11-25.
 */
export const bundleWidget = (
  guidances: readonly Guidance[],
  site: string,
  day: string,
  lines = ourLines(),
): Promise<string> =>
  bundleScript(resolve(folder, 'define.ts'), {
    plugins: [virtualModules({ guidances, site, day }, lines)],
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [resolve(folder, 'injected.ts')],
  })

/** The script for a page with frames of the wizard, which lets them grow with their content, as one classic script. */
export const bundleFrameHelper = (): Promise<string> => bundleScript(resolve('src/widgets/frame/parent.ts'))
