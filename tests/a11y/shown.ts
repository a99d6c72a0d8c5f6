import type { Page } from '@playwright/test'

declare global {
  /** The visible elements that match a selector, in the page and its shadow roots. Exists in pages only. */
  function shown(selector: string): HTMLElement[]
}

/** Adds `shown` to every page that is opened from now on. */
export const knowShown = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const inside = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ])
    globalThis.shown = (selector) =>
      inside(document).filter(
        (element) =>
          element.matches(selector) &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest('.unseen'),
      )
  })
