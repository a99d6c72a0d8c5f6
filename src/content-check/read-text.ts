import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unreadable } from './unreadable-file.ts'
import type { Problem } from './problem.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// what Astro's own YAML refuses, the sign that programs put where they lost a character, a line's end of long ago, and
// what comes along unseen with copied words, so that no search finds them: parts of lines, marks of order and direction
const NOT_TEXT =
  /[[\p{Cc}\uFFFD-\uFFFF]--[\t\n\r]]|\r(?!\n)|[\xAD\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069]|(?<=[^])\uFEFF/v

/** A text that can be used, the reason why it can't, or nothing where there is no such file. */
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

/** The first line that is not UTF-8. No character of UTF-8 holds the byte that ends a line. */
const strangeLine = (bytes: Buffer): number => {
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
    found: `the character U+${code}, which is no part of a text`,
    expected: 'letters and signs that can be seen, saved as UTF-8',
    fix:
      code === '000D'
        ? 'save the file with line ends of today (LF or CRLF)'
        : 'take it out and type anew what should stand there; then save the file as UTF-8',
  }
}

/** What git leaves in a file where two people changed the same lines. */
const unmerged = (file: string, text: string): Problem | undefined => {
  const at = text.search(/^(?:<{7}|\|{7}|>{7})(?: |$)/m)
  if (at === -1) return undefined
  return {
    file,
    line: text.slice(0, at).split('\n').length,
    found: `${text.slice(at, at + 7)}, the mark of two versions that git could not join`,
    expected: 'one version',
    fix: 'keep what should stand there, and take out the lines with <<<<<<<, ======= and >>>>>>>',
  }
}

/** What the bytes of a file say. */
const textOf = (file: string, bytes: Buffer): Read => {
  const text = decoded(bytes)
  if (text === undefined)
    return {
      kind: 'faulty',
      problem: {
        file,
        line: strangeLine(bytes),
        found: 'a file that is not UTF-8',
        expected: 'UTF-8, in which every page is published',
        fix: 'save it as UTF-8; then look whether é, ë and € are still right',
      },
    }
  const problem = notText(file, text) ?? unmerged(file, text)
  return problem ? { kind: 'faulty', problem } : { kind: 'text', text }
}

/** Reads a file of the content. One at a time: a system lets a process open only so many. */
export const readText = (folder: string, file: string): Read => {
  try {
    return textOf(file, readFileSync(join(folder, file)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'absent' }
    return { kind: 'faulty', problem: unreadable(folder, file, error) }
  }
}
