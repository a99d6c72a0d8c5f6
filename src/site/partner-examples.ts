import { EVENTS } from '../widgets/wegwijzer/contract.ts'

const OUTCOME = `wegwijzer-${EVENTS[1]}`

/** The texts of code on the partners' page; a test takes each from there and runs it. */
export const partnerExamples = (given: {
  /** Origin of the site, without a slash at the end. */
  readonly origin: string
  readonly lang: string
  readonly widget: string
  /** The wizard's first page, and what the link to it says. */
  readonly finder: string
  readonly fallback: string
  readonly types: string
  /** What a partner pastes who chose nothing. */
  readonly lines: string
}) => ({
  listen: `document.addEventListener('${OUTCOME}', ({ detail }) => {
  console.log(detail.outcome, detail.answers, detail.url)
})`,
  matomo: `document.addEventListener('${OUTCOME}', ({ detail }) => {
  window._paq = window._paq || []
  window._paq.push(['trackEvent', 'Wegwijzer', 'outcome', detail.outcome])
})`,
  csp: `script-src ${given.origin};\nframe-src ${given.origin};`,
  wordpress: `<?php
/* Plugin Name: Wegwijzer certificeren */
add_shortcode( 'wegwijzer', function () {
  return <<<'HTML'
${given.lines}
HTML;
} );`,
  react: `// ${given.types}
import type {} from './wegwijzer-react.js'

export const Finder = () => (
  <>
    <script async src="${given.widget}" />
    <ooa-wegwijzer lang="${given.lang}" onwegwijzer-outcome={({ detail }) => console.log(detail.outcome)}>
      <a href="${given.finder}">{${JSON.stringify(given.fallback)}}</a>
    </ooa-wegwijzer>
  </>
)`,
})
