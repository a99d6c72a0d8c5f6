import { useEffect, useState } from 'preact/hooks'
import type { Pair } from './token-contrast.ts'
import { ContrastReport, type Colour } from './ContrastReport.tsx'
import { ChangingText } from '../form/ChangingText.tsx'
import { copyText } from '../form/copy-text.ts'
import { Field, Select } from '../form/Fields.tsx'
import { UNTRANSLATED } from '../wegwijzer/views/untranslated.ts'
import { Kinds } from './RadioGroup.tsx'
import { Preview } from './Preview.tsx'
import { recipes } from './recipes.ts'
import { KINDS, snippet, type Choices, type Kind, type Places } from './snippets.ts'

/** All that the configurator shows. */
export type ConfiguratorData = {
  readonly words: Readonly<Record<string, string>>
  readonly lang: string
  readonly languages: readonly { readonly value: string; readonly label: string; readonly places: Places }[]
  readonly starts: readonly { readonly value: string; readonly label: string }[]
  readonly themes: readonly string[]
  readonly colours: readonly Colour[]
  /** The pairs of colours that need contrast. */
  readonly pairs: readonly Pair[]
}

/** A form for how the wizard looks on a partner's site, with a preview and the HTML to paste. */
export const Configurator = ({
  data,
  onRecipes,
}: {
  readonly data: ConfiguratorData
  /** Receives the code examples that depend on the choices. */
  readonly onRecipes?: (recipes: Readonly<Record<string, string>>) => void
}) => {
  const { words, languages, colours } = data
  const [lang, setLang] = useState(data.lang)
  const [start, setStart] = useState('')
  const [theme, setTheme] = useState('auto')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [radius, setRadius] = useState('')
  const [kind, setKind] = useState<Kind>('script')
  const [copied, setCopied] = useState('')
  const places = (languages.find(({ value }) => value === lang) ?? languages[0])?.places
  if (!places) throw new Error('the configurator needs at least one language')
  const tokens = Object.fromEntries([
    ...Object.entries(chosen).map(([name, colour]) => [`--wegwijzer-${name}`, colour]),
    ...(radius ? [['--wegwijzer-border-radius', `${radius}em`]] : []),
  ]) as Choices['tokens']
  const choices = { lang, start, theme, tokens }
  const kinds = KINDS.filter((each) => each !== 'pinned' || places.pinned)
  const text = snippet(kind, places, choices)
  // the message is about an earlier text
  useEffect(() => setCopied(''), [text])
  useEffect(() => onRecipes?.(recipes(kind, places, choices)), [text])
  const copy = async () => {
    // emptied first, so that screen readers read the same words out again
    setCopied('')
    const done = await copyText(text)
    setCopied((done ? words.copied : words.notCopied) ?? '')
  }
  const set = (name: string, colour: string) => setChosen({ ...chosen, [name]: colour })
  return (
    <>
      <form class="options" aria-label={words.options} onSubmit={(event) => event.preventDefault()}>
        {languages.length > 1 && (
          <Select label={words.language} value={lang} options={languages} choose={setLang} />
        )}
        <Select label={words.start} value={start} options={data.starts} choose={setStart} />
        <Select
          label={words.theme}
          value={theme}
          options={data.themes.map((value) => ({ value, label: words[value] ?? value }))}
          choose={setTheme}
        />
        <Field label={words.corner}>
          <input
            type="range"
            name="border-radius"
            min="0"
            max="1.5"
            step="0.125"
            value={radius || '0.375'}
            onInput={({ currentTarget }) => setRadius(currentTarget.value)}
          />
        </Field>
        <details class="colours">
          <summary>{words.colours}</summary>
          <fieldset aria-label={words.colours}>
            {colours.map(({ name, label, light, dark }) => (
              <Field label={label}>
                <input
                  type="color"
                  name={name}
                  value={chosen[name] ?? (theme === 'dark' ? dark : light)}
                  onInput={({ currentTarget }) => set(name, currentTarget.value)}
                />
              </Field>
            ))}
          </fieldset>
        </details>
        <ContrastReport
          pairs={data.pairs}
          colours={colours}
          words={words}
          theme={theme}
          chosen={chosen}
          onFix={set}
        />
        <button
          type="button"
          class="action plain"
          onClick={() => {
            setChosen({})
            setRadius('')
          }}
        >
          {words.reset}
        </button>
        <Kinds
          name="kind"
          legend={words.kind}
          kinds={kinds}
          labels={(each) => words[`kind.${each}`]}
          chosen={kind}
          choose={setKind}
        />
      </form>
      <Preview choices={choices} places={places} words={words} />
      {kinds.map((each) => (
        <div class="taken" data-kind={each} data-chosen={kind === each ? '' : undefined}>
          <p>{words[`about.${each}`]}</p>
          <pre class="snippet" {...UNTRANSLATED}>
            <code>
              <ChangingText>{snippet(each, places, choices)}</ChangingText>
            </code>
          </pre>
        </div>
      ))}
      <p class="copying">
        <button type="button" class="action take" onClick={() => void copy()}>
          {words.copy}
        </button>{' '}
        <span role="status">
          <ChangingText>{copied}</ChangingText>
        </span>
      </p>
    </>
  )
}
