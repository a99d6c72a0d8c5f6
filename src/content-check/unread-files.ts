import { files } from '../model/messages/files.ts'
import { basename, dirname } from './content-files.ts'
import { unfinished, type Report } from './problem.ts'

const OUT = files.moveOut

/** A guide in one language, or a step of it. */
const PAGE = /^guides\/[^/]+\/([^/]+)(?:\/(.*)\.mdx)?$/

const fixOf = (path: string): string => {
  const [, kind] = /^(question|outcome)s\/[^/]+$/.exec(path) ?? []
  if (kind) return files.ifFlowFile(kind, OUT)
  const [, guide, step] = PAGE.exec(path) ?? []
  if (guide === undefined) return OUT
  return step === undefined ? files.ifGuide(guide, OUT) : files.ifStep(guide, OUT)
}

/** The path of a file or folder, with * as the language if it belongs to a guide. */
const inEveryLanguage = (path: string): string => path.replace(/^(guides\/)[^/]+\//, '$1*/')

/**
 * Reports files and folders that nothing reads, such as copies and misspelt names: edits to them would never show.
 *
 * @param paths All files and folders of the content.
 * @param read The files that were read, or that are missing.
 * @param unclear Guides whose list of files is unknown.
 */
export const reportUnread = (
  paths: Iterable<string>,
  read: readonly string[],
  unclear: readonly string[],
  report: Report,
): void => {
  const known = new Set(read)
  // the loop also visits folders that it adds
  for (const path of known) known.add(dirname(path))
  const seen = new Set<string>()
  for (const path of paths) {
    const place = inEveryLanguage(path)
    // files in an unknown folder are reported with that folder
    if (known.has(path) || !known.has(dirname(path)) || seen.has(place)) continue
    if (unclear.some((guide) => place.startsWith(`guides/*/${guide}/`))) continue
    seen.add(place)
    const beside = [...known].filter((each) => dirname(each) === dirname(path) && each !== '')
    const finding = files.unread(
      basename(path),
      beside.map((each) => basename(each)),
      fixOf(path),
    )
    report({ file: path, ...(PAGE.test(path) ? unfinished(finding) : finding) })
  }
}
