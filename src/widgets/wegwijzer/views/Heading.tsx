import type { ComponentChildren } from 'preact'

type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

type HeadingProps = {
  readonly level: number
  readonly class: string
  readonly tabindex?: -1
  readonly children: ComponentChildren
}

/** A heading of this level; 6 for any level above it. */
export const Heading = ({ level, ...rest }: HeadingProps) => {
  const Tag = `h${Math.min(level, 6)}` as HeadingTag
  return <Tag {...rest} />
}
