import { contrastOf, nearest, SHAPE, TEXT } from '../../model/contrast.ts'

/** Two adjacent colours, by the names of their tokens, with the contrast they need. */
export type Pair = { readonly front: string; readonly back: string; readonly least: number }

/** Returns all pairs of adjacent colours in the wizard, with these route lines. */
export const pairsOf = (lines: readonly string[]): readonly Pair[] => [
  { front: 'ink', back: 'card', least: TEXT },
  { front: 'muted', back: 'card', least: TEXT },
  { front: 'ink', back: 'rule', least: TEXT },
  ...lines.map((line) => ({ front: 'on-line', back: line, least: TEXT })),
  ...lines.map((line) => ({ front: line, back: 'card', least: SHAPE })),
]

/** A pair with too little contrast. */
export type Fault = Pair & {
  /** The contrast they have: 1 to 21. */
  readonly contrast: number
  /** The token to change, and its nearest colour that passes; undefined when no lightness passes. */
  readonly fix: { readonly token: string; readonly colour: string } | undefined
}

/**
 * Returns the pairs with too little contrast among these colours. The fix changes the colour that the partner chose, or
 * the front colour when both or neither were chosen.
 *
 * @param pairs The pairs to compare.
 * @param colours The colours by token name.
 * @param chosen The token names that the partner chose.
 */
export const contrastFaults = (
  pairs: readonly Pair[],
  colours: Readonly<Record<string, string>>,
  chosen: ReadonlySet<string>,
): readonly Fault[] =>
  pairs.flatMap((pair) => {
    const [front, back] = [colours[pair.front], colours[pair.back]]
    if (!front || !back) return []
    const contrast = contrastOf(front, back)
    if (contrast >= pair.least) return []
    const token = chosen.has(pair.front) || !chosen.has(pair.back) ? pair.front : pair.back
    const [own, other] = token === pair.front ? [front, back] : [back, front]
    const colour = nearest(own, [{ colour: other, least: pair.least }])
    return [{ ...pair, contrast, fix: colour ? { token, colour } : undefined }]
  })
