import { fill } from '../wegwijzer/words.ts'

// the buttons below an outcome, which its page carries hidden: without script they would do nothing

const tools = document.querySelector<HTMLElement>('.tools')
const status = tools?.querySelector('[role=status]')

const copy = async (address: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(address)
    return true
  } catch {
    // refused, or a page without https: the visitor is told the address instead
    return false
  }
}

if (tools && status) {
  const { copied = '', notCopied = '' } = tools.dataset
  const actions: Readonly<Record<string, () => void>> = {
    print: () => print(),
    copy: () => {
      const address = location.origin + location.pathname
      // emptied first, so that the same words are said a second time too
      status.textContent = ''
      void copy(address).then((done) => (status.textContent = fill(done ? copied : notCopied, { address })))
    },
  }
  for (const button of tools.querySelectorAll('button')) {
    button.addEventListener('click', () => actions[button.dataset.tool ?? '']?.())
    button.hidden = false
  }
}
