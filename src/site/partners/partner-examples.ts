import { OUTCOME_EVENT } from '../../widgets/wegwijzer/contract.ts'

/** The code examples on the partners' page that do not depend on the choices there; a test runs each. */
export const PARTNER_EXAMPLES = {
  listen: `document.addEventListener('${OUTCOME_EVENT}', ({ detail }) => {
  console.log(detail.outcome, detail.answers, detail.url)
})`,
  matomo: `document.addEventListener('${OUTCOME_EVENT}', ({ detail }) => {
  window._paq = window._paq || []
  window._paq.push(['trackEvent', 'Wegwijzer', 'outcome', detail.outcome])
})`,
}

/** Returns what a host's policy needs for each way to embed the wizard, beside `default-src 'none'`; tests use each. */
export const partnerPolicies = (origin: string) => ({
  address: `frame-src ${origin};`,
  script: `script-src ${origin};`,
  frame: `frame-src ${origin};\nscript-src ${origin};`,
  copy: "script-src 'self';",
})
