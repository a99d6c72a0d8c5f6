import css from 'wegwijzer:css'
import { day, guidances, site } from 'wegwijzer:data'
import { ELEMENT } from './contract.ts'
import { createWegwijzerElement } from './element.tsx'
import { supports } from './supports.ts'
import { rootOf, scriptAddresses, scriptAt } from './site-root.ts'

/** Age after which a pinned copy shows the date of its questions: 30 days in milliseconds. */
const FRESH = 30 * 864e5

// a second load, or another version, keeps the first definition; a browser without light-dark() keeps the link
if (!customElements.get(ELEMENT) && supports('color', 'light-dark(red,red)')) {
  const script = scriptAt(scriptAddresses())
  customElements.define(
    ELEMENT,
    createWegwijzerElement({
      guidances,
      rootFor: (links) => rootOf({ links, script, site, page: location.href, guidances }),
      dated: !script?.evergreen && Date.now() - Date.parse(day) > FRESH ? day : undefined,
      css,
    }),
  )
}
