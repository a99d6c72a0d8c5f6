import { complain } from './complain.ts'

/** The address the site is built for where SITE says none: that of `npm start`. */
const UNSET = 'http://localhost:4321'

const refuse = (name: string, value: string, expected: string): never =>
  complain(`${name}="${value}" is not usable.`, { expected, mend: `set ${name} so, or leave it out` })

const HOST = /^[a-z\d-]+(\.[a-z\d-]+)*$/

const siteFrom = (value: string): string => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const plain = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  return plain && HOST.test(url.hostname)
    ? url.origin
    : refuse('SITE', value, 'an origin without a path, such as https://www.example.org')
}

// a part of dots only would lead upwards, or nowhere
const BASES = /^\/((?!\.+\/)[\w.~-]+\/)*$/

const baseFrom = (value: string): string =>
  BASES.test(value)
    ? value
    : refuse('BASE', value, 'a path with a slash at both ends, such as /certificeren/')

/** Hosts that build a site themselves: what says so, and where they take SITE from. */
const BUILDERS = [
  { name: 'CF_PAGES', value: '1', host: 'Cloudflare Pages', where: 'Settings, Variables and Secrets' },
  { name: 'NETLIFY', value: 'true', host: 'Netlify', where: 'Project configuration, Environment variables' },
  { name: 'VERCEL', value: '1', host: 'Vercel', where: 'Settings, Environment Variables' },
]

/** The address for a site that nobody published yet; a host that builds publishes what it has built. */
const unset = (): string => {
  const builder = BUILDERS.find(({ name, value }) => process.env[name] === value)
  return builder
    ? complain(
        `SITE is not set, and ${builder.name}=${builder.value} says that ${builder.host} builds here.`,
        {
          expected:
            'the origin that the site will have: its feeds, its widget and what partners paste name it',
          mend: `add SITE, such as https://www.example.org, to the project at ${builder.host}: ${builder.where} (see deploy/README.md)`,
        },
      )
    : UNSET
}

/** Origin at which the site is published, from the environment. */
export const SITE = siteFrom(process.env.SITE ?? unset())

/** Path below which the site is published, from the environment. */
export const BASE = baseFrom(process.env.BASE ?? '/')
