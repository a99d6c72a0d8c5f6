import { EVENTS } from '../../widgets/wegwijzer/contract.ts'

const OUTCOME = `wegwijzer-${EVENTS[1]}`

/** Returns the code examples on the partners' page that do not depend on the choices there; a test runs each. */
export const partnerExamples = (origin: string) => ({
  listen: `document.addEventListener('${OUTCOME}', ({ detail }) => {
  console.log(detail.outcome, detail.answers, detail.url)
})`,
  matomo: `document.addEventListener('${OUTCOME}', ({ detail }) => {
  window._paq = window._paq || []
  window._paq.push(['trackEvent', 'Wegwijzer', 'outcome', detail.outcome])
})`,
  csp: `script-src ${origin};\nframe-src ${origin};`,
})
