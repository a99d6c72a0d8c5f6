import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { deskPolicy, writePolicy } from '../hosts/policy.ts'
import { bundleDesk } from './desk-bundle.ts'
import { deskData } from './make-desk-data.ts'
import { readDesk } from './desk-setting.ts'
import { respond } from './dev-response.ts'

/** Path of the editors' desk, below the root of the site. */
const PATH = 'beheer/'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

const TEXT = 'text/plain; charset=utf-8'

/** Without a repository, the second button, which signs in to a repository, would not work. */
const LOCAL_STYLE = '.container .buttons > button ~ button { display: none !important }\n'

const page = (base: string, origins: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="content-security-policy" content="${writePolicy(deskPolicy(origins))}">`,
    '<meta name="robots" content="noindex">',
    '<title>Beheer</title>',
    `<link rel="icon" href="${base}icon.svg"><link rel="stylesheet" href="${base}${PATH}desk.css"></head>`,
    // the order of the attributes differs from that of scripts that the build may put into their pages
    `<body><script src="${base}${PATH}desk.js" type="module" data-cfasync="false"></script></body></html>`,
    '',
  ].join('\n')

/** The files of the desk by their names; none where the setting leaves it out. */
export const deskFiles = async (
  base: string,
  setting = process.env.DESK,
): Promise<ReadonlyMap<string, Uint8Array | string>> => {
  const desk = readDesk(setting)
  if (!desk) return new Map()
  const { repository } = desk
  const files = await bundleDesk(deskData(base, repository), base)
  return new Map([
    ...files,
    ['desk.css', repository ? '' : LOCAL_STYLE],
    ['index.html', page(base, repository?.origins ?? [])],
  ])
}

/** Adds the editors' desk to the site; DESK sets the repository of the desk, or leaves the desk out. */
export const editorsDesk = (): AstroIntegration => {
  let base = '/'
  let built: ReturnType<typeof deskFiles> | undefined
  return {
    name: 'editors-desk',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/')
      },
      // another process bundles it, so the pages can be made meanwhile
      'astro:build:start': () => {
        built = deskFiles(base)
        // a fault is thrown where the files are needed, unless the pages have one before
        built.catch(() => undefined)
      },
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), PATH)
        for (const [name, contents] of (await built) ?? []) {
          await mkdir(dirname(join(folder, name)), { recursive: true })
          await writeFile(join(folder, name), contents)
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        logger.info(`forms for editors: ${base}${PATH}`)
        let files: ReturnType<typeof deskFiles> | undefined
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost')
          const [, name] = /\/beheer\/((?:assets\/)?[\w.-]*)$/.exec(pathname) ?? []
          if (name === undefined) return next()
          // each visit of the page starts with the content as it is now
          if (name === '' || !files) files = deskFiles(base)
          const file = name || 'index.html'
          const made = files.then((all) => {
            const contents = all.get(file)
            return contents === undefined ? undefined : { type: TYPES[extname(file)] ?? TEXT, contents }
          })
          respond(made, response, next, logger)
        })
      },
    },
  }
}
