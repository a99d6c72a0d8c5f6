import { exitWithFault } from './report-fault.ts'

/** The address for which the site is built where SITE is not set: that of `npm start`. */
const UNSET = 'http://localhost:4321'

const refuse = (name: string, value: string, expected: string): never =>
  exitWithFault({
    found: `${name}="${value}" is not usable.`,
    expected,
    fix: `set ${name} to that, or leave it out`,
  })

const HOST = /^[a-z\d-]+(\.[a-z\d-]+)*$/

const siteFrom = (value: string): string => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const plain = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  return plain && HOST.test(url.hostname)
    ? url.origin
    : refuse('SITE', value, 'an origin without a path, such as https://www.example.org')
}

// a part of only dots would point to a parent folder, or to no folder
const BASES = /^\/((?!\.+\/)[\w.~-]+\/)*$/

const baseFrom = (value: string): string =>
  BASES.test(value)
    ? value
    : refuse('BASE', value, 'a path with a slash at both ends, such as /certificeren/')

/** Hosts that build a site themselves, each with the variable that identifies it and the place to set SITE. */
const BUILDERS = [
  { name: 'CF_PAGES', value: '1', host: 'Cloudflare Pages', where: 'Settings, Variables and Secrets' },
  { name: 'NETLIFY', value: 'true', host: 'Netlify', where: 'Project configuration, Environment variables' },
  { name: 'VERCEL', value: '1', host: 'Vercel', where: 'Settings, Environment Variables' },
]

/** The address where SITE is not set. A host that builds publishes the result, so it needs the real one. */
const unset = (): string => {
  const builder = BUILDERS.find(({ name, value }) => process.env[name] === value)
  return builder
    ? exitWithFault({
        found: `SITE is not set, and ${builder.name}=${builder.value} shows that ${builder.host} builds here.`,
        expected:
          'the origin of the published site: its feeds, its widget and the code for partners contain it',
        fix: `add SITE, such as https://www.example.org, to the project at ${builder.host}: ${builder.where} (see deploy/README.md)`,
      })
    : UNSET
}

/** Origin of the published site, from the environment. */
export const SITE = siteFrom(process.env.SITE ?? unset())

/** Path of the published site on its host, from the environment. */
export const BASE = baseFrom(process.env.BASE ?? '/')
