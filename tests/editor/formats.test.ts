import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deskData } from '../../scripts/build/make-desk-data.ts'
import { SOURCE, mdxFormat, wordsFormat, yamlFormat, type Format } from '../../src/editor/formats.ts'
import { kindOf } from '../../src/editor/kinds.ts'

const { formats } = deskData('/', undefined)
const MAKERS = { yaml: yamlFormat, mdx: mdxFormat, json: wordsFormat }

const FOLDERS = ['src/content', 'tests/sample/content']
const files = FOLDERS.flatMap((folder) =>
  globSync(`${folder}/**/*.{yaml,mdx,json}`).map((path) => ({
    path,
    kind: kindOf(path.slice(folder.length + 1)),
    text: readFileSync(path, 'utf8'),
  })),
)

const formatOf = (kind: string): Format => {
  const known = formats[kind]
  if (!known) throw new Error(`no format for ${kind}`)
  return MAKERS[known.type](known.form)
}

type Fields = Record<string, unknown>

/** As Sveltia does: texts lose the space around them. */
const opened = (format: Format, text: string): Fields => structuredClone(format.fromFile(text.trim()))

const saved = (format: Format, fields: Fields): string => `${format.toFile(fields).trim()}\n`

type Place = { readonly holder: Fields | unknown[]; readonly key: string | number }

/** Every place of a value that passes a test. */
const places = (value: unknown, test: (each: unknown) => boolean): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === SOURCE) return []
    const at = Array.isArray(value) ? Number(key) : key
    const own = test(each) ? [{ holder: value as Fields, key: at }] : []
    return [...own, ...places(each, test)]
  })
}

const put = ({ holder, key }: Place, value: unknown): void => {
  ;(holder as Record<string | number, unknown>)[key] = value
}
const get = ({ holder, key }: Place): unknown => (holder as Record<string | number, unknown>)[key]

const changedLines = (one: string, two: string): number => {
  const left = one.split('\n')
  const right = two.split('\n')
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++
  return Math.max(left.length, right.length) - start - end
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && !value.includes('\n')
const isDay = (value: unknown): boolean => /^\d{4}-\d{2}-\d{2}$/.test(String(value))

const file = fc.nat(files.length - 1)
const fileAt = (index: number) => {
  const found = files[index]
  if (!found) throw new Error('no such file')
  return found
}

const words = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')

describe('the formats of the editors’ desk', () => {
  it('leave every file of the content as it is', () => {
    const changed = files.filter(({ kind, text }) => {
      const format = formatOf(kind)
      return saved(format, opened(format, text)) !== text
    })
    expect(files.length).toBeGreaterThan(100)
    expect(changed.map(({ path }) => path)).toEqual([])
  })

  it('change one line for one changed text, and read back what was written', () => {
    fc.assert(
      fc.property(file, fc.nat(), words, (index, at, fresh) => {
        const { kind, text } = fileAt(index)
        const format = formatOf(kind)
        const fields = opened(format, text)
        const texts = places(fields, (each) => isText(each) && !isDay(each)).filter(
          ({ key }) => key !== 'id' && key !== 'body' && key !== 'state' && key !== 'as',
        )
        const place = texts[at % texts.length]
        fc.pre(place !== undefined)
        put(place, fresh)
        const result = saved(format, fields)
        const { [SOURCE]: _, ...read } = format.fromFile(result.trim())
        const { [SOURCE]: __, ...wanted } = fields
        expect(read).toEqual(wanted)
        // a list in brackets that becomes too long for its line is broken, as Prettier does
        if (!/[[{]/.test(text)) expect(changedLines(text, result)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('keep all comments and all other items when an item of a list is removed, copied or moved', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(), fc.nat(), (index, at, from, to) => {
        const { kind, text } = fileAt(index)
        fc.pre(kind !== 'strings')
        const format = formatOf(kind)
        const fields = opened(format, text)
        const lists = places(fields, (each) => Array.isArray(each) && each.length > 1)
        const place = lists[at % lists.length]
        fc.pre(place !== undefined)
        const list = [...(get(place) as unknown[])]
        const [item] = list.splice(from % list.length, 1)
        list.splice(to % (list.length + 1), 0, item)
        put(place, list)
        const result = saved(format, fields)
        const { [SOURCE]: _, ...read } = format.fromFile(result.trim())
        const { [SOURCE]: __, ...wanted } = fields
        expect(read).toEqual(wanted)
        const comments = (each: string) => (each.match(/^ *#.*$/gm) ?? []).map((line) => line.trim()).sort()
        expect(comments(result)).toEqual(comments(text))
        put(place, list.toSpliced(to % list.length, 1))
        const shorter = saved(format, fields)
        const { [SOURCE]: ___, ...less } = format.fromFile(shorter.trim())
        const { [SOURCE]: ____, ...asked } = fields
        expect(less).toEqual(asked)
      }),
      { numRuns: 300 },
    )
  })

  it('make a new file that reads back', () => {
    const made = ['question', 'outcome', 'route', 'guide', 'step']
    for (const { kind, text } of files.filter((each) => made.includes(each.kind))) {
      const format = formatOf(kind)
      const { [SOURCE]: _, ...fields } = opened(format, text)
      const { [SOURCE]: __, ...read } = format.fromFile(format.toFile(fields).trim())
      expect(read).toEqual(fields)
    }
  })

  it('keep the source of each paragraph that is not touched', () => {
    const format = formatOf('step')
    const source =
      '---\ntitle: A\n---\n\nEen <Link to="ciio">link</Link> en *nadruk*.\n\n- een\n- <Guide to="cmc" step="request">twee</Guide>\n\nEen { accolade } en \\<.\n\n<Foreign lang="en">Peer review</Foreign>.\n'
    const fields = opened(format, source)
    expect(fields.body).not.toMatch(/<(Link|Guide|Foreign)/)
    // as the editor of rich text writes it, with one word changed
    const body = String(fields.body)
      .replaceAll('*nadruk*', '_nadruk_')
      .replaceAll('- ', '* ')
      .replace('Peer', 'Guided peer')
    expect(saved(format, { ...fields, body })).toBe(source.replace('Peer', 'Guided peer'))
    expect(saved(format, { ...fields, body: `${body}\n\nNieuw: [CMC](#gids/cmc), [CIIO](#ciio).` })).toBe(
      `${source.replace('Peer', 'Guided peer')}\nNieuw: <Guide to="cmc">CMC</Guide>, <Link to="ciio">CIIO</Link>.\n`,
    )
  })

  it('refuse two entries with one name, and an entry without one', () => {
    const format = formatOf('links')
    const fields = opened(
      format,
      'a:\n  state: missing\n  label: { nl: a, en: a }\n  source: x\n  reason: x\n  ask: a\n',
    )
    const [entry] = fields.entries as Fields[]
    expect(() => format.toFile({ ...fields, entries: [entry, entry] })).toThrow('a')
    expect(() => format.toFile({ ...fields, entries: [{ ...entry, id: ' ' }] })).toThrow('kenmerk')
  })
})
