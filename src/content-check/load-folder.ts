import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { idSchema } from '../model/field-schemas.ts'
import type { Report } from './problem.ts'
import { unreadable } from './unreadable-file.ts'

/** The ids of the files `<id>.yaml` in a folder of the content, in the order of their names. */
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
