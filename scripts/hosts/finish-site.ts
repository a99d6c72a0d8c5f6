import { existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { SITE } from '../build/address.ts'
import { withEach } from '../build/with-each.ts'
import { compress } from './compress.ts'
import { headersFile } from './headers-file.ts'
import { scriptInliner } from './inline-scripts.ts'
import { keepDate } from './keep-dates.ts'
import { NGINX_BROTLI, nginxHttp, nginxServer, type NginxSite } from './nginx-config.ts'
import { withExactPolicy } from './policy.ts'
import { forwardIn, redirectsFile } from './redirects.ts'
import { FRAMES, RULES_FILE, rulesFor, type BuiltPage } from './rules.ts'
import { vercelConfig } from './vercel-config.ts'

const MAJOR = /^v\d+$/
const VERSION = /^\d+\.\d+\.\d+/

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()

const isPage = (file: string): boolean => file.endsWith('.html')

/** Writes a page with its small scripts and its exact policy, and compressed copies of it. */
const finishPage = async (
  folder: string,
  file: string,
  inline: ReturnType<typeof scriptInliner>,
): Promise<BuiltPage & { readonly forward: string | undefined }> => {
  const path = join(folder, file)
  const written = await readFile(path, 'utf8')
  const inlined = await inline(written)
  const origin = file.startsWith(FRAMES) ? SITE : undefined
  const { page, policy } = withExactPolicy(inlined.page, file, inlined.hashes, origin)
  await writeFile(path, page)
  await compress(path, page)
  return { path: file.replace(/index\.html$/, ''), policy, forward: forwardIn(page) }
}

const embedFolders = (folder: string) => {
  const names = existsSync(join(folder, 'embed')) ? readdirSync(join(folder, 'embed')) : []
  return {
    majors: names.filter((name) => MAJOR.test(name)),
    versions: names.filter((name) => VERSION.test(name)),
  }
}

/** Writes the files that nginx includes; `at` is the folder from which nginx will read the site. */
const writeNginx = async (site: NginxSite, into: string, at: string): Promise<void> => {
  await mkdir(into, { recursive: true })
  await writeFile(join(into, 'http.conf'), nginxHttp(site))
  await writeFile(join(into, 'server.conf'), nginxServer(site, at))
  await writeFile(join(into, 'brotli.conf'), NGINX_BROTLI)
}

/**
 * Makes a folder that Astro built ready for every host: small scripts in their pages, exact policies, the headers and
 * redirects in the form each host reads, compressed copies, and the dates of files that did not change.
 *
 * @param at Path of the site once it is served, where the previous build is now.
 */
export const finishSite = async (folder: string, base: string, at: string): Promise<void> => {
  const built = await filesIn(folder)
  const inline = scriptInliner(folder, base)
  const pages = await withEach(built.filter(isPage), (file) => finishPage(folder, file, inline))
  await withEach(
    built.filter((file) => !isPage(file)),
    (file) => compress(join(folder, file)),
  )
  const rules = rulesFor({ base, pages, ...embedFolders(folder) })
  const redirects = pages.flatMap(({ path, forward }) =>
    forward === undefined ? [] : [{ from: base + path, to: forward }],
  )
  for (const { from, to } of redirects) {
    // Markdown cannot forward, so the old address of a guide in Markdown has the same text
    const [old, fresh] = [from, to].map((path) => `${path.slice(base.length)}index.md`)
    if (old && fresh && built.includes(fresh)) await copyFile(join(folder, fresh), join(folder, old))
  }
  await writeFile(join(folder, '_headers'), headersFile(rules))
  await writeFile(join(folder, '_redirects'), redirectsFile(redirects))
  await writeFile(join(folder, 'vercel.json'), vercelConfig(rules, redirects))
  await writeFile(join(folder, RULES_FILE), JSON.stringify(rules))
  // the address of a page that forwards redirects at once, and so does a mistyped form of that address
  const paths = pages
    .filter(({ path }) => path.endsWith('/'))
    .map(({ path, forward }) => ({ from: base + path, to: forward ?? base + path }))
  await writeNginx({ rules, redirects, base, paths }, join(folder, '_nginx'), at)
  if (existsSync(at)) await withEach(await filesIn(folder), (file) => keepDate(file, folder, at))
}
