import type { Locator } from '../support/test.ts'

/** What a status says from now on, text by text: the same words again are news only after none. */
export const heard = async (status: Locator): Promise<() => Promise<readonly string[]>> => {
  const texts = await status.evaluateHandle((element) => {
    const said: string[] = []
    new MutationObserver(() => said.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    return said
  })
  return () => texts.jsonValue()
}
