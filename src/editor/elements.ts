/** React's function, which Sveltia CMS gives to previews. */
export type Create = typeof import('react').createElement

export type Element = import('react').ReactNode

/** What Sveltia CMS gives a preview. */
export type Preview = {
  readonly entry: { readonly toJS: () => unknown }
  /** The page in which the preview is shown. */
  readonly document: Document
}

/** A style sheet of the desk. Each preview has its own, so that none restyles another. `onLoad` is called once it applies. */
export const styleSheet = (h: Create, base: string, name: string, onLoad: () => void): Element =>
  h('link', { rel: 'stylesheet', href: `${base}beheer/${name}`, onLoad })

/** What Sveltia CMS takes as a preview. */
export type PreviewComponent = Parameters<
  (typeof import('@sveltia/cms'))['default']['registerPreviewTemplate']
>[1]
