import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { ACTORS, type Actor } from '../../src/model/guide-schemas.ts'
import { LOCALES, type Locale } from '../../src/model/locales.ts'
import { LINES } from '../../src/model/route-schema.ts'
import { makeWriter, randomFrom, type Writer } from './text.ts'

/** What the languages of a guide have in common. */
type Plan = { readonly id: string; readonly line: string; readonly steps: readonly (readonly Actor[])[] }

/** A generated guide by the words to look for it. */
export type Made = {
  readonly slug: string
  readonly title: string
  /** A word among its keywords that nobody used before. */
  readonly keyword: string
}

/** A title whose first word ends with two letters changed. */
export const mistyped = ({ title }: Made): string => title.replace(/(\S)(\S)(?=\s|$)/, '$2$1')

const AUDIENCES = 12
const DAY = '2026-11-24'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const page = (data: object, paragraphs: readonly string[]) =>
  `---\n${stringify(data, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`

const planOf = (at: number, random: () => number): Plan => {
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)] as T
  const actors = () => [...new Set([pick(ACTORS), ...(random() < 0.3 ? [pick(ACTORS)] : [])])]
  return { id: `made-${at}`, line: pick(LINES), steps: Array.from({ length: 2 + (at % 5) }, actors) }
}

const writeGuide = async (
  folder: string,
  locale: Locale,
  { id, steps }: Plan,
  audiences: readonly string[],
  { word, fresh, sentence, between, oneOf }: Writer,
): Promise<Made> => {
  const subject = [fresh(), ...Array.from({ length: 5 }, word)]
  const paragraph = () => Array.from({ length: between(2, 5) }, () => sentence(subject)).join(' ')
  const keyword = fresh()
  const title = capital([subject[0], word(), oneOf(subject), word()].join(' '))
  const at = join(folder, 'src/content/guides', locale, id)
  await mkdir(at, { recursive: true })
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
  await writeFile(join(at, 'index.mdx'), page(guide, [paragraph(), paragraph()]))
  for (const [index, actors] of steps.entries()) {
    const step = {
      title: capital(`${oneOf(subject)} ${word()}`),
      actors,
      keywords: [fresh(), word(), word()],
    }
    await writeFile(join(at, `${index + 1}-step-${index + 1}.mdx`), page(step, [paragraph()]))
  }
  return { slug: id, title, keyword }
}

/**
 * Adds guides to a copy of the project until it has so many, in every language, all apart from wizard and map; gives
 * the Dutch ones. The guides of a smaller site are the first of a larger.
 */
export const addGuides = async (folder: string, there: number, count: number): Promise<readonly Made[]> => {
  const random = randomFrom(7)
  const writers = LOCALES.map((locale, at) => {
    const writer = makeWriter(locale, at + 1)
    return { locale, writer, audiences: Array.from({ length: AUDIENCES }, () => capital(writer.fresh())) }
  })
  const made: Made[] = []
  for (let at = there + 1; at <= count; at++) {
    const plan = planOf(at, random)
    await appendFile(
      join(folder, 'src/content/routes.yaml'),
      `${plan.id}:\n  line: ${plan.line}\n  apart: true\n`,
    )
    for (const { locale, writer, audiences } of writers) {
      const guide = await writeGuide(folder, locale, plan, audiences, writer)
      if (locale === LOCALES[0]) made.push(guide)
    }
  }
  return made
}
