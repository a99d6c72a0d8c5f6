import { clampChroma, converter, formatHex, wcagContrast } from 'culori'

/** A colour beside another, with the contrast that they need: 1 to 21 (WCAG 2.2, 1.4.3 and 1.4.11). */
export type Beside = { readonly colour: string; readonly least: number }

/** Contrast that words need, and that shapes need. */
export const TEXT = 4.5
export const SHAPE = 3

export const contrastOf = wcagContrast

const oklch = converter('oklch')

/** The colour nearest in lightness that has enough contrast with all others; undefined when none has. */
export const nearest = (colour: string, others: readonly Beside[]): string | undefined => {
  const start = oklch(colour)
  if (!start) return undefined
  const steps = Array.from({ length: 201 }, (_, step) => step / 200)
  return steps
    .sort((a, b) => Math.abs(a - start.l) - Math.abs(b - start.l))
    .map((l) => formatHex(clampChroma({ ...start, l }, 'oklch')))
    .find((candidate) => others.every(({ colour: other, least }) => wcagContrast(candidate, other) >= least))
}

/** The colours of the site and the element with which lines need contrast, each in both schemes. */
export const GROUNDS = {
  light: { paper: '#fbfaf6', card: '#ffffff', 'on-line': '#ffffff' },
  dark: { paper: '#10172a', card: '#19223a', 'on-line': '#10172a' },
} as const
