/** React's `createElement`, which Sveltia CMS provides. */
export type Create = typeof import('react').createElement

export type Element = import('react').ReactNode

/** The properties that Sveltia CMS passes to a preview. */
export type Preview = {
  readonly entry: { readonly toJS: () => unknown }
  /** The page in which the preview is shown. */
  readonly document: Document
}

/** A style sheet of the desk; each preview has its own, so none restyles another. `onLoad` runs once it applies. */
export const styleSheet = (h: Create, base: string, name: string, onLoad: () => void): Element =>
  h('link', { rel: 'stylesheet', href: `${base}beheer/${name}`, onLoad })

/** A component that Sveltia CMS accepts as a preview. */
export type PreviewComponent = Parameters<
  (typeof import('@sveltia/cms'))['default']['registerPreviewTemplate']
>[1]
