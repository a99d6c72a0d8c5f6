import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../model/locales.ts'
import { unreadable } from './unreadable-file.ts'
import { quoted, type Problem } from './problem.ts'

const STEP = /^([1-9]\d*)-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.mdx$/

/** The file of a step, with what its name says: `3-award.mdx`. */
export type StepFile = { readonly name: string; readonly number: number; readonly id: string }

/** The folder of one guide in one language. */
export type GuideFolder = {
  readonly locale: Locale
  readonly guide: string
  readonly steps: readonly StepFile[]
}

/** The visible entries of a folder; none for a missing folder, since each file that should be in it is reported. */
export const entriesOf = async (folder: string, path: string) => {
  try {
    const entries = await readdir(join(folder, path), { withFileTypes: true })
    return { entries: entries.filter(({ name }) => !name.startsWith('.')), problems: [] }
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { entries: [], problems: absent ? [] : [unreadable(folder, path, error)] }
  }
}

const stepFile = (name: string): StepFile | undefined => {
  const [, number, id] = STEP.exec(name) ?? []
  return number && id ? { name, number: Number(number), id } : undefined
}

const twice = (steps: readonly StepFile[], of: (step: StepFile) => string | number) =>
  steps.filter((step, index) => steps.findIndex((other) => of(other) === of(step)) !== index)

const readGuide = async (folder: string, locale: Locale, guide: string) => {
  const path = `guides/${locale}/${guide}`
  const inside = await entriesOf(folder, path)
  const files = inside.entries.map(({ name }) => name).filter((name) => name !== 'index.mdx')
  const steps = files.flatMap((name) => stepFile(name) ?? []).sort((a, b) => a.number - b.number)
  const problems: Problem[] = [
    ...inside.problems,
    ...files
      .filter((name) => !stepFile(name))
      .map((name) => ({
        file: `${path}/${name}`,
        found: `a file called "${name}"`,
        expected: 'index.mdx, or a number and the id of a step, such as 3-award.mdx',
        fix: 'rename it like that, or move it out of the content folder: no page would show it',
      })),
    ...twice(steps, ({ number }) => number).map(({ name, number }) => ({
      file: `${path}/${name}`,
      found: `another step with the number ${number}`,
      expected: 'each number once, in the order of the steps',
      fix: 'number the steps again; their ids, and so their addresses, stay the same',
    })),
    ...twice(steps, ({ id }) => id).map(({ name, id }) => ({
      file: `${path}/${name}`,
      found: `another step with the id "${id}"`,
      expected: 'each id once in a guide: it is part of the address of the step',
      fix: 'give one of the two another id, in every language',
    })),
    ...(steps.length === 0
      ? [
          {
            file: path,
            found: 'a guide without steps',
            expected: 'at least one file such as 1-request.mdx',
            fix: 'add the steps, one file per step',
          },
        ]
      : []),
  ]
  return { folder: { locale, guide, steps }, problems }
}

/** The folders of all guides, and the problems of the names in them. */
export const readGuideFolders = async (
  folder: string,
): Promise<{ readonly folders: readonly GuideFolder[]; readonly problems: readonly Problem[] }> => {
  const { entries, problems } = await entriesOf(folder, 'guides')
  const isLocale = (name: string): name is Locale => (LOCALES as readonly string[]).includes(name)
  const unknown = entries
    .filter((entry) => !entry.isDirectory() || !isLocale(entry.name))
    .map(({ name }) => ({
      file: `guides/${name}`,
      found: `"${name}"`,
      expected: `a folder for each language: ${quoted(LOCALES)}`,
      fix: 'move it into one of these folders, or add the language (docs/recipes/developers/add-a-language.md)',
    }))
  const read = await Promise.all(
    LOCALES.flatMap((locale) => (entries.some(({ name }) => name === locale) ? [locale] : [])).map(
      async (locale) => {
        const inside = await entriesOf(folder, `guides/${locale}`)
        const loose = inside.entries
          .filter((entry) => !entry.isDirectory())
          .map(({ name }) => ({
            file: `guides/${locale}/${name}`,
            found: 'a file next to the folders of the guides',
            expected: 'every file in the folder of its guide',
            fix: 'move it into that folder: no page shows it here',
          }))
        const guides = await Promise.all(
          inside.entries
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => readGuide(folder, locale, name)),
        )
        return { guides, faulty: [...inside.problems, ...loose] }
      },
    ),
  )
  return {
    folders: read.flatMap(({ guides }) => guides.map((guide) => guide.folder)),
    problems: [
      ...problems,
      ...unknown,
      ...read.flatMap(({ guides, faulty }) => [...faulty, ...guides.flatMap(({ problems }) => problems)]),
    ],
  }
}
