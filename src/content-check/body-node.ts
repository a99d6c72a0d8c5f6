import type { Problem } from './problem.ts'

/** A part of a text, as remark reads it. */
export type Node = {
  readonly type: string
  readonly name?: string | null
  readonly url?: string
  readonly label?: string | null
  readonly value?: string
  readonly depth?: number
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[]
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { readonly line: number } }
}

/** A node and all that is in it, in the order of the text. */
export const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)]

export const hasWords = (node: Node): boolean => all(node).some(({ value }) => value?.trim())

/** A problem at one place of a text. */
export type At = (found: string, expected: string, mend: string) => Problem

/** How problems at a part of a text are said. */
export const atNode =
  ({ position }: Node, file: string): At =>
  (found, expected, mend) => ({ file, line: position?.start.line, found, expected, mend })
