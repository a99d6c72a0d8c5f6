import { OUTCOME_EVENT } from '../../widgets/wegwijzer/contract.ts'

/** Returns the code examples on the partners' page that do not depend on the choices there; a test runs each. */
export const partnerExamples = (origin: string) => ({
  listen: `document.addEventListener('${OUTCOME_EVENT}', ({ detail }) => {
  console.log(detail.outcome, detail.answers, detail.url)
})`,
  matomo: `document.addEventListener('${OUTCOME_EVENT}', ({ detail }) => {
  window._paq = window._paq || []
  window._paq.push(['trackEvent', 'Wegwijzer', 'outcome', detail.outcome])
})`,
  csp: `script-src ${origin};\nframe-src ${origin};`,
})
