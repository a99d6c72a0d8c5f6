import { spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { LOCALES } from '../../src/site/data/site.ts'
import { page } from './made-up-guides.ts'

/** Exact versions, installed in a folder of their own: the project itself does not need Starlight. */
const PACKAGE = {
  private: true,
  type: 'module',
  dependencies: { '@astrojs/starlight': '0.42.4', astro: '7.3.4', sharp: '0.34.5' },
}

const CONFIG = `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({
  site: 'https://www.example.org',
  integrations: [
    starlight({
      title: 'Guides',
      locales: { root: { label: 'Nederlands', lang: 'nl' }, en: { label: 'English', lang: 'en' } },
      sidebar: [{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] }],
    }),
  ],
})
`

const COLLECTIONS = `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`

/** Installs Starlight, where that is not done yet; returns its folder. */
const install = async (): Promise<string> => {
  const folder = resolve('.cache/starlight')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify(PACKAGE))
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Starlight could not be installed:\n${stderr}`)
  return folder
}

const FRONT_MATTER = /^---\n([^]*?)\n---\n/

/** A guide of this project as one page of Markdown: its steps with their titles as headings. */
const asPage = async (folder: string): Promise<string> => {
  const parts = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort()
  const texts = await Promise.all(parts.map((name) => readFile(join(folder, name), 'utf8')))
  const read = (text: string) => ({
    data: parse(FRONT_MATTER.exec(text)?.[1] ?? '') as { title: string; description?: string },
    // components and comments of ours mean nothing to Starlight
    body: text.replace(FRONT_MATTER, '').replace(/<\/?[A-Z][^>]*>|\{[^}]*\}/g, ''),
  })
  const all = texts.map(read)
  const guide = all.at(-1)
  const { title = '', description = '' } = guide?.data ?? {}
  const steps = all.slice(0, -1).map(({ data, body }) => `## ${data.title}\n${body}`)
  return page({ title, description }, [guide?.body ?? '', ...steps])
}

/** Makes a Starlight site of the guides in a copy of the project; returns its folder. */
export const starlightSite = async (project: string): Promise<string> => {
  const folder = await install()
  await rm(join(folder, 'src'), { recursive: true, force: true })
  for (const locale of LOCALES) {
    const home = join(folder, 'src/content/docs', locale === LOCALES[0] ? '' : locale)
    await mkdir(join(home, 'guides'), { recursive: true })
    await writeFile(join(home, 'index.md'), page({ title: 'Guides' }, ['Guides.']))
    const guides = join(project, 'src/content/guides', locale)
    for (const guide of await readdir(guides))
      await writeFile(join(home, 'guides', `${guide}.md`), await asPage(join(guides, guide)))
  }
  await writeFile(join(folder, 'astro.config.mjs'), CONFIG)
  await writeFile(join(folder, 'src/content.config.ts'), COLLECTIONS)
  await cp(resolve('public/icon.svg'), join(folder, 'public/favicon.svg'))
  return folder
}
