// the names of files in the content folder

export const SITE = 'site.yaml'
export const LINES = 'lines.yaml'
/** The record of all published addresses. */
export const PUBLISHED = 'published.yaml'
