import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'astro/zod'
import { Fault } from '../model/fault.ts'

/** What is published of the released versions, newest last: `public/embed/versions.json`. */
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
      /** The script for a page with a frame. */
      frame: z.strictObject(script),
      /** The day of its questions. */
      date: z.iso.date(),
    }),
  ),
})

/** A version of the widget that stays as it is for ever. */
export type Release = z.infer<typeof releasesSchema>['versions'][number]

/** The released versions, oldest first. */
export const readReleases = (): readonly Release[] => {
  const parsed = releasesSchema.safeParse(JSON.parse(readFileSync(VERSIONS_FILE, 'utf8')))
  if (parsed.success) return parsed.data.versions
  throw new Fault({
    where: 'public/embed/versions.json',
    found: z.prettifyError(parsed.error),
    fix: 'put back what "npm run release:widget" wrote',
  })
}
