import { resolve } from 'node:path'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { minify } from 'terser'
import { states } from '../engine/states.ts'
import { whyNot } from '../engine/why-not.ts'
import { answersOf } from '../widgets/wegwijzer/addresses.ts'
import type { Guidance } from '../model/guidance.ts'
import { pack } from '../widgets/wegwijzer/pack.ts'

const folder = resolve('src/widgets/wegwijzer')
/** The style sheets of the element, in order. */
export const STYLES = ['palette.css', 'element.css', 'wegwijzer.css', 'stations.css']

/** The style sheet of the element, as one minified text. */
const bundleStyles = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: STYLES.map((name) => `@import './${name}';`).join('\n'),
      resolveDir: folder,
      loader: 'css',
    },
    bundle: true,
    minify: true,
    write: false,
  })
  // the spaces that esbuild keeps in custom properties
  return (outputFiles[0]?.text.trim() ?? '').replace(/(--[\w-]+:|,) /g, '$1')
}

/** The answers that decide between routes: the only ones named where somebody asks why not another route. */
const decidingAnswers = ({ flow, guides }: Guidance): ReadonlySet<string> => {
  const found = states(flow)
  const arrivals = found.kind === 'listed' ? found.states.filter(({ kind }) => kind === 'outcome') : []
  const changes = arrivals.flatMap(({ trail }) =>
    Object.keys(guides).flatMap((guide) => whyNot(flow, answersOf(trail), guide) ?? []),
  )
  return new Set(changes.map(({ to }) => to))
}

/** The guidance without the words that no state shows: the widget has to be small. */
const shownOnly = (guidance: Guidance): Guidance => {
  const deciding = decidingAnswers(guidance)
  const answers = Object.entries(guidance.answers).map(([id, { if: condition, ...words }]) => [
    id,
    deciding.has(id) ? { ...words, if: condition } : words,
  ])
  return { ...guidance, answers: Object.fromEntries(answers) as Guidance['answers'] }
}

/** A file and all it imports as one classic script, minified. */
const bundleScript = async (entry: string, options: BuildOptions = {}): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // a page in another encoding, on a host that names none, would read anything else as other signs
    charset: 'ascii',
    tsconfigRaw: {},
    legalComments: 'none',
    ...options,
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** Gives the modules that exist only here: `wegwijzer:data` and `wegwijzer:css`. */
const equipment = (data: object): Plugin => ({
  name: 'wegwijzer',
  setup(build) {
    build.onResolve({ filter: /^wegwijzer:/ }, ({ path }) => ({ path, namespace: 'wegwijzer' }))
    build.onLoad({ filter: /:data$/, namespace: 'wegwijzer' }, () => ({
      contents: Object.entries(data)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n'),
    }))
    build.onLoad({ filter: /:css$/, namespace: 'wegwijzer' }, async () => ({
      contents: await bundleStyles(),
      loader: 'text',
    }))
  },
})

/**
 * The widget as one classic script, with its words, routes and style inside. It is made from the same content as
 * the pages, each time it is asked for: so it never lags behind them.
 *
 * @param site Where the site is published, with a slash at the end.
 * @param day The day of the questions: 2026-11-25.
 */
export const bundleWidget = async (
  guidances: readonly Guidance[],
  site: string,
  day: string,
): Promise<string> => {
  const script = await bundleScript(resolve(folder, 'define.ts'), {
    plugins: [
      equipment({
        packed: pack(JSON.parse(JSON.stringify(guidances.map(shownOnly))) as unknown[]),
        site,
        day,
      }),
    ],
    // the views draw straight into the page here, without Preact
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [resolve(folder, 'dom.ts')],
  })
  // a second minifier finds what the first leaves, which the budget needs
  const { code } = await minify(script, {
    ecma: 2020,
    compress: { passes: 3, pure_getters: true },
    format: { comments: false, ascii_only: true },
  })
  if (!code) throw new Error('the widget came out empty')
  return code
}

/** What a page adds to let frames of the wizard grow with what is in them, as one classic script. */
export const bundleFrameHelper = (): Promise<string> => bundleScript(resolve('src/widgets/frame/parent.ts'))
