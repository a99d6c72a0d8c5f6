import { posix } from 'node:path'
import { entriesOf } from './guide-folders.ts'
import { quoted, type Problem } from './problem.ts'

/** Problems for files that nothing reads, such as copies and misspelt names: edits to them would never show. */
export const unknownFiles = async (folder: string, files: readonly string[]): Promise<readonly Problem[]> => {
  const folders = [...new Set(files.map((file) => posix.dirname(file)))]
  const found = await Promise.all(
    folders.map(async (path) => {
      const { entries, problems } = await entriesOf(folder, path)
      const known = [...files, ...folders, 'guides'].filter((file) => posix.dirname(file) === path)
      const unread = entries
        .map(({ name }) => posix.join(path, name))
        .filter((file) => !known.includes(file))
        .map((file) => ({
          file,
          found: `"${posix.basename(file)}", which nothing reads`,
          expected: `only: ${quoted(known.map((each) => posix.basename(each)).filter((name) => name !== '.'))}`,
          fix: 'correct its name, or move it out of the content folder: no page would show it',
        }))
      return [...problems, ...unread]
    }),
  )
  return found.flat()
}
