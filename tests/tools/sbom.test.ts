import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from 'vitest'

type Bill = {
  readonly components: readonly { readonly 'bom-ref': string; readonly purl: string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

type Locked = { readonly name?: string; readonly version: string }

describe('the bill of materials', () => {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })

  it('is valid against the schema of its version', async () => {
    expect(status, stderr).toBe(0)
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot5)
    expect(await validator.validate(stdout)).toBeNull()
  })

  it('lists every package of the lock, each with its dependencies', () => {
    const { components, dependencies } = JSON.parse(stdout) as Bill
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      readonly packages: Readonly<Record<string, Locked>>
    }
    const locked = Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(
        ([path, { name = path.split('node_modules/').at(-1) ?? '', version }]) =>
          `pkg:npm/${name.replace('@', '%40')}@${version}`,
      )
    expect(new Set(components.map(({ purl }) => purl))).toEqual(new Set(locked))
    const described = new Set(dependencies.map(({ ref }) => ref))
    for (const component of components) expect(described).toContain(component['bom-ref'])
  })
})
