/** Put in by the bundler: see `bundleWidget` in src/site/widget-file.ts. */
declare module 'wegwijzer:data' {
  /** The guidance of each language. */
  export const packed: import('./pack.ts').Packed
  /** Where the site is published, with a slash at the end. */
  export const site: string
  /** The day of the questions: 2026-11-25. */
  export const day: string
}

declare module 'wegwijzer:css' {
  const css: string
  export default css
}
