// Sveltia reads this key when it is imported, so this module is imported before Sveltia.
const KEY = 'sveltia-cms.prefs'

type Preferences = Readonly<Record<string, unknown>>

const kept = (): Preferences => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Preferences
  } catch {
    return {}
  }
}

const preferences = kept()
if (!preferences['locale'] || preferences['locale'] === 'auto')
  localStorage.setItem(KEY, JSON.stringify({ ...preferences, locale: 'nl' }))
