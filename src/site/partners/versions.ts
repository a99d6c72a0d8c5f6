import project from '../../../package.json' with { type: 'json' }

/** Returns the first of a version's three numbers. */
export const majorOf = (version: string): number => Number(version.split('.')[0])

/** Compares two versions by their numbers, for sorting: 1.9.0 comes before 1.10.0. */
export const byVersion = (one: string, two: string): number => one.localeCompare(two, 'en', { numeric: true })

/** Version of the widget that this build makes. */
export const WIDGET_VERSION = project.version

/** Folder in `embed/` that always holds the newest widget of this major version. */
export const EVERGREEN = `v${majorOf(WIDGET_VERSION)}`

/** Path of the widget's evergreen file, below the root of the site. */
export const WIDGET = `embed/${EVERGREEN}/wegwijzer.js`
