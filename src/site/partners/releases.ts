import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'astro/zod'
import { Fault } from '../../model/fault.ts'

/** The published list of released versions, newest last. */
export const VERSIONS_FILE = resolve('public/embed/versions.json')

const script = {
  /** Path of the file below `embed/`. */
  file: z.string(),
  /** For the integrity attribute of a script. */
  integrity: z.string().startsWith('sha384-'),
  bytes: z.int().positive(),
}

const releasesSchema = z.strictObject({
  versions: z.array(
    z.strictObject({
      version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.2.3'),
      ...script,
      /** The script that goes with the frame. */
      frame: z.strictObject(script),
      /** The day of its questions. */
      date: z.iso.date(),
    }),
  ),
})

/** A released version of the widget, which never changes. */
export type Release = z.infer<typeof releasesSchema>['versions'][number]

/**
 * Returns the released versions, oldest first.
 *
 * @throws When `versions.json` does not match the schema.
 */
export const readReleases = (): readonly Release[] => {
  const parsed = releasesSchema.safeParse(JSON.parse(readFileSync(VERSIONS_FILE, 'utf8')))
  if (parsed.success) return parsed.data.versions
  throw new Fault({
    where: 'public/embed/versions.json',
    found: z.prettifyError(parsed.error),
    fix: 'put back what "npm run release:widget" wrote',
  })
}
