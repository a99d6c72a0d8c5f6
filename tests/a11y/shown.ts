import type { Page } from '@playwright/test'

declare global {
  /** What fits the selector and is shown, in the page and in the shadow roots in it. Known in pages only. */
  function shown(selector: string): HTMLElement[]
}

/** Makes `shown` known to every page that is opened from now on. */
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
