import { forGuide } from './collections.ts'
import type { Config, DeskData } from './desk-data.ts'

const COLLECTION = /^guide-(.*)$/

/** The guide whose texts a collection has; undefined for other collections. */
export const guideOf = (collection: string): string | undefined => COLLECTION.exec(collection)?.[1]

const KEY = 'wegwijzer-gidsen'

const remembered = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** Remembers outcomes that may become guides, so that the next visit of the desk has a collection for their texts. */
export const rememberGuides = (outcomes: readonly string[]): void => {
  localStorage.setItem(KEY, JSON.stringify(outcomes))
}

const OUTCOME = /^outcomes\/([^/]+)\.yaml$/

/** The collections of the site, and one for each outcome without a guide and without a text of its own. */
export const allCollections = ({ config, guide, files }: DeskData): readonly Config[] => {
  const collections = config.collections as readonly Config[]
  const outcomes = Object.entries(files).flatMap(([path, text]) => {
    const [, id] = OUTCOME.exec(path) ?? []
    return id === undefined || /^(text|next):/m.test(text) ? [] : [id]
  })
  const fresh = [...new Set([...outcomes, ...remembered()])].filter(
    (id) =>
      files[`guides/${id}.yaml`] === undefined && !/^(text|next):/m.test(files[`outcomes/${id}.yaml`] ?? ''),
  )
  const last = collections.findLastIndex(({ name }) => String(name).startsWith('guide-'))
  return collections.toSpliced(last + 1, 0, ...fresh.map((id) => forGuide(guide, id)))
}
