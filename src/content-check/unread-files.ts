import { existsSync, readdirSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { quoted, type Report } from './problem.ts'

/** The visible files and folders of the content. */
const readEntries = (folder: string): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !/(?:^|\/)\./.test(path))

const OUT = 'correct its name, or move it out of the content folder: no page would show it'

const fixOf = (path: string): string => {
  const [, kind] = /^(question|outcome)s\/[^/]+$/.exec(path) ?? []
  if (kind)
    return `if it is a ${kind}, give it its id as a name, such as "iso-9001.yaml": no capitals or spaces; else ${OUT}`
  const [, guide, step] = /^guides\/[^/]+\/([^/]+)(?:\/(.*)\.mdx)?$/.exec(path) ?? []
  if (step !== undefined) return `if it is a step, add its id to "steps" in guides/${guide}.yaml; else ${OUT}`
  return guide === undefined ? OUT : `if it is a guide, write guides/${guide}.yaml; else ${OUT}`
}

/** The same for a file or folder of a guide in every language. */
const inEveryLanguage = (path: string): string => path.replace(/^(guides\/)[^/]+\//, '$1*/')

/**
 * Reports files and folders that nothing reads, such as copies and misspelt names: edits to them would never show.
 *
 * @param read The files that were read, or that are missing.
 * @param unclear Guides of which it is not known which files they have.
 */
export const reportUnread = (
  folder: string,
  read: readonly string[],
  unclear: readonly string[],
  report: Report,
): void => {
  const known = new Set(read)
  // the loop also visits folders that it adds
  for (const path of known) known.add(posix.dirname(path))
  const seen = new Set<string>()
  for (const path of readEntries(folder)) {
    const place = inEveryLanguage(path)
    // what is in an unknown folder is reported with that folder
    if (known.has(path) || !known.has(posix.dirname(path)) || seen.has(place)) continue
    if (unclear.some((guide) => place.startsWith(`guides/*/${guide}/`))) continue
    seen.add(place)
    const beside = [...known].filter((each) => posix.dirname(each) === posix.dirname(path) && each !== '.')
    report({
      file: path,
      found: `"${posix.basename(path)}", which nothing reads`,
      expected: `only: ${quoted(beside.map((each) => posix.basename(each)))}`,
      fix: fixOf(path),
    })
  }
}
