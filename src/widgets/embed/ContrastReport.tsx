import { ChangingText } from '../form/ChangingText.tsx'
import { fill } from '../wegwijzer/words.ts'
import { contrastFaults, type Pair } from './token-contrast.ts'

/** A colour that a partner can choose, with its defaults. */
export type Colour = {
  readonly name: string
  readonly label: string
  readonly light: string
  readonly dark: string
}

/** The pairs of colours with too little contrast, in the schemes that the theme allows, each with a fix. */
export const ContrastReport = ({
  pairs,
  colours,
  words,
  theme,
  chosen,
  onFix,
}: {
  readonly pairs: readonly Pair[]
  readonly colours: readonly Colour[]
  readonly words: Readonly<Record<string, string>>
  readonly theme: string
  readonly chosen: Readonly<Record<string, string>>
  readonly onFix: (token: string, colour: string) => void
}) => {
  const schemes = (['light', 'dark'] as const).filter((scheme) => theme === 'auto' || theme === scheme)
  const label = (name: string) => colours.find((colour) => colour.name === name)?.label ?? name
  const faults = schemes.flatMap((scheme) =>
    contrastFaults(
      pairs,
      Object.fromEntries(colours.map(({ name, ...standard }) => [name, chosen[name] ?? standard[scheme]])),
      new Set(Object.keys(chosen)),
    ).map((fault) => ({ ...fault, scheme })),
  )
  return (
    <div role="status" class="contrast">
      {faults.length > 0 && <p class="heading">{words.contrast}</p>}
      <ul role="list">
        {faults.map(({ front, back, contrast, least, scheme, fix }) => (
          <li key={`${scheme} ${front} ${back}`}>
            <ChangingText>
              {fill(words.fault, {
                front: label(front),
                back: label(back),
                contrast: contrast.toFixed(1),
                least,
                scheme: words[scheme] ?? scheme,
              })}
            </ChangingText>{' '}
            {fix && (
              <button type="button" class="action plain" onClick={() => onFix(fix.token, fix.colour)}>
                <ChangingText>
                  {fill(words.better, { token: label(fix.token), colour: fix.colour })}
                </ChangingText>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
