import { buildTime } from './build-time.ts'
import { link } from './content.ts'
import { onHost } from './urls.ts'

// the standard (RFC 9116) wants a day within a year; the daily rebuild moves it on
const DAYS = 180

/** `security.txt`: whom to tell of a weakness. The mail address is the one in links.yaml, with the doubt it has there. */
export const securityText = async (): Promise<string> => {
  const mail = await link('en', 'ooa-mail')
  if (mail.kind === 'missing')
    throw new Error('links.yaml: "ooa-mail" has no address, which security.txt needs')
  const expires = buildTime()
  expires.setUTCHours(0, 0, 0, 0)
  expires.setUTCDate(expires.getUTCDate() + DAYS)
  return [
    ...(mail.kind === 'unconfirmed' ? [`# ${mail.notice}`] : []),
    `Contact: ${mail.href}`,
    `Expires: ${expires.toISOString().replace(/\.\d+/, '')}`,
    'Preferred-Languages: nl, en',
    // looked for there and nowhere else: below a sub-path it has to be copied (deploy/README.md)
    `Canonical: ${onHost('.well-known/security.txt')}`,
    '',
  ].join('\n')
}
