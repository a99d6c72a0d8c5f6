import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A part of a text in Markdown. */
export type MarkdownNode = {
  readonly type: string
  readonly url?: string
  readonly value?: string
  /** Of a list: whether its items have numbers. */
  readonly ordered?: boolean | null | undefined
  /** Of a list or an item: whether empty lines are between its parts. */
  readonly spread?: boolean | null | undefined
  readonly children?: readonly MarkdownNode[]
}

const parser = unified().use(remarkParse)

/** The tree of a text in plain Markdown, with the parser that also reads the texts in MDX. */
export const parseMarkdown = (markdown: string): MarkdownNode => parser.parse(markdown)
