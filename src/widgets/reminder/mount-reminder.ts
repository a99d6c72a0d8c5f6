// few visitors use the form, and browsers draw its date field slowly, so both come after the first paint
new PerformanceObserver((list, observer) => {
  if (list.getEntriesByName('first-contentful-paint').length === 0) return
  observer.disconnect()
  import('./reminder-form.ts').catch(console.error)
}).observe({ type: 'paint', buffered: true })
