import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'astro/zod'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { idSchema, inLanguages } from '../../src/model/field-schemas.ts'
import { outcomeSchema, questionSchema } from '../../src/model/flow-schemas.ts'
import { guideSchema, stepSchema } from '../../src/model/guide-schemas.ts'
import { linesSchema } from '../../src/model/line-schema.ts'
import { linkSchema } from '../../src/model/link-schemas.ts'
import { reviewSchema } from '../../src/model/review-schema.ts'
import { routeSchema } from '../../src/model/route-schema.ts'
import { siteSchema } from '../../src/model/site-schema.ts'

const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'deploy/**/*.md'])
const DECISIONS = globSync('docs/decisions/[0-9]*.md')
const RECIPES = globSync('docs/recipes/**/*.md')
const JOBS = globSync('docs/redactie/*.md').filter((file) => !file.endsWith('README.md'))

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

const read = (file: string): string => readFileSync(file, 'utf8')

/** Returns the text without its blocks of code. */
const prose = (file: string): string => read(file).replaceAll(/^ *```[^]*?^ *```$/gm, '')

const wordsIn = (file: string): number => read(file).split(/\s+/).filter(Boolean).length

/** Returns the anchors that GitHub gives the headings of a document. */
const anchorsOf = (file: string): readonly string[] =>
  [...prose(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Returns the links of a document that lead to another file or to an anchor. */
const relativeLinks = (file: string): readonly string[] =>
  [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))

const leadsNowhere = (file: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? file : join(dirname(file), path)
  return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
}

/** Returns the paths from the root that a document has in backticks, as patterns: `<guide>` is any name. */
const pathsIn = (file: string): readonly string[] =>
  [...prose(file).matchAll(/`((?:src|scripts|bench|tests|docs|public|deploy)(?:\/[^`\s]*)?)`/g)].map(
    ([, path = '']) => path.replaceAll(/<[^>]*>/g, '*').replace(/\/$/, ''),
  )

const LANGUAGES = inLanguages(['nl', 'en'])

/** The schema of each kind of file that editors copy from a template. */
const SCHEMAS: readonly (readonly [RegExp, z.ZodType])[] = [
  [/^questions\//, questionSchema(LANGUAGES)],
  [/^outcomes\//, outcomeSchema(LANGUAGES)],
  [/^guides\/[\w-]+\.yaml$/, routeSchema],
  [/^guides\/\w+\/[\w-]+\/index\.mdx$/, guideSchema],
  [/^guides\/\w+\/[\w-]+\/(?!index\.)[\w-]+\.mdx$/, stepSchema],
  [/^links\.yaml$/, z.record(idSchema, linkSchema(LANGUAGES))],
  [/^actors\.yaml$/, z.record(idSchema, LANGUAGES.translated)],
  [/^lines\.yaml$/, linesSchema(LANGUAGES)],
  [/^review\.yaml$/, reviewSchema],
  [/^site\.yaml$/, siteSchema.partial()],
]

/** The most words that a document may have. */
const LIMITS: readonly (readonly [string, number])[] = [
  ['README.md', 500],
  ['CONTRIBUTING.md', 600],
  ...DECISIONS.map((file) => [file, 150] as const),
]

describe('the length of documents', () => {
  it.each(LIMITS)('%s has at most %i words', (file, most) => {
    expect(wordsIn(file)).toBeLessThanOrEqual(most)
  })
})

describe.each(DOCUMENTS)('%s', (file) => {
  it('links only to files and headings that exist', () => {
    expect(relativeLinks(file).filter((link) => leadsNowhere(file, link))).toEqual([])
  })

  it('names only commands that package.json has', () => {
    const named = [...read(file).matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(
      ([, name = '']) => name,
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('names only paths that exist', () => {
    expect(pathsIn(file).filter((path) => globSync(path).length === 0)).toEqual([])
  })
})

describe('the code', () => {
  it('names only documents that exist', () => {
    const named = globSync('{src,scripts,bench}/**/*.{ts,tsx,astro,css,yaml}').flatMap((file) =>
      [...read(file).matchAll(/\b(?:docs\/[\w./-]*\w|deploy\/README\.md|[A-Z]{4,}\.md)/g)].map(
        ([path]) => path,
      ),
    )
    expect(named).not.toEqual([])
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })
})

describe('the pictures in the guide for editors', () => {
  const pictures = globSync('docs/images/redactie/*')
  const shown = JOBS.flatMap((file) =>
    [...read(file).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, text = '', target = '']) => ({
      text,
      path: join(dirname(file), target),
    })),
  )

  it('are each in a page, and have a text for those who do not see them', () => {
    expect(shown.filter(({ text }) => text.trim() === '')).toEqual([])
    expect(shown.map(({ path }) => path).sort()).toEqual(pictures.sort())
  })

  it.each(pictures)('%s has at most 60 kB', (path) => {
    expect(statSync(path).size).toBeLessThan(60_000)
  })
})

describe('the decisions', () => {
  it.each(DECISIONS)('%s has a context, a decision and its consequences', (file) => {
    const headings = [...read(file).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(['Context', 'Decision', 'Consequences'])
  })

  it('have different numbers', () => {
    const numbers = DECISIONS.map((file) => /\/(\d{3})-/.exec(file)?.[1])
    expect(new Set(numbers).size).toBe(DECISIONS.length)
  })
})

describe('the recipes', () => {
  it.each(RECIPES)('%s has numbered steps and says how to see that it worked', (file) => {
    expect(read(file)).toMatch(/^1\. /m)
    expect(read(file)).toMatch(/^See that it worked/m)
  })

  it.each(JOBS)('%s has numbered steps and says how to see that it worked, in Dutch', (file) => {
    expect(read(file)).toMatch(/^1\. /m)
    expect(read(file)).toMatch(/^Zo zie je dat het gelukt is/m)
  })
})

describe('the templates for editors', () => {
  /** The blocks of code that say for which file of the content they are. */
  const templates = JOBS.flatMap((page) =>
    [...read(page).matchAll(/^( *)```\w+ file=(\S+)\n([^]*?)^ *```$/gm)].map(
      ([, indent = '', file = '', code = '']) => ({
        file,
        code: code.replaceAll(`\n${indent}`, '\n').trim(),
      }),
    ),
  )

  it.each(templates)('fit the schema of $file', ({ file, code }) => {
    const [, schema] = SCHEMAS.find(([pattern]) => pattern.test(file)) ?? []
    const data: unknown = parse(file.endsWith('.mdx') ? (code.split(/^---$/m)[1] ?? '') : code)
    expect(schema?.safeParse(data).error?.issues, file).toBeUndefined()
    expect(schema, file).toBeDefined()
  })

  it('are there for questions, outcomes, guides, steps, links, actors and lines', () => {
    expect(SCHEMAS.filter(([pattern]) => !templates.some(({ file }) => pattern.test(file)))).toEqual([])
  })
})

describe('the indexes', () => {
  it.each([
    ['docs/README.md', RECIPES],
    ['docs/redactie/README.md', JOBS],
    ['docs/decisions/README.md', DECISIONS],
  ])('%s lists every page', (index, pages) => {
    const listed = relativeLinks(index).map((link) => join(dirname(index), link))
    expect(pages.filter((page) => !listed.includes(page))).toEqual([])
  })
})
