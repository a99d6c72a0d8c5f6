import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { earlierMajors } from '../../src/site/earlier-majors.ts'

const FILES = ['custom-elements.json', 'frame.js', 'wegwijzer-react.d.ts', 'wegwijzer.js']
const RELEASED = ['1.0.0', '1.10.0', '1.9.0', '2.0.0', '2.1.0', '3.0.0']

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'embed-'))
  for (const version of RELEASED) {
    mkdirSync(join(folder, version))
    for (const file of FILES) writeFileSync(join(folder, version, file), `${file} of ${version}`)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

const made = (present: string) => {
  const files = earlierMajors(folder, RELEASED, present)
  return Object.fromEntries(files.map(({ path, text }) => [path, text]))
}

describe('the files of earlier major versions', () => {
  it('are all those of the newest release of each', () => {
    const expected = [
      ['v1', '1.10.0'],
      ['v2', '2.1.0'],
    ].flatMap(([major, version]) => FILES.map((file) => [`${major}/${file}`, `${file} of ${version}`]))
    expect(made('3.0.0')).toEqual(Object.fromEntries(expected))
    expect(Object.keys(made('2.1.0')).sort()).toEqual(FILES.map((file) => `v1/${file}`))
  })

  it('are none before there is a second one', () => {
    expect(made('1.10.0')).toEqual({})
  })

  it('say what they are', () => {
    const types = earlierMajors(folder, RELEASED, '2.0.0').map(({ path, type }) => [path, type])
    expect(Object.fromEntries(types)).toEqual({
      'v1/custom-elements.json': 'application/json',
      'v1/frame.js': 'text/javascript',
      'v1/wegwijzer-react.d.ts': 'application/typescript',
      'v1/wegwijzer.js': 'text/javascript',
    })
  })
})
