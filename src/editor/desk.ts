import './dutch.ts'
import CMS from '@sveltia/cms'
import type { createElement } from 'react'
import data from 'wegwijzer:desk'
import { formatName } from './desk-data.ts'
import { draftsOf, formats, textsOf, type Entry } from './drafts.ts'
import { REFERENCE } from './fields.ts'
import { flowPreview } from './flow-preview.ts'
import { saves as messages } from '../model/messages/desk.ts'
import { newlyBlocking } from './problems.ts'
import { allCollections, rememberGuides } from './new-guides.ts'
import { isLocalHost, offerEarlierUndo, offerUndo, showNotice, type Saved } from './own-parts.ts'
import { optionsFor } from './references.ts'
import {
  contentWith,
  currentContent,
  hasFolder,
  knownText,
  publishedContent,
  refresh,
  update,
  watchFolder,
} from './store.ts'

type Immutable = {
  readonly toJS: () => unknown
  readonly setIn: (place: readonly string[], value: unknown) => Immutable
}

const entryOf = (entry: unknown): Entry => (entry as Immutable).toJS() as Entry

/** Stops a save; Sveltia shows the cause of this error as it is. */
const refuse = (reasons: readonly string[]): never => {
  throw new Error('saving_failed', { cause: new Error(reasons.join(' ')) })
}

/** The files of the save that is going on. */
let saving: Saved[] = []

/**
 * Stops the save of what would break the site, or of what would undo the work of somebody else. Returns the entry with the
 * new texts of its files, to which the next change is made.
 */
const checkSave = async ({ entry }: { readonly entry: unknown }): Promise<never> => {
  await refresh()
  let drafts
  try {
    drafts = draftsOf(entryOf(entry))
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)])
  }
  saving = []
  for (const { path, source, text } of drafts) {
    const before = knownText(path)
    // Sveltia compares with the repository, and lets the editor choose
    if (hasFolder() && source !== '' && before?.trim() !== source) refuse([messages.changed(path)])
    if (source === '' && before !== undefined) refuse([messages.exists(path)])
    saving.push({ path, before, after: text })
  }
  const reasons = newlyBlocking(contentWith(textsOf(drafts)), currentContent())
  if (reasons.length > 0) refuse(reasons)
  return drafts.reduce((map, { text, place }) => map.setIn(place, text.trim()), entry as Immutable) as never
}

watchFolder(offerEarlierUndo)
if (!data.isLocal) offerEarlierUndo()
// the next form offers what others added
addEventListener('hashchange', () => void refresh())
for (const [kind, { type }] of Object.entries(data.formats)) {
  const format = formats[kind]
  if (format) CMS.registerCustomFormat(formatName(kind), type, format)
}

// Sveltia gives React's function to everybody
const h = (window as unknown as { readonly createElement: typeof createElement }).createElement
const select = CMS.getFieldType('select')?.control
CMS.registerFieldType(REFERENCE, (props) => {
  const kinds = props.field.toJS()['kinds'] as readonly string[]
  const now = typeof props.value === 'string' ? props.value : ''
  const options = optionsFor(kinds, currentContent(), now)
  const isRequired = props.field.get('required') !== false
  if (!select) return null
  return h(select, {
    ...props,
    field: {
      ...props.field.toJS(),
      widget: 'select',
      dropdown_threshold: 0,
      options: isRequired ? options : [{ value: '', label: '–' }, ...options],
    } as never,
  })
})

/** The content with the changes of a form, as far as they can be read. */
const draftContent = (entry: Entry & { readonly collection: string }) => {
  try {
    const path = entry.path || `${data.content}/${entry.collection}/nieuw.yaml`
    return contentWith(textsOf(draftsOf({ ...entry, path, i18n: {} })))
  } catch {
    return currentContent()
  }
}
CMS.registerPreviewStyle(`${data.base}beheer/preview.css`)
for (const name of ['questions', 'outcomes', 'flow'])
  CMS.registerPreviewTemplate(
    name,
    flowPreview(h, (entry) => ({ now: draftContent(entry as never), published: publishedContent() })),
  )

CMS.registerEventListener({ name: 'preSave', handler: checkSave })
CMS.registerEventListener({
  name: 'postSave',
  handler: ({ entry }) => {
    const drafts = draftsOf(entryOf(entry))
    update(textsOf(drafts))
    rememberGuides(Object.keys(currentContent().outcomes))
    offerUndo(saving)
  },
})

if (data.isLocal && !isLocalHost(location.hostname)) showNotice(data.base)
else {
  const site = location.origin + data.base
  void CMS.init({ config: { ...data.config, site_url: site, collections: allCollections(data) } as never })
}
