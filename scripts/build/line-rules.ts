import { resolve } from 'node:path'
import { LINES } from '../../src/content-check/file-names.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { lineStyles } from '../../src/site/partners/line-styles.ts'

// the part of PostCSS that this plugin uses; PostCSS comes with Vite
type Rule = { readonly replaceWith: (nodes: object) => unknown }
type Options = { readonly from?: string }
type Helpers = {
  readonly result: { readonly messages: object[]; readonly opts: Options }
  readonly postcss: { readonly parse: (css: string, options: Options) => object }
}

/** Puts the lines of the content in the place of `@lines` in a style sheet; `npm run dev` follows changes of the file. */
export const lineRules = {
  postcssPlugin: 'line-rules',
  AtRule: {
    lines: (rule: Rule, { result, postcss }: Helpers): void => {
      const { from } = result.opts
      const file = resolve(CONTENT, LINES)
      result.messages.push({ type: 'dependency', plugin: 'line-rules', file, parent: from })
      rule.replaceWith(postcss.parse(lineStyles(), from === undefined ? {} : { from }))
    },
  },
}
