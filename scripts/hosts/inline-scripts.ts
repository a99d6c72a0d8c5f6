import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The largest script, in characters, that is put into its page. */
const LIMIT = 6000

const TAG = /<script type="module" src="([^"]+)"><\/script>/g

/** The start of a script's tag. Without this attribute, a script of Cloudflare would delay the script. */
const OPEN = '<script data-cfasync="false" type="module"'

/** Vite's helper for dynamic imports, which preloads what their files import. */
const HELPER = /\/preload-helper\.[^/]*\.js$/

/**
 * The helper with the same export, for scripts alone: Vite's is larger than the scripts of most pages. Without it, a
 * browser learns of the imports of a file when it has that file, and each such round costs a phone 200 ms.
 */
const shortHelper = async (file: string, base: string): Promise<string> => {
  const [, name] = /export\{\w+ as (\w+)\};?\s*$/.exec(await readFile(file, 'utf8')) ?? []
  if (name === undefined)
    throw new Error(`${file} has another form than Vite's helper had: inline-scripts.ts reads it`)
  return `
    const preloaded = new Set()
    export const ${name} = (load, files = []) => {
      for (const file of files) {
        if (preloaded.has(file)) continue
        preloaded.add(file)
        const link = document.createElement('link')
        link.rel = 'modulepreload'
        link.href = ${JSON.stringify(base)} + file
        document.head.append(link)
      }
      return load()
    }`
}

/** A module with its static imports as one text; dynamic imports stay files. */
const bundle = async (file: string, base: string, address: (name: string) => string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    target: 'esnext',
    plugins: [
      {
        name: 'later',
        setup: (bundler) => {
          bundler.onResolve({ filter: /^\./, namespace: 'file' }, ({ kind, path, resolveDir }) =>
            kind === 'dynamic-import' ? { path: address(join(resolveDir, path)), external: true } : undefined,
          )
          bundler.onLoad({ filter: /\.js$/, namespace: 'file' }, async ({ path }) => ({
            contents: HELPER.test(path) ? await shortHelper(path, base) : await readFile(path, 'utf8'),
          }))
        },
      },
    ],
  })
  return outputFiles[0]?.text.trim() ?? ''
}

/**
 * Returns a function that puts the small scripts of a page into it, which saves a request each. It returns the page and
 * the hashes that its policy has to allow.
 *
 * @param folder Folder of the built site.
 * @param base Path of the site on its host.
 */
export const scriptInliner = (folder: string, base: string) => {
  const bundles = new Map<string, Promise<string>>()
  const textOf = (src: string) => {
    const inFolder = (address: string) => join(folder, address.slice(base.length))
    const address = (file: string) => base + file.slice(folder.length + 1)
    const known = bundles.get(src) ?? bundle(inFolder(src), base, address)
    bundles.set(src, known)
    return known
  }
  return async (page: string): Promise<{ readonly page: string; readonly hashes: readonly string[] }> => {
    // Astro itself has put the smallest scripts into the page
    let inlined = page.replaceAll('<script type="module">', `${OPEN}>`)
    const hashes: string[] = []
    for (const [tag, src = ''] of page.matchAll(TAG)) {
      const text = await textOf(src)
      if (text.length > LIMIT) {
        inlined = inlined.replace(tag, () => `${OPEN} src="${src}"></script>`)
        continue
      }
      inlined = inlined.replace(tag, () => `${OPEN}>${text}</script>`)
      hashes.push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    }
    return { page: inlined, hashes }
  }
}
