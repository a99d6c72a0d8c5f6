import { copyText } from '../form/copy-text.ts'
import { fill } from '../wegwijzer/words.ts'

// shows the buttons below an outcome: the page hides them, because they do nothing without script

const tools = document.querySelector<HTMLElement>('.tools')
const status = tools?.querySelector('[role=status]')

if (tools && status) {
  const { copied = '', notCopied = '' } = tools.dataset
  const actions: Readonly<Record<string, () => void>> = {
    print: () => print(),
    copy: () => {
      const address = location.origin + location.pathname
      // emptied first, so that screen readers read the same words out again
      status.textContent = ''
      // where copying fails, the message contains the address
      void copyText(address).then(
        (done) => (status.textContent = fill(done ? copied : notCopied, { address })),
      )
    },
  }
  for (const button of tools.querySelectorAll('button')) {
    button.addEventListener('click', () => actions[button.dataset.tool ?? '']?.())
    button.hidden = false
  }
}
