import data from 'wegwijzer:desk'
import { PUBLISHED } from '../content-check/file-names.ts'
import { retiring as messages } from '../model/messages/retiring.ts'
import type { Changes } from './read-content.ts'
import { askSuccessors, showReasons } from './dialogs.ts'
import { newlyBlocking } from './problems.ts'
import { problemText } from './problem-text.ts'
import { contentWith, currentContent, knownText, refresh, update } from './store.ts'
import { recordWith, retiredIn } from './successors.ts'
import type { Save, Saved } from './undo.ts'

const changesOf = ({ changes }: Save): Map<string, string | undefined> => {
  const all = new Map<string, string | undefined>()
  const add = (path: string, text: string | undefined) => {
    if (path.startsWith(`${data.content}/`)) all.set(path.slice(data.content.length + 1), text)
  }
  for (const { path, previousPath, data: text } of changes) {
    if (previousPath !== undefined) add(previousPath, undefined)
    if (typeof text !== 'object') add(path, text)
  }
  return all
}

/** Asks the editor for the missing successors; returns the new text of the record, or undefined if it is unchanged. */
const newRecord = async (changes: Changes): Promise<string | undefined> => {
  const before = currentContent()
  const old = changes.get(PUBLISHED) ?? knownText(PUBLISHED) ?? ''
  let content = contentWith(changes)
  let record = recordWith(old, content, [])
  for (;;) {
    const retired = retiredIn(content, before)
    if (retired.length === 0) return record === old ? undefined : record
    const chosen = await askSuccessors(retired)
    if (!chosen) throw new Error(messages.cancelled)
    record = recordWith(record, content, chosen)
    content = contentWith(new Map([...changes, [PUBLISHED, record]]))
  }
}

/** Adds the new text of the record to the changes that Sveltia CMS saves together. */
const withRecord = ({ changes }: Save, text: string): void => {
  const path = `${data.content}/${PUBLISHED}`
  const change = changes.find((each) => each.path === path)
  if (change) change.data = text
  else changes.push({ action: 'update', slug: 'published', path, data: text })
}

/** Reloads the page before the form of the record opens, because Sveltia CMS still has the old text of the record. */
const reloadForRecord = (): void => {
  if (/\/entries\/published$/.test(location.hash)) location.reload()
}

/**
 * Returns the function that the desk calls in place of Sveltia's own for every save and deletion. The function refuses
 * a deletion of content that other files need, and adds the successors of removed content to the same save.
 *
 * @param then Called with the files of each save that succeeds.
 */
export const guardedSave =
  (then: (saved: readonly Saved[]) => void) =>
  async <S extends Save, R>(write: (save: S) => Promise<R>, save: S): Promise<R> => {
    const changes = changesOf(save)
    if ([...changes.values()].includes(undefined)) {
      await refresh()
      const problems = newlyBlocking(contentWith(changes), currentContent())
      const reasons = problems.map((problem) => problemText(problem, data.labels))
      if (reasons.length > 0) {
        await showReasons(reasons)
        throw new Error(reasons.join(' '))
      }
    }
    const record = await newRecord(changes)
    if (record !== undefined) {
      changes.set(PUBLISHED, record)
      withRecord(save, record)
    }
    const saved = [...changes].map(([path, after]) => ({ path, before: knownText(path), after }))
    const result = await write(save)
    if (record !== undefined) addEventListener('hashchange', reloadForRecord)
    update(changes)
    then(saved)
    return result
  }
