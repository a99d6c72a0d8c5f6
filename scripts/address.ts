/** The address the site is built for where SITE says none: that of `npm start`. */
export const UNSET = 'http://localhost:4321'

const complain = (name: string, value: string, expected: string): never => {
  throw new Error(
    `${name}="${value}" is not usable.\n  expected  ${expected}\n  to mend   set ${name} so, or leave it out`,
  )
}

const siteFrom = (value: string): string => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const plain = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  return plain
    ? url.origin
    : complain('SITE', value, 'an origin without a path, such as https://www.example.org')
}

const baseFrom = (value: string): string =>
  /^\/([\w.~-]+\/)*$/.test(value)
    ? value
    : complain('BASE', value, 'a path with a slash at both ends, such as /certificeren/')

/** Origin at which the site is published, from the environment. */
export const SITE = siteFrom(process.env.SITE ?? UNSET)

/** Path below which the site is published, from the environment. */
export const BASE = baseFrom(process.env.BASE ?? '/')
