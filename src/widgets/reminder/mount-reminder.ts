// few visitors use the form, and browsers draw its date field slowly, so both come after the first paint
const load = () => import('./reminder-form.ts').catch(console.error)

// Safari before 14.1 reports no paints
if (PerformanceObserver.supportedEntryTypes.includes('paint'))
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName('first-contentful-paint').length === 0) return
    observer.disconnect()
    void load()
  }).observe({ type: 'paint', buffered: true })
else addEventListener('load', () => void load())
