import type { Finding } from '../model/fault.ts'
import { files as messages } from '../model/messages/files.ts'
import type { Problem, Report } from './problem.ts'

/** The folder of a path; empty for a path without a slash. */
export const dirname = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The last part of a path. */
export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The files of the content: those of a folder, or those that the editors' desk holds. */
export type ContentFiles = {
  /** The paths of the visible files and folders. */
  readonly paths: ReadonlySet<string>
  /** The names in a folder; none, and reported, where it can't be read. */
  readonly list: (folder: string, report: Report) => readonly string[]
  /** The text of a file; undefined, and reported, where it can't be used. */
  readonly read: (file: string, report: Report) => string | undefined
}

// control characters, which Astro's YAML parser refuses; U+FFFD, which replaces a lost character; a lone CR; and
// invisible characters that are copied along with words, so that no search finds the words
const NOT_TEXT =
  /[[\p{Cc}\uFFFD-\uFFFF]--[\t\n\r]]|\r(?!\n)|[\xAD\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069]|(?<=[^])\uFEFF/v

/** The line of a character of a text, from 1. */
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** The first fault in a text: a character that no content may have, or a conflict marker. */
const faultIn = (text: string): (Finding & { readonly line: number }) | undefined => {
  const strange = text.search(NOT_TEXT)
  if (strange !== -1) return { line: lineAt(text, strange), ...messages.notText(text[strange] ?? '') }
  // git leaves conflict markers in a file if two people changed the same lines
  const marker = text.search(/^(?:<{7}|\|{7}|>{7})(?: |$)/m)
  return marker === -1
    ? undefined
    : { line: lineAt(text, marker), ...messages.conflict(text.slice(marker, marker + 7)) }
}

/** The text of a file; undefined, and reported, where it has a fault. */
export const soundText = (file: string, text: string, report: Report): string | undefined => {
  const fault = faultIn(text)
  if (fault) report({ file, ...fault })
  return fault ? undefined : text
}

/** The folders that contain a file. */
const foldersOf = (path: string): readonly string[] =>
  path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))

/** The content that consists of these texts, by their paths. */
export const filesOf = (texts: ReadonlyMap<string, string>): ContentFiles => {
  const paths = new Set([...texts.keys()].flatMap((path) => [...foldersOf(path).slice(1), path]))
  const missing = (file: string): Problem => ({ file, ...messages.unreadable.ENOENT })
  return {
    paths,
    list: (folder, report) => {
      if (!paths.has(folder)) report(missing(folder))
      return [...paths].filter((path) => dirname(path) === folder).map(basename)
    },
    read: (file, report) => {
      const text = texts.get(file)
      if (text !== undefined) return soundText(file, text, report)
      report(missing(file))
      return undefined
    },
  }
}
