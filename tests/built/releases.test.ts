import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReleases } from '../../src/site/releases.ts'

const releases = readReleases()

describe('the released versions', () => {
  it('are all listed, and all there', () => {
    const folders = readdirSync('public/embed', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.sort()).toEqual(releases.map(({ version }) => version).sort())
    expect(releases.length).toBeGreaterThan(0)
  })

  it.each(releases.map((release) => [release.version, release] as const))(
    '%s is in the build with the bytes, the hash and the day that versions.json tells',
    (_, { file, bytes, integrity, date }) => {
      const built = readFileSync(`dist/embed/${file}`)
      expect(built.length).toBe(bytes)
      expect(`sha384-${createHash('sha384').update(built).digest('base64')}`).toBe(integrity)
      expect(built.toString()).toContain(`"${date}"`)
    },
  )
})
