import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../model/fault.ts'
import { files } from '../model/messages/files.ts'
import type { Report } from './problem.ts'
import { unreadable } from './unreadable-file.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// control characters, which Astro's YAML parser refuses; U+FFFD, which replaces a lost character; a lone CR; and
// invisible characters that are copied along with words, so that no search finds the words
const NOT_TEXT =
  /[[\p{Cc}\uFFFD-\uFFFF]--[\t\n\r]]|\r(?!\n)|[\xAD\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069]|(?<=[^])\uFEFF/v

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return UTF8.decode(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined
    throw error
  }
}

/** The first line that is not UTF-8. No UTF-8 character of several bytes contains the byte of a line end. */
const firstInvalidLine = (bytes: Buffer): number => {
  let line = 1
  for (let start = 0; ; line++) {
    const end = bytes.indexOf('\n', start)
    if (end === -1 || decoded(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
  }
}

/** The line of a character of a text, from 1. */
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** The first fault in a text: a character that no content may have, or a conflict marker. */
const faultIn = (text: string): (Finding & { readonly line: number }) | undefined => {
  const strange = text.search(NOT_TEXT)
  if (strange !== -1) return { line: lineAt(text, strange), ...files.notText(text[strange] ?? '') }
  // git leaves conflict markers in a file if two people changed the same lines
  const marker = text.search(/^(?:<{7}|\|{7}|>{7})(?: |$)/m)
  return marker === -1
    ? undefined
    : { line: lineAt(text, marker), ...files.conflict(text.slice(marker, marker + 7)) }
}

/** The bytes of a file; synchronously, since a process may open only a limited number of files at a time. */
const readBytes = (folder: string, file: string, report: Report): Buffer | undefined => {
  try {
    return readFileSync(join(folder, file))
  } catch (error) {
    report(unreadable(folder, file, error))
    return undefined
  }
}

/** The text of a file of the content; undefined, and reported, where it can't be used. */
export const readText = (folder: string, file: string, report: Report): string | undefined => {
  const bytes = readBytes(folder, file, report)
  if (!bytes) return undefined
  const text = decoded(bytes)
  const fault = text === undefined ? { line: firstInvalidLine(bytes), ...files.notUtf8 } : faultIn(text)
  if (fault) report({ file, ...fault })
  return fault ? undefined : text
}
