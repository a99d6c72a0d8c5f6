import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { LOCALES } from '../../src/site/data/site.ts'

/** The ids in a file of the content, such as `lines.yaml`. */
const idsIn = (file: string): readonly string[] =>
  Object.keys(parse(readFileSync(`src/content/${file}`, 'utf8')) as object)
const ACTORS = idsIn('actors.yaml')
const LINES = idsIn('lines.yaml')

const DAY = '2026-11-24'

/** Number of different words that the generated texts can have. */
const VOCABULARY = 50_000
const SYLLABLES = 'b d f g h k l m n p r s t v w z'
  .split(' ')
  .flatMap((first) => ['a', 'e', 'i', 'o', 'u'].map((vowel) => first + vowel))

/** The made-up word of a rank. */
const spelled = (rank: number): string =>
  (rank < SYLLABLES.length ? '' : spelled(Math.floor(rank / SYLLABLES.length) - 1)) +
  (SYLLABLES[rank % SYLLABLES.length] ?? '')

/** Returns numbers from 0 to 1, the same ones for the same seed (Lehmer's generator). */
const randomFrom = (seed: number) => {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Words of which few are frequent and most are rare, as in real text (Zipf's law). */
const wordsFrom = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => spelled(Math.floor(VOCABULARY ** random()) - 1)).join(' ')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A page of text with front matter. */
export const page = (data: object, paragraphs: readonly string[]): string =>
  `---\n${stringify(data, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`

/** The id of a step, by its place in the guide from 0. */
const stepId = (at: number): string => `step-${at + 1}`

/** The files of a generated guide in one language, by their names. */
const filesOf = (slug: string, seed: number, stepCount: number): Readonly<Record<string, string>> => {
  const random = randomFrom(seed)
  const words = (count: number) => wordsFrom(random, count)
  const sentence = () => `${capital(words(12))}.`
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ')
  // the number makes titles and keywords different in every guide
  const guide = {
    title: `${capital(words(3))} ${seed}`,
    shortTitle: `${capital(words(1))} ${seed}`,
    slug,
    audience: capital(spelled(seed % 12)),
    description: sentence(),
    lead: sentence(),
    keywords: Array.from({ length: 6 }, (_, at) => `${words(1)} ${seed}${at}`),
    changes: [{ date: DAY, text: sentence() }],
    sources: [{ name: sentence(), read: DAY, supports: sentence() }],
  }
  const steps = Array.from({ length: stepCount }, (_, at): readonly [string, string] => [
    `${stepId(at)}.mdx`,
    page(
      {
        title: capital(words(2)),
        actors: [ACTORS[at % ACTORS.length]],
        keywords: [`${words(1)} ${seed}`],
      },
      [paragraph()],
    ),
  ])
  return { 'index.mdx': page(guide, [paragraph(), paragraph()]), ...Object.fromEntries(steps) }
}

/**
 * Changes to a copy of the code. Each outcome of the wizard names every other route, so a wizard grows with the square of
 * its routes; the generated guides are pages with a place in lists, search and feeds, and not outcomes.
 */
const CHANGES: readonly (readonly [file: string, from: RegExp, to: string])[] = [
  ['src/content-check/check-flow.ts', /^ *checkUnused\(content\)\n/m, ''],
  [
    'src/site/data/content.ts',
    /\boutcomes(?=\s*\.filter\(\(id\) => routes\.has\(id\)\))/,
    '[...new Set([...outcomes, ...routes])]',
  ],
  [
    'src/site/data/map-routes.ts',
    /\(await guides\(guidance\.locale\)\)/,
    '(await guides(guidance.locale)).filter(({ id }) => !id.startsWith("made-"))',
  ],
  [
    'src/site/meta/share-paths.ts',
    /guides\[about\.guide \?\? ''\]/,
    '(about.guide?.startsWith("made-") ? undefined : $&)',
  ],
  [
    'src/site/meta/share-paths.ts',
    /Object\.keys\(guidance\.guides\)/,
    '$&.filter((id) => !id.startsWith("made-"))',
  ],
]

/** Adds guides with generated texts to a copy of the project, from the first number to the last. */
export const addGuides = async (folder: string, first: number, last: number): Promise<void> => {
  for (const [file, from, to] of CHANGES) {
    const code = await readFile(join(folder, file), 'utf8')
    if (!from.test(code))
      throw new Error(`${file} does not contain ${from}: let scale/made-up-guides.ts follow the code`)
    await writeFile(join(folder, file), code.replace(from, to))
  }
  for (let number = first; number <= last; number++) {
    const slug = `made-${number}`
    const line = LINES[number % LINES.length]
    const stepCount = 2 + (number % 5)
    const steps = Array.from({ length: stepCount }, (_, at) => stepId(at))
    const route = join(folder, `src/content/guides/${slug}.yaml`)
    await writeFile(route, stringify({ line, steps, reviewed: DAY }))
    for (const [at, locale] of LOCALES.entries()) {
      const guide = join(folder, 'src/content/guides', locale, slug)
      await mkdir(guide, { recursive: true })
      const files = filesOf(slug, number * LOCALES.length + at, stepCount)
      for (const [name, text] of Object.entries(files)) await writeFile(join(guide, name), text)
    }
  }
}
