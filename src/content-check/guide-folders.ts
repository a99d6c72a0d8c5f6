import { existsSync, readdirSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { LOCALES, type Locale } from '../model/locales.ts'
import { LOCALE_PAIRS, repeats } from './compare.ts'
import { FOLDERS_BY_ID } from './load-folder.ts'
import { quoted, type Finding, type Report } from './problem.ts'

const STEP = /^([1-9]\d*)-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.mdx$/

/** The file of a step, with what its name says: `3-award.mdx`. */
export type StepFile = { readonly name: string; readonly number: number; readonly id: string }

/** The folder of one guide in one language; a missing folder has no steps. */
type GuideFolder = {
  readonly locale: Locale
  readonly guide: string
  readonly path: string
  readonly steps: readonly StepFile[]
}

type Entry = { readonly path: string; readonly name: string; readonly isFolder: boolean }

/** The visible files and folders of the content. */
const readEntries = (folder: string): readonly Entry[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
      name: entry.name,
      isFolder: entry.isDirectory(),
    }))
    .filter(({ path }) => !/(?:^|\/)\./.test(path))

const stepFile = (name: string): StepFile | undefined => {
  const [, number, id] = STEP.exec(name) ?? []
  return number && id ? { name, number: Number(number), id } : undefined
}

/** What is wrong with the name of a file or folder below `guides`; `known` are the guides of routes.yaml. */
const guideEntryFault = (
  { path, name, isFolder }: Entry,
  known: readonly string[] | undefined,
): Finding | undefined => {
  const [, locale, guide, ...inside] = path.split('/')
  const isLocale = LOCALES.some((each) => each === locale)
  if (guide === undefined)
    return isFolder && isLocale
      ? undefined
      : {
          found: `"${name}"`,
          expected: `a folder for each language: ${quoted(LOCALES)}`,
          fix: 'move it into one of these folders, or add the language (docs/recipes/developers/add-a-language.md)',
        }
  // what is in an unknown folder is reported with that folder
  if (!isLocale || inside.length > 1) return undefined
  if (inside.length === 1)
    return name === 'index.mdx' || stepFile(name)
      ? undefined
      : {
          found: `a file called "${name}"`,
          expected: 'index.mdx, or a number and the id of a step, such as 3-award.mdx',
          fix: 'rename it like that, or move it out of the content folder: no page would show it',
        }
  if (!isFolder)
    return {
      found: 'a file next to the folders of the guides',
      expected: 'every file in the folder of its guide',
      fix: 'move it into that folder: no page shows it here',
    }
  return known?.includes(guide) === false
    ? {
        found: `a guide "${guide}"`,
        expected: `a guide that is in routes.yaml: ${quoted(known)}`,
        fix: 'add it to routes.yaml and to the outcomes in flow.yaml, or correct the name of the folder',
      }
    : undefined
}

/** Reports files that nothing reads, such as copies and misspelt names: edits to them would never show. */
const reportUnread = (
  entries: readonly Entry[],
  files: readonly string[],
  guides: readonly string[] | undefined,
  report: Report,
): void => {
  const folders = new Set([...files.map((file) => posix.dirname(file)), ...FOLDERS_BY_ID, 'guides'])
  for (const entry of entries) {
    const parent = posix.dirname(entry.path)
    const fault = entry.path.startsWith('guides/') ? guideEntryFault(entry, guides) : undefined
    if (fault) report({ file: entry.path, ...fault })
    if (parent === 'guides' || !folders.has(parent)) continue
    const known = [...files, ...folders].filter((path) => path !== '.' && posix.dirname(path) === parent)
    if (!known.includes(entry.path))
      report({
        file: entry.path,
        found: `"${entry.name}", which nothing reads`,
        expected: FOLDERS_BY_ID.includes(parent)
          ? 'an id and .yaml, such as "iso-9001.yaml": lower-case letters, digits and single hyphens'
          : `only: ${quoted(known.map((path) => posix.basename(path)))}`,
        fix: 'correct its name, or move it out of the content folder: no page would show it',
      })
  }
}

const reportRepeated = ({ path, steps }: GuideFolder, report: Report): void => {
  for (const [{ name, number }] of repeats(steps, (step) => step.number))
    report({
      file: `${path}/${name}`,
      found: `another step with the number ${number}`,
      expected: 'each number once, in the order of the steps',
      fix: 'number the steps again; their ids, and so their addresses, stay the same',
    })
  for (const [{ name, id }] of repeats(steps, (step) => step.id))
    report({
      file: `${path}/${name}`,
      found: `another step with the id "${id}"`,
      expected: 'each id once in a guide: it is part of the address of the step',
      fix: 'give one of the two another id, in every language',
    })
}

/** Reports steps that are missing or have another number in another language. */
const reportUnequal = (folders: readonly GuideFolder[], report: Report): void => {
  const byPath = new Map(folders.map((folder) => [folder.path, folder]))
  for (const [locale, other] of LOCALE_PAIRS)
    for (const { guide, path, steps } of folders.filter((folder) => folder.locale === locale)) {
      const theirs = byPath.get(`guides/${other}/${guide}`)?.steps ?? []
      // a guide that is missing or has no steps is reported once
      if (theirs.length === 0) continue
      for (const { name, id } of steps) {
        const elsewhere = theirs.find((step) => step.id === id)
        if (elsewhere?.name === name) continue
        report({
          file: `guides/${other}/${guide}/${name}`,
          found: elsewhere ? `this step under another number, as ${elsewhere.name}` : 'no such file',
          expected: `the step "${id}" in every language, as in ${path}/${name}`,
          fix: elsewhere
            ? 'give the step the same number in every language'
            : `write it, or remove the step from "${locale}" too`,
        })
      }
    }
}

/**
 * The folders of all guides in every language, missing ones too; reports what is wrong with the names of files.
 *
 * @param files The files outside `guides`.
 * @param guides The guides of routes.yaml, if it can be read.
 */
export const readGuideFolders = (
  folder: string,
  { files, guides }: { readonly files: readonly string[]; readonly guides: readonly string[] | undefined },
  report: Report,
): readonly GuideFolder[] => {
  const entries = readEntries(folder)
  const entriesIn = Map.groupBy(entries, ({ path }) => posix.dirname(path))
  reportUnread(entries, files, guides, report)
  const folders = LOCALES.flatMap((locale) => {
    const inside = entriesIn.get(`guides/${locale}`) ?? []
    const present = inside.filter(({ isFolder }) => isFolder).map(({ name }) => name)
    return [...new Set([...present, ...(guides ?? [])])].map((guide) => {
      const path = `guides/${locale}/${guide}`
      const steps = (entriesIn.get(path) ?? []).flatMap(({ name }) => stepFile(name) ?? [])
      const found = { locale, guide, path, steps: steps.sort((a, b) => a.number - b.number) }
      reportRepeated(found, report)
      return found
    })
  })
  reportUnequal(folders, report)
  return folders
}
