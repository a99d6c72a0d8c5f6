import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unreadable } from './unreadable-file.ts'
import type { Problem } from './problem.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// control characters, which Astro's YAML parser refuses; U+FFFD, which replaces a lost character; a lone CR; and
// invisible characters that are copied along with words, so that no search finds the words
const NOT_TEXT =
  /[[\p{Cc}\uFFFD-\uFFFF]--[\t\n\r]]|\r(?!\n)|[\xAD\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069]|(?<=[^])\uFEFF/v

/** The text of a file, the problem that makes it unusable, or `absent` for a missing file. */
type Read =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'faulty'; readonly problem: Problem }
  | { readonly kind: 'absent' }

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return UTF8.decode(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined
    throw error
  }
}

/** The first line that is not UTF-8. No longer character of UTF-8 contains the byte of a line end. */
const firstInvalidLine = (bytes: Buffer): number => {
  let line = 1
  for (let start = 0; ; line++) {
    const end = bytes.indexOf('\n', start)
    if (end === -1 || decoded(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
  }
}

const notText = (file: string, text: string): Problem | undefined => {
  const at = text.search(NOT_TEXT)
  if (at === -1) return undefined
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return {
    file,
    line: text.slice(0, at).split('\n').length,
    found: `the character U+${code}, which does not belong in a text`,
    expected: 'visible characters, saved as UTF-8',
    fix:
      code === '000D'
        ? 'save the file with LF or CRLF line ends'
        : 'remove it and type the right text again; then save the file as UTF-8',
  }
}

/** Conflict markers, which git leaves in a file if two people changed the same lines. */
const unmerged = (file: string, text: string): Problem | undefined => {
  const at = text.search(/^(?:<{7}|\|{7}|>{7})(?: |$)/m)
  if (at === -1) return undefined
  return {
    file,
    line: text.slice(0, at).split('\n').length,
    found: `${text.slice(at, at + 7)}, a conflict marker: git could not merge two versions`,
    expected: 'one version of these lines',
    fix: 'keep the lines that are right, and remove those with <<<<<<<, ======= and >>>>>>>',
  }
}

/** The bytes of a file as text, or the problem that makes them unusable. */
const textOf = (file: string, bytes: Buffer): Read => {
  const text = decoded(bytes)
  if (text === undefined)
    return {
      kind: 'faulty',
      problem: {
        file,
        line: firstInvalidLine(bytes),
        found: 'a file that is not UTF-8',
        expected: 'UTF-8, the encoding of every page',
        fix: 'save it as UTF-8; then check that é, ë and € are still right',
      },
    }
  const problem = notText(file, text) ?? unmerged(file, text)
  return problem ? { kind: 'faulty', problem } : { kind: 'text', text }
}

/** Reads a file of the content; synchronously, since a process may open only a limited number of files at a time. */
export const readText = (folder: string, file: string): Read => {
  try {
    return textOf(file, readFileSync(join(folder, file)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'absent' }
    return { kind: 'faulty', problem: unreadable(folder, file, error) }
  }
}
