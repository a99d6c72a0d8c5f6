import type { z } from 'astro/zod'
import type { Finding } from '../model/fault.ts'
import { fields } from '../model/messages/files.ts'
import { sameButForCase } from '../model/messages/quoted.ts'
import type { Place } from './problem.ts'
import { fieldsAt, type Fields } from './schema-fields.ts'

type Issue = z.core.$ZodIssue
type ReportAt = (place: Place, finding: Finding) => void

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  )

const shown = (value: unknown): string => {
  if (value === undefined || value === null) return fields.nothing
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00.000Z$/, '')
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)} …` : text
}

/** Whether the library wrote the message itself, rather than a schema of the site. */
const isOfLibrary = ({ message }: Issue): boolean =>
  /^(?:Invalid|Unrecognized|Too (?:small|big))/.test(message)

const expectation = (issue: Issue, allowed: Fields | undefined): string => {
  if (issue.code === 'invalid_value') return fields.oneOf(issue.values)
  if (!isOfLibrary(issue)) return issue.message
  if (allowed) return fields.theseFields(allowed.all)
  return (issue.code === 'invalid_type' && fields.types[issue.expected]) || fields.other
}

const fixOf = (issue: Issue, value: unknown): string => {
  const named = fields.named(issue.path.at(-1))
  if (value === undefined) return fields.add(named)
  if (value === null) return fields.fillIn(named)
  if (issue.code === 'invalid_value') return fields.chooseName(value, issue.values)
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value === 'string')
    return fields.writeList(value)
  if (issue.code === 'invalid_type' && issue.expected === 'string') return fields.quote(named)
  return fields.change(named)
}

const reportIssue = (issue: Issue, data: unknown, allowed: Fields | undefined, report: ReportAt): void => {
  const { path } = issue
  if (issue.code === 'unrecognized_keys')
    return report([...path, ...issue.keys.slice(0, 1)], fields.unknown(issue.keys, allowed?.all ?? []))
  if (issue.code === 'invalid_key')
    return report(
      path,
      fields.badName(
        String(path.at(-1) ?? fields.file),
        issue.issues.map(({ message }) => message).join('; '),
      ),
    )
  const value = at(data, path)
  report(path, { found: shown(value), expected: expectation(issue, allowed), fix: fixOf(issue, value) })
}

/** Whether a field that is missing is there with other capital letters. */
const isThereButForCase = ({ path }: Issue, data: unknown): boolean =>
  sameButForCase(path.at(-1), Object.keys(at(data, path.slice(0, -1)) ?? {})) !== undefined

/** The object that lacks a field or has one too many. */
const objectOf = (issue: Issue, data: unknown): Place | undefined => {
  if (issue.code === 'unrecognized_keys') return issue.path
  return at(data, issue.path) === undefined ? issue.path.slice(0, -1) : undefined
}

/**
 * Reports the issues of a schema, in words for an editor; `report` reports at a place in the file. Where a field such
 * as `state` decides which fields belong to an object, one report lists the missing and the unknown fields.
 */
export const reportIssues = (
  issues: readonly Issue[],
  schema: z.ZodType,
  data: unknown,
  report: ReportAt,
): void => {
  const reported = new Set<string>()
  for (const issue of issues) {
    const object = objectOf(issue, data)
    const allowed = object && fieldsAt(schema, data, object)
    if (!object || !allowed?.kind) {
      const isMisspelt = object && issue.code !== 'unrecognized_keys' && isThereButForCase(issue, data)
      const belong = issue.code === 'unrecognized_keys' ? allowed : fieldsAt(schema, data, issue.path)
      // the other spelling is reported itself
      if (!isMisspelt) reportIssue(issue, data, belong, report)
      continue
    }
    if (reported.has(object.join(' '))) continue
    reported.add(object.join(' '))
    const written = Object.keys(at(data, object) ?? {})
    const missing = allowed.required.filter((key) => !written.includes(key))
    const extra = written.filter((key) => !allowed.all.includes(key))
    const finding = fields.unlikeKind(allowed.kind, allowed.all, missing, extra)
    report([...object, extra[0] ?? allowed.kind.key], finding)
  }
}
