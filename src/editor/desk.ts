import './dutch.ts'
import CMS from '@sveltia/cms'
import type { createElement } from 'react'
import data from 'wegwijzer:desk'
import { formatName } from './desk-data.ts'
import { draftsOf, formats, textsOf, type Entry } from './drafts.ts'
import { REFERENCE } from './fields.ts'
import { flowPreview } from './flow-preview.ts'
import { guidePreview, type Shown } from './guide-preview.ts'
import { saves as messages } from '../model/messages/desk.ts'
import { newlyBlocking } from './problems.ts'
import { problemText } from './problem-text.ts'
import { allCollections, guideOf, rememberGuides } from './new-guides.ts'
import { isLocalHost, offerEarlierUndo, offerUndo, showNotice } from './own-parts.ts'
import { guardedSave } from './saving.ts'
import { optionsFor } from './references.ts'
import {
  contentWith,
  currentContent,
  hasFolder,
  knownText,
  publishedContent,
  refresh,
  watchFolder,
} from './store.ts'

type Immutable = {
  readonly toJS: () => unknown
  readonly setIn: (place: readonly string[], value: unknown) => Immutable
}

/** An entry as a preview receives it; a new entry has no path. */
type ShownEntry = Entry & { readonly collection: string }

/** The file name for an entry that has no file yet. */
const NEW = 'nieuw'

const entryOf = (entry: unknown): Entry => (entry as Immutable).toJS() as Entry

/** Stops a save; Sveltia shows the message of the cause unchanged. */
const refuse = (reasons: readonly string[]): never => {
  throw new Error('saving_failed', { cause: new Error(reasons.join(' ')) })
}

/**
 * Returns the entry with the new texts of its files, which the next save edits. Stops a save that would break the site
 * or overwrite the work of somebody else.
 */
const checkSave = async ({ entry }: { readonly entry: unknown }): Promise<never> => {
  await refresh()
  let drafts
  try {
    drafts = draftsOf(entryOf(entry))
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)])
  }
  for (const { path, source } of drafts) {
    const before = knownText(path)
    // without a folder, Sveltia compares with the repository and lets the editor choose
    if (hasFolder() && source !== '' && before?.trim() !== source) refuse([messages.changed(path)])
    if (source === '' && before !== undefined) refuse([messages.exists(path)])
  }
  const problems = newlyBlocking(contentWith(textsOf(drafts)), currentContent())
  if (problems.length > 0) refuse(problems.map((problem) => problemText(problem, data.labels)))
  return drafts.reduce((map, { text, place }) => map.setIn(place, text.trim()), entry as Immutable) as never
}

watchFolder(offerEarlierUndo)
if (!data.isLocal) offerEarlierUndo()
// the next form offers the content that others added
addEventListener('hashchange', () => void refresh())
for (const [kind, { type }] of Object.entries(data.formats)) {
  const format = formats[kind]
  if (format) CMS.registerCustomFormat(formatName(kind), type, format)
}

// Sveltia makes React's function global
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

/** The path of an entry below the content folder; a new entry gets a temporary path. */
const pathOf = ({ path, collection }: ShownEntry, language: string): string => {
  if (path) return path.slice(data.content.length + 1)
  const guide = guideOf(collection)
  return guide === undefined ? `${collection}/${NEW}.yaml` : `guides/${language}/${guide}/${NEW}.mdx`
}

/** The content with the changes of a form, or without them where the form cannot become a file. */
const draftContent = (entry: ShownEntry, language: string) => {
  try {
    return contentWith(textsOf(draftsOf({ ...entry, path: pathOf(entry, language), i18n: {} })))
  } catch {
    return currentContent()
  }
}

/** The data for the preview beside the form of a guide, a step, or the facts of a guide. */
const shownGuide = (entry: ShownEntry, language: string): Shown => {
  const path = pathOf(entry, language)
  const [, locale, ofPage, page] = /^guides\/([^/]+)\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? []
  const content = draftContent(entry, language)
  const [first = ''] = Object.keys(content.languages)
  return {
    content,
    locale: locale ?? first,
    guide: ofPage ?? /([^/]+)\.yaml$/.exec(path)?.[1] ?? '',
    step: page === 'index' ? undefined : page,
  }
}

const collections = allCollections(data)
const flowBeside = flowPreview(h, data.base, (entry) => {
  const now = draftContent(entry as ShownEntry, '')
  const [, question = now.flow.start] = /^questions\/(.*)\.yaml$/.exec(pathOf(entry as ShownEntry, '')) ?? []
  return { now, published: publishedContent(), question }
})
const guideBeside = guidePreview(h, data.base, (entry, language) => shownGuide(entry as ShownEntry, language))
for (const name of ['questions', 'outcomes', 'flow']) CMS.registerPreviewTemplate(name, flowBeside)
for (const name of ['guides', ...collections.map(({ name }) => String(name)).filter(guideOf)])
  CMS.registerPreviewTemplate(name, guideBeside)

CMS.registerEventListener({ name: 'preSave', handler: checkSave })
// scripts/build/desk-bundle.ts makes Sveltia CMS call this for each save and deletion
Object.assign(globalThis, {
  guardedSave: guardedSave((saved) => {
    rememberGuides(Object.keys(currentContent().outcomes))
    offerUndo(saved)
  }),
})

if (data.isLocal && !isLocalHost(location.hostname)) showNotice(data.base)
else {
  const site = location.origin + data.base
  void CMS.init({ config: { ...data.config, site_url: site, collections } as never })
}
