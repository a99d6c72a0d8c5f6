import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from 'vitest'

type Bill = {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } }
  readonly components: readonly { readonly 'bom-ref': string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/** Output of the script for the lock in a folder. */
const printed = (folder: string): string => {
  const { stdout, stderr } = spawnSync('node', [resolve('scripts/release/sbom.ts')], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  expect(stderr).toBe('')
  return stdout
}

const graphOf = ({ dependencies }: Bill) =>
  new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))

/** The bill of a lock with these packages by their paths. */
const billOf = (packages: object): Bill => {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'))
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name: 'own', version: '1.0.0', packages }),
  )
  const bill = JSON.parse(printed(folder)) as Bill
  rmSync(folder, { recursive: true })
  return bill
}

describe('the bill of materials', () => {
  const bill = JSON.parse(printed('.')) as Bill
  const graph = graphOf(bill)
  const own = bill.metadata.component['bom-ref']

  it('is valid against the schema of its version', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
    expect(await validator.validate(JSON.stringify(bill))).toBeNull()
  })

  it('lists every package that it refers to, with its dependencies', () => {
    const listed = [own, ...bill.components.map((component) => component['bom-ref'])]
    expect(new Set(listed).size).toBe(listed.length)
    expect([...graph.keys()].sort()).toEqual(listed.sort())
    expect(new Set([...graph.values()].flat()).difference(new Set(listed))).toEqual(new Set())
  })

  it('leads from the project to every package', () => {
    const reached = new Set([own])
    // the loop also visits what is added on the way
    for (const ref of reached) for (const to of graph.get(ref) ?? []) reached.add(to)
    expect(new Set(graph.keys()).difference(reached)).toEqual(new Set())
  })

  it('is the same each time', () => {
    expect(printed('.')).toBe(printed('.'))
  })

  it('resolves like npm: the nearest package upwards, by its own name, and both of two places', () => {
    const nested = graphOf(
      billOf({
        '': { name: 'own', version: '1.0.0', devDependencies: { '@a/b': '1', outer: '1', other: '1' } },
        'node_modules/@a/b': { version: '1.0.0' },
        'node_modules/other': { version: '1.0.0', dependencies: { outer: '2', absent: '1' } },
        'node_modules/other/node_modules/outer': { version: '2.0.0', peerDependencies: { '@a/b': '1' } },
        'node_modules/outer': {
          version: '1.0.0',
          dependencies: { inner: '1' },
          optionalDependencies: { deep: '1', absent: '1' },
        },
        'node_modules/outer/node_modules/@a/b': { version: '2.0.0' },
        'node_modules/outer/node_modules/deep': { name: 'renamed', version: '1.0.0' },
        'node_modules/outer/node_modules/inner': { version: '1.0.0', dependencies: { '@a/b': '*' } },
        'node_modules/inner': { version: '1.0.0', dependencies: { '@a/b': '*' } },
      }),
    )
    expect(Object.fromEntries(nested)).toEqual({
      'pkg:npm/own@1.0.0': ['pkg:npm/%40a/b@1.0.0', 'pkg:npm/other@1.0.0', 'pkg:npm/outer@1.0.0'],
      'pkg:npm/%40a/b@1.0.0': [],
      'pkg:npm/%40a/b@2.0.0': [],
      'pkg:npm/other@1.0.0': ['pkg:npm/outer@2.0.0'],
      'pkg:npm/outer@1.0.0': ['pkg:npm/inner@1.0.0', 'pkg:npm/renamed@1.0.0'],
      'pkg:npm/outer@2.0.0': ['pkg:npm/%40a/b@1.0.0'],
      'pkg:npm/renamed@1.0.0': [],
      'pkg:npm/inner@1.0.0': ['pkg:npm/%40a/b@1.0.0', 'pkg:npm/%40a/b@2.0.0'],
    })
  })
})
