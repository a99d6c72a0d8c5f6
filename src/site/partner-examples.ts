import { EVENTS } from '../widgets/wegwijzer/contract.ts'

const OUTCOME = `wegwijzer-${EVENTS[1]}`

/** The texts of code on the partners' page that are the same whatever is chosen there; a test takes each from there and runs it. */
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
