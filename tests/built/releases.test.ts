import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReleases } from '../../src/site/partners/releases.ts'
import { EVERGREEN } from '../../src/site/partners/versions.ts'
import { BUILT } from '../support/origin.ts'

const releases = readReleases()

const uncompressed = (folder: string) => readdirSync(folder).filter((file) => !/\.(?:br|gz)$/.test(file))

describe('the released versions', () => {
  it('are all listed, and all exist', () => {
    const folders = readdirSync('public/embed', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.sort()).toEqual(releases.map(({ version }) => version).sort())
    expect(releases.length).toBeGreaterThan(0)
  })

  it.each(releases.map(({ version }) => version))(
    '%s has every file that the newest version has',
    (version) => {
      expect(readdirSync(`public/embed/${version}`)).toEqual(uncompressed(`${BUILT}/embed/${EVERGREEN}`))
    },
  )

  it.each(releases.map((release) => [release.version, release] as const))(
    '%s is in the build with the bytes, hash and date of versions.json',
    (_, { date, frame, ...script }) => {
      for (const { file, bytes, integrity } of [script, frame]) {
        const built = readFileSync(`${BUILT}/embed/${file}`)
        expect(built.length, file).toBe(bytes)
        expect(`sha384-${createHash('sha384').update(built).digest('base64')}`, file).toBe(integrity)
      }
      expect(readFileSync(`${BUILT}/embed/${script.file}`, 'utf8')).toContain(`"${date}"`)
    },
  )
})
