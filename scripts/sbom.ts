import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

// prints a CycloneDX bill of materials of what the lock names; `npm sbom` refuses a lock whose optional peers disagree

type Locked = {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly name?: string
}

const lock = readFileSync('package-lock.json', 'utf8')
const { name, version, packages } = JSON.parse(lock) as {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, Locked>>
}

const purl = (of: string, at: string) => `pkg:npm/${of.replace(/^@/, '%40')}@${at}`

/** `sha512-<base64>` of the lock as CycloneDX wants it. */
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

const components = new Map(
  Object.entries(packages).flatMap(([path, locked]) => {
    const of = locked.name ?? path.split('node_modules/').at(-1)
    if (!path || !of || !locked.version) return []
    const reference = purl(of, locked.version)
    const component = {
      type: 'library',
      'bom-ref': reference,
      name: of,
      version: locked.version,
      purl: reference,
      ...(locked.integrity && { hashes: hashes(locked.integrity) }),
      ...(locked.license && { licenses: licences(locked.license) }),
    }
    return [[reference, component] as const]
  }),
)

// the same lock gives the same bill
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
    },
    null,
    2,
  ),
)
