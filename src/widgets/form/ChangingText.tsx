/**
 * A text that changes. Page translators replace text nodes, so that a change to the old node is not visible; each new
 * text therefore has an element of its own.
 */
export const ChangingText = ({ children }: { readonly children: string }) => (
  <span key={children}>{children}</span>
)
