import { SITE, LOCALES, TOOL_LOCALE } from '../data/site.ts'
import { buildTime } from '../data/build-time.ts'
import { link } from '../data/content.ts'
import { onHost } from '../data/urls.ts'

// RFC 9116 asks for a day less than a year ahead; the daily rebuild renews it
const DAYS = 180

/**
 * Returns `security.txt`: where to report a vulnerability. Its address is the contact of the site, marked when it is
 * unconfirmed.
 *
 * @throws When the contact has no address.
 */
export const securityText = async (): Promise<string> => {
  const mail = await link(TOOL_LOCALE, SITE.contact)
  if (mail.kind === 'missing')
    throw new Error(`links.yaml: "${SITE.contact}" has no address, which security.txt needs`)
  const expires = buildTime()
  expires.setUTCHours(0, 0, 0, 0)
  expires.setUTCDate(expires.getUTCDate() + DAYS)
  return [
    ...(mail.kind === 'unconfirmed' ? [`# ${mail.notice}`] : []),
    `Contact: ${mail.href}`,
    `Expires: ${expires.toISOString().replace(/\.\d+/, '')}`,
    `Preferred-Languages: ${LOCALES.join(', ')}`,
    // clients only look at the root of the host: below a sub-path the file has to be copied there (deploy/README.md)
    `Canonical: ${onHost('.well-known/security.txt')}`,
    '',
  ].join('\n')
}
