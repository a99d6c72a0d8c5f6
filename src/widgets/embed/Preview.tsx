import { useEffect, useRef, useState } from 'preact/hooks'
import { ChangingText } from '../form/ChangingText.tsx'
import { Kinds } from './RadioGroup.tsx'
import type { Choices, Places } from './snippets.ts'

const WIDTHS = ['phone', 'column'] as const
const GROUNDS = ['plain', 'dark'] as const

/** The element as on a partner's page, in the chosen colours. */
const Element = ({ choices, places }: { readonly choices: Choices; readonly places: Places }) => {
  const element = useRef<HTMLElement>(null)
  const { lang, start, theme, tokens } = choices
  useEffect(() => {
    const style = element.current?.style
    if (!style) return
    for (const name of [...style]) if (!(name in tokens)) style.removeProperty(name)
    for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value)
  })
  return (
    <ooa-wegwijzer ref={element} lang={lang} start={start} theme={theme} heading-level="2">
      <a href={places.finder}>
        <ChangingText>{places.fallback}</ChangingText>
      </a>
    </ooa-wegwijzer>
  )
}

/** The real widget on a plain and on a dark background, as wide as a phone or a column. */
export const Preview = ({
  choices,
  places,
  words,
}: {
  readonly choices: Choices
  readonly places: Places
  readonly words: Readonly<Record<string, string>>
}) => {
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('phone')
  return (
    <section class="preview" aria-label={words.preview}>
      <Kinds
        name="width"
        legend={words.width}
        kinds={WIDTHS}
        labels={(each) => words[each]}
        chosen={width}
        choose={setWidth}
      />
      <div class="grounds">
        {GROUNDS.map((ground) => (
          <figure data-ground={ground} data-width={width}>
            <figcaption>{words[`ground.${ground}`]}</figcaption>
            <div class="ground" role="group" aria-label={words[`ground.${ground}`]}>
              <Element choices={choices} places={places} />
            </div>
          </figure>
        ))}
      </div>
    </section>
  )
}
