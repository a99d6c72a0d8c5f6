import type { Locator } from '../support/test.ts'

/** Records every text of a status from now on. Screen readers announce a repeated text only after an empty one. */
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
