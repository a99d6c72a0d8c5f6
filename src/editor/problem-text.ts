import type { Problem } from '../content-check/problem.ts'
import { FOR_EDITORS } from '../model/fault.ts'
import { toForm } from './body.ts'
import { labelAt, type Labels } from './fields.ts'
import { kindOf } from './kinds.ts'

const PAGE = /^guides\/([^/]+)\/([^/]+)\/(.+)\.mdx$/
// a form has no lines, so their numbers are left out
const FILE =
  /"?((?:questions|outcomes|guides|strings|accessibility)\/(?:[\w/-]+\.\w+)?|\b[a-z]+\.yaml\b)"?(?::\d+)?/g

/** A field, or a field with its value: `"state: known"`. */
const FIELD = /"([a-z]\w*)(?:: ([\w-]+))?"/gi

/** The name of a file or folder in the lists of the desk: `Vragen › role`. */
const fileName = (path: string, labels: Labels): string => {
  const label = (key: string): string => labels[key]?.label ?? key
  const [, locale = '', guide = '', page = ''] = PAGE.exec(path) ?? []
  if (page) {
    const name = page === 'index' ? label('collections.guide-index') : page
    return `${label('collections.guide').replace('{id}', guide.toUpperCase())} › ${name} (${label(locale)})`
  }
  const [folder = '', name] = path.replace(/\.\w+$/, '').split('/')
  const inGroup = labels[`files.${folder}`]?.label
  if (inGroup !== undefined) return name === undefined ? inGroup : `${inGroup} (${label(name)})`
  return [label(`collections.${folder}`), name].filter(Boolean).join(' › ')
}

/**
 * A problem as one text, in which files and fields have the names that the desk shows.
 *
 * @example problemText(problem, labels)
 *   // 'Vragen › role, Antwoorden › firm › Leidt naar: "x", dat geen vraag en geen uitkomst is. Verwacht: …'
 */
export const problemText = ({ file, place, found, expected, fix }: Problem, labels: Labels): string => {
  const path = [kindOf(file)]
  const parts = (place?.split(' › ') ?? []).map((part) => {
    const label = labelAt(labels, [...path, part])?.label
    // ids and numbers have no label
    if (label !== undefined) path.push(part)
    return label ?? part
  })
  const fieldName = (name: string): string | undefined => {
    for (let length = path.length; length > 0; length--) {
      const label = labelAt(labels, [...path.slice(0, length), ...name.split('.')])?.label
      if (label !== undefined) return label
    }
    return undefined
  }
  const inForms = (text: string): string =>
    toForm(text)
      .replace(FILE, (_, named: string) => `“${fileName(named, labels)}”`)
      .replace(FIELD, (written, name: string, value?: string) => {
        const label = fieldName(name)
        if (label === undefined) return written
        return `“${[label, value && (fieldName(`${name}.${value}`) ?? value)].filter(Boolean).join(': ')}”`
      })
  const sentence = (name: string, text: string): string =>
    `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${inForms(text).replace(/(?<![.!?])$/, '.')}`
  return [
    sentence([fileName(file, labels), parts.join(' › ')].filter(Boolean).join(', '), found),
    sentence(FOR_EDITORS.expected, expected),
    sentence(FOR_EDITORS.fix, fix),
  ].join(' ')
}
