import { idSchema } from '../model/field-schemas.ts'
import type { ContentFiles } from './content-files.ts'
import type { Report } from './problem.ts'

/** The ids of the files `<id>.yaml` in a folder of the content, in the order of their names. */
export const idsIn = (files: ContentFiles, name: string, report: Report): readonly string[] =>
  files
    .list(name, report)
    .flatMap((file) => /^(.*)\.yaml$/.exec(file)?.[1] ?? [])
    .filter((id) => idSchema.safeParse(id).success)
    .sort()
