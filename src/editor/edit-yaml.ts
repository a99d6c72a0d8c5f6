import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { forms as messages } from '../model/messages/desk.ts'

/** A value of a file. The order of the keys has a meaning in a Map, and has none in an object. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain }
  | ReadonlyMap<string, Plain>

/** The width at which Prettier puts each item of a list in brackets on a line of its own. */
const WIDTH = 110

const isList = (value: unknown): value is readonly Plain[] => Array.isArray(value)

const isRecord = (value: Plain): value is { readonly [key: string]: Plain } | ReadonlyMap<string, Plain> =>
  typeof value === 'object' && value !== null && !isList(value)

type Entries = readonly (readonly [key: string, value: Plain])[]

const entriesOf = (value: { readonly [key: string]: Plain } | ReadonlyMap<string, Plain>): Entries =>
  value instanceof Map ? [...(value as ReadonlyMap<string, Plain>)] : (Object.entries(value) as Entries)

/** The same value without Maps. */
const toPlain = (value: Plain): unknown => {
  if (isList(value)) return value.map(toPlain)
  if (!isRecord(value)) return value
  return Object.fromEntries(entriesOf(value).map(([key, each]) => [key, toPlain(each)]))
}

const isSame = (one: unknown, two: unknown): boolean => {
  if (isList(one) && isList(two))
    return one.length === two.length && one.every((each, at) => isSame(each, two[at]))
  if (typeof one !== 'object' || typeof two !== 'object' || !one || !two) return one === two
  const [a, b] = [Object.entries(one), two as Record<string, unknown>]
  return a.length === Object.keys(b).length && a.every(([key, each]) => key in b && isSame(each, b[key]))
}

/** Returns the value without the parts that a form leaves empty: null, and empty texts, lists and records. */
export const withoutEmpty = (value: Plain | undefined): Plain | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  if (isList(value)) {
    const kept = value.flatMap((each) => {
      const left = withoutEmpty(each)
      return left === undefined ? [] : [left]
    })
    return kept.length > 0 ? kept : undefined
  }
  if (!isRecord(value)) return value
  const kept = entriesOf(value).flatMap(([key, each]) => {
    const left = withoutEmpty(each)
    // an empty list has a meaning as an entry of a record
    if (left === undefined) return value instanceof Map && isList(each) ? [[key, []] as const] : []
    return [[key, left] as const]
  })
  if (kept.length === 0) return undefined
  return value instanceof Map ? new Map(kept) : Object.fromEntries(kept)
}

/** The value of a node. */
const said = (node: Node): Plain => node.toJSON() as Plain

const listOf = (doc: Document): YAMLSeq => {
  if (!isSeq(doc.contents)) throw new Error('a list became no list')
  return doc.contents
}

const OPTIONS = { lineWidth: 0, singleQuote: true, flowCollectionPadding: true } as const

const indented = (text: string, indent: number): string =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`)

/** A pair of a block as new text, without the indent of its first line. */
const newPair = (key: string, value: Plain, indent: number, type?: Scalar.Type): string => {
  const doc = new Document({ [key]: toPlain(value) })
  const node = doc.get(key, true)
  if (type && isScalar(node)) node.type = type
  return indented(doc.toString(OPTIONS).replace(/\n$/, ''), indent)
}

/** A value as new text on one line, as it is written between brackets. */
const newInFlow = (value: Plain, type?: Scalar.Type): string => {
  const doc = new Document([toPlain(value)])
  const list = listOf(doc)
  list.flow = true
  const [node] = list.items
  if (type && isScalar(node)) node.type = type
  if (isMap(node) || isSeq(node)) node.flow = true
  return doc
    .toString({ ...OPTIONS, flowCollectionPadding: isMap(node) })
    .trim()
    .slice(1, -1)
    .trim()
}

/** An item of a block list or block map: the lines before it, its text, and the rest up to the next one. */
type Item = { readonly lead: string; readonly core: string; readonly tail: string }

/** The items as one text, without the text before the first item and after the last: that is outside the collection. */
const joined = (items: readonly Item[]): string =>
  items
    .map(({ lead, core, tail }, at) =>
      [at === 0 ? lead.trimStart() : lead, core, at === items.length - 1 ? '' : tail].join(''),
    )
    .join('')

type Place = { readonly start: number; readonly end: number }

/**
 * Returns YAML that has the wanted value and keeps all other text: comments, order, quotes, lists on one line. Only the
 * text of changed values is written again.
 *
 * @param json Whether the text is JSON, which has its own quotes.
 * @throws An error where the result would have another value, so that nothing is damaged.
 */
export const editYaml = (source: string, wanted: Plain, json = false): string => {
  const doc = parseDocument(source === '' ? '{}\n' : source)
  if (doc.errors[0]) throw doc.errors[0]

  const rangeOf = (node: Node): Place => {
    const [start = 0, end = 0] = node.range ?? []
    // the range of a text of several lines includes its last line break
    const text = source.slice(start, end)
    return { start, end: end - (/\n*$/.exec(text)?.[0].length ?? 0) }
  }
  const lineStart = (at: number): number => source.lastIndexOf('\n', at - 1) + 1
  const columnOf = (at: number): number => at - lineStart(at)
  const leading = (at: number): number => /^ */.exec(source.slice(at))?.[0].length ?? 0

  /** The start of the comments directly above a line. */
  const withComments = (at: number): number => {
    let start = lineStart(at)
    for (;;) {
      const before = lineStart(start - 1)
      if (start === 0 || !/^[ \t]*#/.test(source.slice(before, start))) return start
      start = before
    }
  }

  /** The items of a block, each with the text around it. */
  const itemsOf = (places: readonly Place[]): readonly Item[] => {
    const leads = places.map(({ start }, at) => {
      const above = at === 0 ? start : withComments(start)
      return at === 0 ? above : Math.max(above, places[at - 1]?.end ?? 0)
    })
    return places.map(({ start, end }, at) => ({
      lead: source.slice(leads[at], start),
      core: source.slice(start, end),
      tail: source.slice(end, leads[at + 1] ?? end),
    }))
  }

  /** The new list of items of a block: existing ones with their new text, and new ones. */
  const blockText = (
    items: readonly Item[],
    result: readonly (readonly [at: number | undefined, core: string])[],
    indent: number,
  ): string => {
    const tails = items.slice(0, -1).map(({ tail }) => tail)
    const isSpaced = tails.length > 0 && tails.every((tail) => tail.endsWith('\n\n'))
    const fallback = { lead: ' '.repeat(indent), tail: isSpaced ? '\n\n' : '\n' }
    return joined(
      result.map(([at, core]) => {
        const item = at === undefined ? undefined : items[at]
        const isFirst = at === 0
        return {
          lead: item && !isFirst ? item.lead : fallback.lead,
          core,
          tail: item && at !== items.length - 1 ? item.tail : fallback.tail,
        }
      }),
    )
  }

  const flowText = (node: YAMLMap | YAMLSeq, texts: readonly string[], brackets: '[]' | '{}'): string => {
    const { start } = rangeOf(node)
    const pad = brackets === '{}' ? ' ' : ''
    if (texts.length === 0) return brackets
    if (json) {
      const inner = source.slice(start + 1).match(/^\s*/)?.[0] ?? ''
      return `${brackets[0]}${inner}${texts.join(`,${inner || ' '}`)}${inner.replace(/ {2}$/, '')}${brackets[1]}`
    }
    const line = `${brackets[0]}${pad}${texts.join(', ')}${pad}${brackets[1]}`
    const before = source.slice(lineStart(start), start)
    // Prettier starts a list that is too long for the line of its key on a line of its own
    const isApart = before.trim() === '' && start > 0
    const inline = isApart
      ? source.slice(lineStart(lineStart(start) - 1), lineStart(start) - 1) + ' '
      : before
    const indent = leading(isApart ? lineStart(lineStart(start) - 1) : lineStart(start)) + 2
    if (inline.length + line.length <= WIDTH) return isApart ? `\r${line}` : line
    const outer = `\n${' '.repeat(indent)}`
    if (indent + line.length <= WIDTH) return outer + line
    const rows = texts.map((text) => `${outer}  ${text},`)
    return `${outer}${brackets[0]}${rows.join('')}${outer}${brackets[1]}`
  }

  /** The text after a key: the space and the value, which may start on another line now. */
  const between = (old: string, value: string): string => {
    if (value.startsWith('\r')) return `${old.trimEnd()} ${value.slice(1)}`
    return value.startsWith('\n') ? old.trimEnd() + value : old + value
  }

  const mapText = (
    map: YAMLMap,
    record: Exclude<Plain, string | number | boolean | null | readonly Plain[]>,
  ): string => {
    const pairs = map.items.map((pair) => ({ key: pair.key as Scalar, value: pair.value as Node }))
    const names = pairs.map(({ key }) => String(key.value))
    const asked = entriesOf(record)
    const keyed = new Map(asked)
    // an empty value of the file stays, because a form leaves out empty values
    const isEmpty = (node: Node) => withoutEmpty(said(node)) === undefined
    const kept = names.filter((name, at) => keyed.has(name) || isEmpty(pairs[at]?.value as Node))
    let order: readonly string[]
    if (record instanceof Map) order = asked.map(([key]) => key)
    else {
      const result = [...kept]
      asked.forEach(([key], at) => {
        if (result.includes(key)) return
        const before = asked.slice(0, at).findLast(([each]) => result.includes(each))
        result.splice(before ? result.indexOf(before[0]) + 1 : 0, 0, key)
      })
      order = result
    }
    const indent = pairs[0] ? columnOf(rangeOf(pairs[0].key).start) : 0
    const places = pairs.map(({ key, value }) => ({
      start: rangeOf(key).start,
      end: Math.max(rangeOf(value).end, source.indexOf(':', rangeOf(key).end) + 1),
    }))
    const coreOf = (name: string): readonly [number | undefined, string] => {
      const at = names.indexOf(name)
      const pair = pairs[at]
      const place = places[at]
      if (!pair || !place) {
        const value = keyed.get(name) ?? null
        if (!map.flow) return [undefined, newPair(name, value, indent)]
        return [
          undefined,
          json
            ? `${JSON.stringify(name)}: ${JSON.stringify(value)}`
            : newInFlow({ [name]: value })
                .slice(1, -1)
                .trim(),
        ]
      }
      const value = keyed.get(name)
      if (value === undefined || (isSame(said(pair.value), toPlain(value)) && !hasOrder(value, pair.value)))
        return [at, source.slice(place.start, place.end)]
      const { start } = rangeOf(pair.value)
      const key = source.slice(place.start, rangeOf(pair.key).end)
      if (fits(pair.value, value)) {
        const text = valueText(pair.value, value, map.flow ?? false)
        return [at, between(source.slice(place.start, start), text)]
      }
      if (map.flow) return [at, `${key}: ${newInFlow(value)}`]
      if (isNothing(value)) return [at, `${key}: ${isList(value) ? '[]' : '{}'}`]
      const type = isScalar(pair.value) ? pair.value.type : undefined
      return [at, newPair(name, value, indent, type)]
    }
    const result = order.map(coreOf)
    if (map.flow)
      return flowText(
        map,
        result.map(([, core]) => core),
        '{}',
      )
    return blockText(itemsOf(places), result, indent)
  }

  const seqText = (seq: YAMLSeq, list: readonly Plain[]): string => {
    const nodes = seq.items as Node[]
    const values = nodes.map((node) => said(node))
    const used = new Set<number>()
    const take = (at: number): number | undefined => {
      if (at < 0 || used.has(at)) return undefined
      used.add(at)
      return at
    }
    const exact = list.map((value) => {
      const plain = toPlain(value)
      return take(values.findIndex((each, at) => !used.has(at) && isSame(each, plain)))
    })
    // a changed item is matched with the old item after the same neighbour
    const matched = list.map((_, at) => {
      if (exact[at] !== undefined) return exact[at]
      const before = at === 0 ? -1 : (exact[at - 1] ?? at - 1)
      const found = take(before + 1 < nodes.length ? before + 1 : -1)
      exact[at] = found
      return found
    })
    const start = rangeOf(seq).start
    const indent = columnOf(start)
    const places = nodes.map((node) => {
      const range = rangeOf(node)
      return seq.flow ? range : { start: lineStart(range.start) + indent, end: range.end }
    })
    const result = list.map((value, at): readonly [number | undefined, string] => {
      const old = matched[at]
      const node = old === undefined ? undefined : nodes[old]
      const place = old === undefined ? undefined : places[old]
      const fresh = (type?: Scalar.Type) =>
        seq.flow
          ? json
            ? JSON.stringify(toPlain(value))
            : newInFlow(value, type)
          : newItem(value, indent, type)
      if (!node || !place) return [undefined, fresh()]
      if (isSame(said(node), toPlain(value)) && !hasOrder(value, node))
        return [old, source.slice(place.start, place.end)]
      if (fits(node, value)) {
        const text = valueText(node, value, seq.flow ?? false)
        return [old, between(source.slice(place.start, rangeOf(node).start), text)]
      }
      return [old, fresh(isScalar(node) ? node.type : undefined)]
    })
    if (seq.flow)
      return flowText(
        seq,
        result.map(([, core]) => core),
        '[]',
      )
    return blockText(itemsOf(places), result, indent)
  }

  const isNothing = (value: Plain): boolean =>
    isList(value) ? value.length === 0 : isRecord(value) && entriesOf(value).length === 0

  /** Whether the text of a node can be changed to a value part by part. */
  const fits = (node: Node, value: Plain): boolean =>
    !isNothing(value) &&
    ((isMap(node) && isRecord(value) && (node.items.length > 0 || node.flow === true)) ||
      (isSeq(node) && isList(value) && node.items.length > 0) ||
      (isScalar(node) && json && !isRecord(value) && !isList(value)))

  /** Whether the order of keys differs, where that order has a meaning. */
  const hasOrder = (value: Plain, node: Node): boolean => {
    if (isList(value)) return isSeq(node) && value.some((each, at) => hasOrder(each, node.items[at] as Node))
    if (!isRecord(value) || !isMap(node)) return false
    const names = node.items.map(({ key }) => String((key as Scalar).value))
    return entriesOf(value).some(
      ([key, each], at) =>
        (value instanceof Map && names[at] !== key) ||
        hasOrder(each, node.items[names.indexOf(key)]?.value as Node),
    )
  }

  const valueText = (node: Node, value: Plain, inFlow: boolean): string => {
    if (isMap(node) && isRecord(value)) {
      if (node.items.length === 0 && !inFlow && !json) {
        const indent = columnOf(lineStart(rangeOf(node).start)) + leading(lineStart(rangeOf(node).start)) + 2
        return `\n${' '.repeat(indent)}${joined(entriesOf(value).map(([key, each]) => ({ lead: ' '.repeat(indent), core: newPair(key, each, indent), tail: '\n' })))}`
      }
      return mapText(node, value)
    }
    if (isSeq(node) && isList(value)) return seqText(node, value)
    return JSON.stringify(value)
  }

  const root = doc.contents as Node
  const record = wanted
  const { start, end } = rangeOf(root)
  if (isSame(said(root), toPlain(record)) && !hasOrder(record, root)) return source
  const edited =
    source === '' || (isMap(root) && root.items.length === 0 && !json)
      ? `${source.slice(0, start)}${new Document(toPlain(record)).toString(OPTIONS)}`
      : `${source.slice(0, start)}${valueText(root, record, false)}${source.slice(end)}`
  const result = parseDocument(edited)
  const back = withoutEmpty(result.toJSON() as Plain)
  if (result.errors.length > 0 || !isSame(back ?? {}, withoutEmpty(toPlain(record) as Plain) ?? {}))
    throw new Error(messages.changesMore)
  return edited
}

/** An item of a block list as new text, without the indent of its first line. */
const newItem = (value: Plain, indent: number, type?: Scalar.Type): string => {
  const doc = new Document([toPlain(value)])
  const [node] = listOf(doc).items
  if (type && isScalar(node)) node.type = type
  return indented(doc.toString(OPTIONS).replace(/\n$/, ''), indent)
}
