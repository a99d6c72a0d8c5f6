import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

// prints a CycloneDX bill of materials of the lock file; `npm sbom` refuses a lock whose optional peers disagree

/** Fields in which a package of the lock lists its dependencies; only the project itself has devDependencies. */
const NEEDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const

type Locked = {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly name?: string
} & { readonly [kind in (typeof NEEDS)[number]]?: Readonly<Record<string, string>> }

const lock = readFileSync('package-lock.json', 'utf8')
const { name, version, packages } = JSON.parse(lock) as {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, Locked>>
}

const purl = (of: string, at: string) => `pkg:npm/${of.replace(/^@/, '%40')}@${at}`

/** `sha512-<base64>` of the lock in the form of CycloneDX. */
const hashes = (integrity: string) =>
  integrity.split(' ').flatMap((each) => {
    const [, size, base64] = /^sha(\d+)-(.*)$/.exec(each) ?? []
    return size && base64
      ? [{ alg: `SHA-${size}`, content: Buffer.from(base64, 'base64').toString('hex') }]
      : []
  })

const licences = (licence: string) =>
  /^[\w.+-]+( (OR|AND|WITH) [\w.+-]+)*$|^\([\w.+ -]+\)$/.test(licence)
    ? [{ expression: licence }]
    : [{ license: { name: licence } }]

/** The packages by their path in the lock; the project itself has the empty path. */
const found = new Map(
  Object.entries(packages).flatMap(([path, locked]) => {
    const of = locked.name ?? path.split('node_modules/').at(-1)
    return of && locked.version
      ? [[path, { ...locked, name: of, version: locked.version, reference: purl(of, locked.version) }]]
      : []
  }),
)

const components = new Map(
  [...found].flatMap(([path, { name: of, version: at, reference, integrity, license }]) => {
    if (!path) return []
    const component = {
      type: 'library',
      'bom-ref': reference,
      name: of,
      version: at,
      purl: reference,
      ...(integrity && { hashes: hashes(integrity) }),
      ...(license && { licenses: licences(license) }),
    }
    return [[reference, component] as const]
  }),
)

/** The package that npm resolves for a dependency: the one in the nearest node_modules upwards. */
const nearest = (from: string, of: string): string | undefined => {
  const there = found.get(`${from && `${from}/`}node_modules/${of}`)
  if (there || !from) return there?.reference
  return nearest(from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), of)
}

const needs = (path: string, locked: Locked): readonly string[] =>
  // optional packages may be missing
  NEEDS.flatMap((kind) => Object.keys(locked[kind] ?? {}).flatMap((of) => nearest(path, of) ?? []))

// one version can be in several places, with other dependencies in each
const dependencies = [...Map.groupBy(found, ([, { reference }]) => reference)].map(([ref, places]) => ({
  ref,
  dependsOn: [...new Set(places.flatMap(([path, locked]) => needs(path, locked)))].sort(),
}))

// no timestamp: the same lock gives the same bill
const id = createHash('sha256').update(lock).digest('hex')
const serial = [
  id.slice(0, 8),
  id.slice(8, 12),
  `4${id.slice(13, 16)}`,
  `8${id.slice(17, 20)}`,
  id.slice(20, 32),
]

console.log(
  JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: `urn:uuid:${serial.join('-')}`,
      version: 1,
      metadata: { component: { type: 'application', 'bom-ref': purl(name, version), name, version } },
      components: [...components.values()],
      dependencies,
    },
    null,
    2,
  ),
)
