import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { ACTORS, type Actor } from '../../src/model/guide-schemas.ts'
import { LOCALES, type Locale } from '../../src/model/locales.ts'
import { LINES } from '../../src/model/route-schema.ts'
import { makeWriter, randomFrom, type Writer } from './text.ts'

/** A generated step in one language. */
type Step = { readonly title: string; readonly actors: readonly Actor[]; readonly paragraph: string }

/** A generated guide in one language. */
export type Made = {
  readonly locale: Locale
  /** Id of the guide and its slug. */
  readonly slug: string
  readonly line: string
  readonly title: string
  /** A keyword that no other text contains. */
  readonly keyword: string
  readonly guide: object & { readonly description: string }
  readonly intro: readonly string[]
  readonly steps: readonly (Step & { readonly keywords: readonly string[] })[]
}

/** A title whose first word ends with two swapped letters. */
export const mistyped = ({ title }: Made): string => title.replace(/(\S)(\S)(?=\s|$)/, '$2$1')

const AUDIENCES = 12
const DAY = '2026-11-24'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A page of text with front matter. */
export const page = (data: object, paragraphs: readonly string[]): string =>
  `---\n${stringify(data, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`

/** What a guide has in common in all languages. */
type Plan = { readonly id: string; readonly line: string; readonly steps: readonly (readonly Actor[])[] }

const planOf = (at: number, random: () => number): Plan => {
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)] as T
  const actors = () => [...new Set([pick(ACTORS), ...(random() < 0.3 ? [pick(ACTORS)] : [])])]
  return { id: `made-${at}`, line: pick(LINES), steps: Array.from({ length: 2 + (at % 5) }, actors) }
}

const makeGuide = (
  locale: Locale,
  { id, line, steps }: Plan,
  audiences: readonly string[],
  { word, fresh, sentence, between, oneOf }: Writer,
): Made => {
  const subject = [fresh(), ...Array.from({ length: 5 }, word)]
  const paragraph = () => Array.from({ length: between(2, 5) }, () => sentence(subject)).join(' ')
  const keyword = fresh()
  const title = capital([subject[0], word(), oneOf(subject), word()].join(' '))
  const guide = {
    title,
    shortTitle: capital(subject[0] ?? id),
    slug: id,
    audience: oneOf(audiences),
    description: sentence(subject).slice(0, 170),
    lead: sentence(subject),
    keywords: [keyword, `${word()} ${fresh()}`, ...Array.from({ length: 4 }, word)],
    reviewed: DAY,
    changes: [{ date: DAY, text: sentence(subject) }],
    sources: [{ name: sentence(subject), read: DAY, supports: sentence(subject) }],
  }
  return {
    locale,
    slug: id,
    line,
    title,
    keyword,
    guide,
    intro: [paragraph(), paragraph()],
    steps: steps.map((actors) => ({
      title: capital(`${oneOf(subject)} ${word()}`),
      actors,
      keywords: [fresh(), word(), word()],
      paragraph: paragraph(),
    })),
  }
}

/** Generated guides in every language, from the first number to the last; those of a smaller site are part of a larger. */
export const makeGuides = (first: number, last: number): readonly Made[] => {
  const random = randomFrom(7)
  const writers = LOCALES.map((locale, at) => {
    const writer = makeWriter(locale, at + 1)
    return { locale, writer, audiences: Array.from({ length: AUDIENCES }, () => capital(writer.fresh())) }
  })
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => planOf(first + at, random)).flatMap(
    (plan) => writers.map(({ locale, writer, audiences }) => makeGuide(locale, plan, audiences, writer)),
  )
}

/**
 * Changes to a copy of the code. Each outcome of the wizard names every other route, so a wizard grows with the square of
 * its routes; the generated guides are pages with a place in lists, search and feeds, and not outcomes.
 */
const CHANGES: readonly (readonly [file: string, from: RegExp, to: string])[] = [
  ['src/content-check/check-flow.ts', /^\s*\.\.\.checkUnused\(content\),\n/m, ''],
  [
    'src/site/data/content.ts',
    /\boutcomes(?=\s*\.filter\(\(id\) => id !== OVERVIEW\))/,
    '[...new Set([...outcomes, ...(await getCollection("routes")).map(({ id }) => id)])]',
  ],
  [
    'src/site/data/map-routes.ts',
    /\(await guides\(guidance\.locale\)\)/,
    '(await guides(guidance.locale)).filter(({ id }) => !id.startsWith("made-"))',
  ],
  ['src/site/meta/share-paths.ts', /page\?\.kind === 'guide'/, '$& && !page.guide.startsWith("made-")'],
  [
    'src/site/meta/share-paths.ts',
    /Object\.entries\(guides\)/,
    '$&.filter(([id]) => !id.startsWith("made-"))',
  ],
]

const change = async (path: string, from: RegExp, to: string): Promise<void> => {
  const code = await readFile(path, 'utf8')
  if (!from.test(code))
    throw new Error(`${path} does not contain ${from}: let scale/guides.ts follow the code`)
  await writeFile(path, code.replace(from, to))
}

/** Adds generated guides to a copy of the project, as pages beside the wizard. */
export const addGuides = async (folder: string, made: readonly Made[]): Promise<void> => {
  for (const [file, from, to] of CHANGES) await change(join(folder, file), from, to)
  for (const { locale, slug, line, guide, intro, steps } of made) {
    if (locale === LOCALES[0])
      await appendFile(join(folder, 'src/content/routes.yaml'), `${slug}:\n  line: ${line}\n`)
    const at = join(folder, 'src/content/guides', locale, slug)
    await mkdir(at, { recursive: true })
    await writeFile(join(at, 'index.mdx'), page(guide, intro))
    for (const [index, { paragraph, ...step }] of steps.entries())
      await writeFile(join(at, `${index + 1}-step-${index + 1}.mdx`), page(step, [paragraph]))
  }
}
