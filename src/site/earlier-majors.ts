import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byVersion, majorOf } from './versions.ts'

/** A file below `embed/`. */
export type EmbedFile = { readonly path: string; readonly type: string; readonly text: string }

const TYPES = { '.js': 'text/javascript', '.d.ts': 'application/typescript', '.json': 'application/json' }

/** The media type of a file below `embed/`. */
export const typeOf = (file: string): string => {
  const [, type] = Object.entries(TYPES).find(([extension]) => file.endsWith(extension)) ?? []
  if (type) return type
  throw new Error(
    `${file} is no file for partners\n  expected  ${Object.keys(TYPES).join(', ')}\n  to mend   take it away`,
  )
}

const newestOfEach = (versions: readonly string[]): readonly string[] =>
  [...Map.groupBy(versions, majorOf).values()].flatMap((alike) => alike.toSorted(byVersion).slice(-1))

/**
 * For each major version before this one its newest release, whole, at the address that is always the newest of that
 * major: what partners read at `v1/` they go on to read when the version is 2.0.0.
 *
 * @param folder Where the releases lie, a folder each.
 */
export const earlierMajors = (
  folder: string,
  released: readonly string[],
  present: string,
): readonly EmbedFile[] =>
  newestOfEach(released.filter((version) => majorOf(version) < majorOf(present))).flatMap((version) =>
    readdirSync(join(folder, version)).map((file) => ({
      path: `v${majorOf(version)}/${file}`,
      type: typeOf(file),
      text: readFileSync(join(folder, version, file), 'utf8'),
    })),
  )
