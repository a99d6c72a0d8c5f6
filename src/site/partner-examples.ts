import { EVENTS } from '../widgets/wegwijzer/contract.ts'

const OUTCOME = `wegwijzer-${EVENTS[1]}`

/** The texts of code on the partners' page; a test takes each from there and runs it. */
export const partnerExamples = (addresses: {
  /** Origin of the site, without a slash at the end. */
  readonly origin: string
  readonly widget: string
  readonly types: string
}) => ({
  listen: `document.addEventListener('${OUTCOME}', ({ detail }) => {
  console.log(detail.outcome, detail.answers, detail.url)
})`,
  matomo: `document.addEventListener('${OUTCOME}', ({ detail }) => {
  window._paq = window._paq || []
  window._paq.push(['trackEvent', 'Wegwijzer', 'outcome', detail.outcome])
})`,
  csp: `script-src ${addresses.origin};\nframe-src ${addresses.origin};`,
  react: `// ${addresses.types}
import type {} from './wegwijzer-react.js'

export const Finder = () => (
  <>
    <script async src="${addresses.widget}" />
    <ooa-wegwijzer lang="nl" onwegwijzer-outcome={({ detail }) => console.log(detail.outcome)}>
      <a href="${addresses.origin}">Wegwijzer certificeren</a>
    </ooa-wegwijzer>
  </>
)`,
})
