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

/** Origin at which the site is published, from the environment. */
export const SITE = siteFrom(process.env.SITE ?? UNSET)

/** Path below which the site is published, from the environment. */
export const BASE = baseFrom(process.env.BASE ?? '/')
