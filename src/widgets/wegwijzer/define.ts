import css from 'wegwijzer:css'
import { packed, site } from 'wegwijzer:data'
import { createWegwijzerElement } from './element.ts'
import type { Guidance } from './guidance.ts'
import { unpack } from './pack.ts'

const NAME = 'ooa-wegwijzer'

/**
 * Where the site is: read from this script's own address, else the address it was built for. A file in which a
 * plugin joined several scripts has another name, so its address says nothing.
 */
const here = (): string => {
  const script = document.currentScript
  const address = script instanceof HTMLScriptElement ? script.src : ''
  return /^(https?:.*\/)embed\/[^/]+\/wegwijzer\.js(\?.*)?$/.exec(address)?.[1] ?? site
}

// a second load, or another version, leaves the first in place
if (!customElements.get(NAME)) {
  customElements.define(
    NAME,
    createWegwijzerElement({ guidances: unpack(packed) as Guidance[], root: here(), css }),
  )
}
