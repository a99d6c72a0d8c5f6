import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { idSchema } from '../model/field-schemas.ts'
import type { Report } from './problem.ts'
import { unreadable } from './unreadable-file.ts'

/** Folders with a file per question or outcome, whose name is its id. */
export const FOLDERS_BY_ID: readonly string[] = ['questions', 'outcomes']

/** The ids of the files in such a folder, in the order of their names. */
export const idsIn = (folder: string, name: string, report: Report): readonly string[] => {
  try {
    return readdirSync(join(folder, name))
      .flatMap((file) => /^(.*)\.yaml$/.exec(file)?.[1] ?? [])
      .filter((id) => idSchema.safeParse(id).success)
      .sort()
  } catch (error) {
    report(unreadable(folder, name, error))
    return []
  }
}
