import type { Page } from '@playwright/test'

/**
 * Does what page translators do: puts each text in elements of their own, as new text nodes, and changes the language of
 * the page. Texts that are not to be translated, and all that comes later, stay.
 */
export const translatePage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.lang = 'de'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      const parent = text.parentElement
      if (!parent || text.data.trim() === '' || parent.closest('script, style, option, svg, [translate=no]'))
        continue
      const [outer, inner] = [document.createElement('x-font'), document.createElement('x-font')]
      inner.append(text.data)
      outer.append(inner)
      text.replaceWith(outer)
    }
  })
