// Modules that exist only in the widget's bundle: `bundleWidget` in src/site/partners/widget-file.ts makes them.

declare module 'wegwijzer:data' {
  /** One per locale; the first is for a page in any other language. */
  export const guidances: readonly [
    import('../../model/guidance.ts').Guidance,
    ...import('../../model/guidance.ts').Guidance[],
  ]
  /** Address of the published site, with a slash at the end. */
  export const site: string
  /** Day of the questions, such as 2026-11-25. */
  export const day: string
}

declare module 'wegwijzer:css' {
  const css: string
  export default css
}
