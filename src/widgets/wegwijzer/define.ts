import css from 'wegwijzer:css'
import { day, packed, site } from 'wegwijzer:data'
import { createWegwijzerElement } from './element.ts'
import type { Guidance } from '../../model/guidance.ts'
import { unpack } from './pack.ts'
import { rootOf, scriptAddresses, scriptAt } from './where.ts'

const NAME = 'ooa-wegwijzer'

/** So many milliseconds may a copy of a fixed version be old before it says of what day its questions are: 30 days. */
const FRESH = 30 * 864e5

// a second load, or another version, leaves the first in place; a browser that cannot show it keeps the link
if (!customElements.get(NAME) && CSS.supports('color', 'light-dark(red,red)')) {
  const guidances = unpack(packed) as [Guidance, ...Guidance[]]
  const script = scriptAt(scriptAddresses())
  customElements.define(
    NAME,
    createWegwijzerElement({
      guidances,
      rootFor: (links) => rootOf({ links, script, site, page: location.href, guidances }),
      dated: !script?.evergreen && Date.now() - Date.parse(day) > FRESH ? day : undefined,
      css,
    }),
  )
}
