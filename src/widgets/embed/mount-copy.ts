import { copyText } from '../form/copy-text.ts'

// shows the buttons below texts to copy: the page hides them, because they do nothing without script

for (const block of document.querySelectorAll<HTMLElement>('.copyable')) {
  const button = block.querySelector('button')
  const status = block.querySelector('[role=status]')
  const code = block.querySelector('code')
  if (!button || !status || !code) continue
  const { copied = '', notCopied = '' } = block.dataset
  button.addEventListener('click', () => {
    // emptied first, so that screen readers read the same words out again
    status.textContent = ''
    void copyText(code.textContent).then((done) => (status.textContent = done ? copied : notCopied))
  })
  // the new text is not the text that was copied
  new MutationObserver(() => (status.textContent = '')).observe(code, { childList: true })
  button.hidden = false
}
