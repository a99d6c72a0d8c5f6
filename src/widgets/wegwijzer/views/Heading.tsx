import type { ComponentChildren, JSX } from 'preact'

type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

/** A heading of a level that is counted, at most the sixth. */
export const Heading = ({
  level,
  ...rest
}: { readonly level: number; readonly children: ComponentChildren } & JSX.HTMLAttributes<HTMLHeadingElement>) => {
  const Tag = `h${Math.min(level, 6)}` as HeadingTag
  return <Tag {...rest} />
}
