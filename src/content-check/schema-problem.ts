import type { z } from 'astro/zod'
import { quoted, type Finding, type Place } from './problem.ts'

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  )

const shown = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00.000Z$/, '')
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) return 'nothing'
  return text.length > 80 ? `${text.slice(0, 80)} …` : text
}

const expectation = (message: string): string =>
  message.replace(/^Invalid (?:input|option): expected /, '').replace(/, received .*$/, '')

/** The allowed name that differs from the value only in its capital letters. */
export const sameButForCase = (value: unknown, names: readonly unknown[]): string | undefined =>
  names.map(String).find((name) => name.toLowerCase() === String(value).toLowerCase())

const fixOf = (issue: z.core.$ZodIssue, value: unknown): string => {
  const last = issue.path.at(-1) ?? 'the file'
  // an index in a list starts at 0
  const named = typeof last === 'number' ? `number ${last + 1} of the list` : `"${String(last)}"`
  if (value === undefined) return `add ${named}`
  if (value === null) return `write a value for ${named}`
  if (issue.code === 'invalid_value') {
    const name = sameButForCase(value, issue.values)
    return name === undefined ? 'write one of these names' : `write ${name}: capital letters matter`
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value === 'string')
    return `write a list: [${value}]`
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return `put quotes around the text of ${named}`
  return `change ${named}`
}

/** Reports an issue of a schema, in words for an editor; `report` reports at a place in the file. */
export const reportIssue = (
  issue: z.core.$ZodIssue,
  data: unknown,
  report: (place: Place, finding: Finding) => void,
): void => {
  const { path } = issue
  if (issue.code === 'unrecognized_keys')
    return report([...path, ...issue.keys.slice(0, 1)], {
      found: quoted(issue.keys),
      expected: 'only the fields that belong here',
      fix: 'correct the spelling, or remove it; the schemas in src/model/ list the fields',
    })
  if (issue.code === 'invalid_key')
    return report(path, {
      found: `the name "${String(path.at(-1) ?? 'the file')}"`,
      expected: issue.issues.map(({ message }) => message).join('; '),
      fix: 'rename it, here and wherever it is used',
    })
  const value = at(data, path)
  report(path, { found: shown(value), expected: expectation(issue.message), fix: fixOf(issue, value) })
}
