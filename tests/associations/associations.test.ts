import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseHtml } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkContent } from '../../src/content-check/content-report.ts'
import { readSite } from '../../src/content-check/site-file.ts'
import { states } from '../../src/engine/states.ts'
import type { Guidance } from '../../src/model/guidance.ts'
import { inLocale } from '../../src/model/locales.ts'
import { localesOf } from '../../src/model/site-schema.ts'
import { answersOf, framePath, statePath } from '../../src/widgets/wegwijzer/addresses.ts'
import { startScript } from '../support/project.ts'

// Made-up associations: the code has to build their sites from their content alone.

/** Names by which the association of the real content would show in a site of another one. */
const realNames = (): readonly string[] => {
  const { id, organisation, languages } = readSite('src/content')
  const read = (file: string) => parse(readFileSync(`src/content/${file}`, 'utf8')) as Record<string, unknown>
  const addresses = Object.values(read('links.yaml')).flatMap((link) => {
    const { address = '' } = link as { readonly address?: string }
    return /^(?:mailto:|https:\/\/)([^/?]+)/.exec(address)?.[1] ?? []
  })
  const actors = Object.entries(read('actors.yaml')).flatMap(([actor, names]) =>
    actor === 'you' ? [] : Object.values(names as Record<string, string>),
  )
  const sites = Object.values(languages).map(({ site }) => site)
  const { name, short } = organisation
  return [...new Set([id, name, ...(short ? [short] : []), ...sites, ...addresses, ...actors])]
}

describe.each([
  { association: 'choirs', languages: 1 },
  { association: 'rowing-club', languages: 3 },
])('the site of the $association', ({ association, languages }) => {
  const content = `tests/sample/associations/${association}`
  const folder = `.cache/${association}-site`
  const locales = localesOf(readSite(content))

  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const page = (path: string) => parseHtml(read(`${path}index.html`))
  const guidanceOf = (locale: string) => JSON.parse(read(`data/wegwijzer.${locale}.json`)) as Guidance

  beforeAll(async () => {
    const build = startScript('.', ['build'], { CONTENT: content, FOLDER: folder })
    expect(await build.ended, build.printed()).toBe(0)
  }, 600_000)

  it('is of content in which the check finds nothing', () => {
    expect(checkContent(content)).toMatchObject({ kind: 'sound' })
    expect(locales).toHaveLength(languages)
  })

  it.each(locales)('has every page in %s', (locale) => {
    const { paths } = inLocale(readSite(content).languages, locale)
    const guidance = guidanceOf(locale)
    const home = locale === locales[0] ? '' : `${locale}/`
    const listed = states(guidance.flow)
    if (listed.kind !== 'listed') throw new Error('too many states')
    const pages = [
      home,
      ...Object.values(paths).map((path) => `${home}${path}/`),
      ...Object.values(guidance.guides).map(({ path }) => path),
      ...listed.states.map(({ trail }) => statePath(guidance, answersOf(trail))),
    ]
    const frames = pages
      .filter((path) => path.startsWith(guidance.path))
      .map((path) => framePath(guidance, path))
    for (const path of [...pages, ...frames])
      expect(page(path).querySelector('html')?.getAttribute('lang'), path).toBe(locale)
  })

  it('links the languages with each other, and has no switch for one alone', () => {
    const several = languages > 1
    const home = page('')
    expect(home.querySelectorAll('.languages a').map((link) => link.getAttribute('lang'))).toEqual(
      several ? [...locales] : [],
    )
    expect(home.querySelectorAll('link[hreflang]').map((link) => link.getAttribute('hreflang'))).toEqual(
      several ? [...locales, 'x-default'] : [],
    )
    expect(/hreflang/.test(read('sitemap.xml'))).toBe(several)
  })

  it('has a widget with its languages and no other', () => {
    const widget = read('embed/v1/wegwijzer.js')
    expect([...widget.matchAll(/\blocale:"(\w+)"/g)].map(([, locale]) => locale)).toEqual([...locales])
    for (const locale of locales) {
      const { questions, flow } = guidanceOf(locale)
      expect(widget).toContain(questions[flow.start]?.title)
    }
  })

  it('contains no name of the real association', () => {
    const names = realNames()
    expect(names.length).toBeGreaterThan(5)
    const found = globSync('**/*.{html,js,css,json,ts,md,txt,xml}', { cwd: folder })
      // every build contains the released files of the real site
      .filter((file) => !existsSync(join('public', file)))
      .flatMap((file) => {
        const text = read(file)
        return names
          .filter((name) => new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?![\\w-])`).test(text))
          .map((name) => `${name} in ${file}`)
      })
    expect(found).toEqual([])
  })
})
