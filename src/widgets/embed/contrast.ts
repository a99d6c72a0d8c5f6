import { clampChroma, converter, formatHex, wcagContrast } from 'culori'

/** Two colours that meet, by the names of their tokens, and how far they must differ (WCAG 2.2, 1.4.3 and 1.4.11). */
export type Pair = { readonly front: string; readonly back: string; readonly least: number }

const TEXT = 4.5
const SHAPE = 3
const LINES = ['atp', 'acp', 'adviser']

/** All pairs of colours that meet in the wizard. */
export const PAIRS: readonly Pair[] = [
  { front: 'ink', back: 'card', least: TEXT },
  { front: 'muted', back: 'card', least: TEXT },
  { front: 'ink', back: 'rule', least: TEXT },
  ...LINES.map((line) => ({ front: 'on-line', back: line, least: TEXT })),
  ...LINES.map((line) => ({ front: line, back: 'card', least: SHAPE })),
]

/** A pair that does not differ enough. */
export type Fault = Pair & {
  /** What it is: 1 to 21. */
  readonly contrast: number
  /** The token to change, and its nearest colour that passes; undefined where no lightness does. */
  readonly mend: { readonly token: string; readonly colour: string } | undefined
}

const oklch = converter('oklch')

/** The colour nearest in lightness that differs enough from another; undefined where none does. */
export const nearest = (colour: string, other: string, least: number): string | undefined => {
  const start = oklch(colour)
  if (!start) return undefined
  const steps = Array.from({ length: 201 }, (_, step) => step / 200)
  return steps
    .toSorted((a, b) => Math.abs(a - start.l) - Math.abs(b - start.l))
    .map((l) => formatHex(clampChroma({ ...start, l }, 'oklch')))
    .find((candidate) => wcagContrast(candidate, other) >= least)
}

/**
 * The pairs that differ too little among these colours. The colour that the partner chose is the one to mend; where
 * both were chosen, that in front.
 */
export const contrastFaults = (
  colours: Readonly<Record<string, string>>,
  chosen: ReadonlySet<string>,
): readonly Fault[] =>
  PAIRS.flatMap((pair) => {
    const [front, back] = [colours[pair.front], colours[pair.back]]
    if (!front || !back) return []
    const contrast = wcagContrast(front, back)
    if (contrast >= pair.least) return []
    const token = chosen.has(pair.front) || !chosen.has(pair.back) ? pair.front : pair.back
    const colour = token === pair.front ? nearest(front, back, pair.least) : nearest(back, front, pair.least)
    return [{ ...pair, contrast, mend: colour ? { token, colour } : undefined }]
  })
