import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, parseDocument } from 'yaml'
import { unrecorded } from '../engine/published.ts'
import { PUBLISHED } from './file-names.ts'
import { filesIn } from './folder-files.ts'
import { readPublished } from './published-file.ts'
import { readVersion } from './read-version.ts'

const EMPTY = `# Every address that was ever published. Each build adds those that are new; do not remove any.
# Where an answer, guide or step is gone, write under successors what takes its place:
#   answers: { old-answer: [new-answer] }   or [] to let visitors answer the question again
#   guides: { old-guide: new-guide }
#   steps: { guide: { old-step: new-step } }
successors:
  answers: {}
  guides: {}
  steps: {}
states: {}
guides: {}
steps: {}
`

/** Adds the new addresses and steps of the content to its record; returns the number of additions. */
export const recordPublished = (folder: string): number => {
  const { states, guides, steps } = unrecorded(readPublished(folder), readVersion(filesIn(folder)))
  const path = join(folder, PUBLISHED)
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : EMPTY)
  let count = 0
  // one address per line, so that a change shows what it adds
  for (const part of ['states', 'guides', 'steps']) {
    const map = document.get(part, true)
    if (isMap(map)) map.flow = false
  }
  const add = (place: readonly string[], value: string) => {
    document.setIn(place, value)
    count++
  }
  for (const [part, perLocale] of Object.entries({ states, guides }))
    for (const [locale, entries] of Object.entries(perLocale))
      for (const [address, meant] of Object.entries(entries)) add([part, locale, address], meant)
  for (const [guide, ids] of Object.entries(steps)) {
    if (!document.hasIn(['steps', guide])) document.setIn(['steps', guide], document.createNode([]))
    for (const id of ids) {
      document.addIn(['steps', guide], id)
      count++
    }
  }
  if (count > 0) {
    // a build that is killed leaves the record as it was
    writeFileSync(`${path}.partial`, document.toString({ lineWidth: 0 }))
    renameSync(`${path}.partial`, path)
  }
  return count
}
