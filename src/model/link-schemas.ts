import { z } from 'astro/zod'
import { idSchema, textSchema, type Languages } from './field-schemas.ts'
import { EXPECTED } from './messages/schemas.ts'

// new URL() accepts more: slashes left out, nothing after mailto:, a password before the host
const address = z
  .url({ error: EXPECTED.link, abort: true })
  .regex(
    /^(?:https:\/\/[^\s/?#@:\\]+\.[^\s/?#@:\\]+(?::\d+)?(?:[/?#]\S*)?|mailto:[^\s@?:]+@[^\s@?:]+\.[^\s@?:]+(?:\?\S*)?)$/,
    EXPECTED.link,
  )
  .describe('A web address that starts with https://, or an email address that starts with mailto:')

const source = textSchema.describe('Where the address comes from')

/** An entry of `links.yaml`: every link to another site and every email address has a name there. */
export const linkSchema = ({ translated }: Languages) => {
  const label = translated.describe('Label of the link; {address} stands for its address')
  return z.discriminatedUnion(
    'state',
    [
      z.strictObject({
        state: z.literal('known').describe('The address is known and right'),
        address,
        label,
        source,
      }),
      z.strictObject({
        state: z.literal('unconfirmed').describe('The source gives the address, but it may be wrong'),
        address,
        label,
        source,
        reason: textSchema.describe('Why it is in doubt, and what would settle it'),
        notice: translated.describe('The same doubt, in plain words for the visitor'),
      }),
      z.strictObject({
        state: z.literal('missing').describe('The source mentions the link but gives no address'),
        label,
        source,
        reason: textSchema.describe('Why there is no address, and what would settle it'),
        ask: idSchema.describe('Name of the entry to ask instead'),
      }),
    ],
    { error: EXPECTED.linkState },
  )
}
export type LinkEntry = z.output<ReturnType<typeof linkSchema>>
