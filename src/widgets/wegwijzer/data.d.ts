/** Put in by the bundler: see `bundleWidget` in src/site/widget-file.ts. */
declare module 'wegwijzer:data' {
  /** The guidance of each language. */
  export const packed: import('./pack.ts').Packed
  /** Where the site is published, with a slash at the end. */
  export const site: string
}

declare module 'wegwijzer:css' {
  const css: string
  export default css
}
