import type { Page } from '@playwright/test'

// these use `shown`, which knowShown adds to a page

/** Texts that are cut off by an element that hides overflow, or by the window. */
export const lostTexts = (page: Page) =>
  page.evaluate(() => {
    return shown('main *, header *, footer *, .view *').flatMap((element) => {
      const style = getComputedStyle(element)
      const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible'
      const cut =
        hides &&
        style.clipPath === 'none' &&
        !(element instanceof HTMLInputElement) &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      const { left, right, width } = element.getBoundingClientRect()
      const outside = width > 0 && style.position !== 'absolute' && (left < -1 || right > innerWidth + 1)
      return cut || outside ? [element.outerHTML.slice(0, 100)] : []
    })
  })

/** Labels that overflow their sign or plate. */
export const overflowingLabels = (page: Page) =>
  page.evaluate(() => {
    return shown('.sign .label, .sign .sub, .plate *').flatMap((part) => {
      const inner = part.getBoundingClientRect()
      const outer = part.closest('.sign, .plate')?.getBoundingClientRect()
      return outer && inner.bottom <= outer.bottom + 1 && inner.right <= outer.right + 1
        ? []
        : [part.outerHTML]
    })
  })

/** How far the page scrolls sideways, in pixels. */
export const sidewaysAt = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
