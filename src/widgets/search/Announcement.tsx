import { useEffect, useState } from 'preact/hooks'

/** Milliseconds without a change before screen readers announce a text: each letter typed may change it. */
const REST = 400

/** A text for screen readers, announced once it no longer changes. */
export const Announcement = ({ text }: { readonly text: string }) => {
  const [announced, announce] = useState('')
  useEffect(() => {
    const rest = setTimeout(() => announce(text), REST)
    return () => clearTimeout(rest)
  }, [text])
  return (
    <p role="status" class="unseen">
      {/* a new element for each text, because a page translator may have replaced the text of the last */}
      <span key={announced}>{announced}</span>
    </p>
  )
}
