import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fill } from '../wegwijzer/words.ts'
import { contrastFaults } from './contrast.ts'
import { Kinds } from './Kinds.tsx'
import { Preview } from './Preview.tsx'
import { recipes } from './recipes.ts'
import { KINDS, snippet, type Choices, type Kind, type Places } from './snippets.ts'

/** What the configurator shows; all of it arrives as data. */
export type ConfiguratorData = {
  readonly words: Readonly<Record<string, string>>
  readonly lang: string
  readonly languages: readonly { readonly value: string; readonly label: string; readonly places: Places }[]
  readonly starts: readonly { readonly value: string; readonly label: string }[]
  readonly themes: readonly string[]
  /** The colours that a partner can choose, with what they are without. */
  readonly colours: readonly {
    readonly name: string
    readonly label: string
    readonly light: string
    readonly dark: string
  }[]
}

const Field = ({
  label,
  children,
}: {
  readonly label: string | undefined
  readonly children: ComponentChildren
}) => (
  <label class="field">
    <span>{label}</span>
    {children}
  </label>
)

const Select = ({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string | undefined
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly choose: (value: string) => void
}) => (
  <Field label={label}>
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
)

/** Colours that differ too little, in the schemes that the theme allows, each with the nearest that passes. */
const Contrast = ({
  data,
  theme,
  chosen,
  mend,
}: {
  readonly data: ConfiguratorData
  readonly theme: string
  readonly chosen: Readonly<Record<string, string>>
  readonly mend: (token: string, colour: string) => void
}) => {
  const { words, colours } = data
  const schemes = (['light', 'dark'] as const).filter((scheme) => theme === 'auto' || theme === scheme)
  const label = (name: string) => colours.find((colour) => colour.name === name)?.label ?? name
  const faults = schemes.flatMap((scheme) =>
    contrastFaults(
      Object.fromEntries(colours.map(({ name, ...standard }) => [name, chosen[name] ?? standard[scheme]])),
      new Set(Object.keys(chosen)),
    ).map((fault) => ({ ...fault, scheme })),
  )
  return (
    <div role="status" class="contrast">
      {faults.length > 0 && <p class="heading">{words.contrast}</p>}
      <ul role="list">
        {faults.map(({ front, back, contrast, least, scheme, mend: better }) => (
          <li>
            {fill(words.fault, {
              front: label(front),
              back: label(back),
              contrast: contrast.toFixed(1),
              least,
              scheme: words[scheme] ?? scheme,
            })}{' '}
            {better && (
              <button type="button" class="action plain" onClick={() => mend(better.token, better.colour)}>
                {fill(words.better, { token: label(better.token), colour: better.colour })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Chooses how the wizard looks on a partner's site, shows it at once, and gives the text to paste. */
export const Configurator = ({
  data,
  tell,
}: {
  readonly data: ConfiguratorData
  /** Hears what else on the page follows from the choices. */
  readonly tell?: (recipes: Readonly<Record<string, string>>) => void
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
  if (!places) throw new Error('the configurator is made with at least one language')
  const tokens = Object.fromEntries([
    ...Object.entries(chosen).map(([name, colour]) => [`--wegwijzer-${name}`, colour]),
    ...(radius ? [['--wegwijzer-border-radius', `${radius}em`]] : []),
  ]) as Choices['tokens']
  const choices = { lang, start, theme, tokens }
  const kinds = KINDS.filter((each) => each !== 'pinned' || places.pinned)
  const text = snippet(kind, places, choices)
  // what was copied is no longer what stands here
  useEffect(() => setCopied(''), [text])
  useEffect(() => tell?.(recipes(kind, places, choices)), [text])
  const copy = async () => {
    // the same words again are news only after none
    setCopied('')
    try {
      await navigator.clipboard.writeText(text)
      setCopied(words.copied ?? '')
    } catch {
      // no permission, or not a secure page: the text can be selected by hand
      setCopied(words.notCopied ?? '')
    }
  }
  const set = (name: string, colour: string) => setChosen({ ...chosen, [name]: colour })
  return (
    <>
      <form class="options" aria-label={words.options} onSubmit={(event) => event.preventDefault()}>
        <Select label={words.language} value={lang} options={languages} choose={setLang} />
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
        <fieldset>
          <legend>{words.colours}</legend>
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
        </fieldset>
        <Contrast data={data} theme={theme} chosen={chosen} mend={set} />
      </form>
      <Preview choices={choices} places={places} words={words} />
      <Kinds
        name="kind"
        legend={words.kind}
        kinds={kinds}
        labels={(each) => words[`kind.${each}`]}
        chosen={kind}
        choose={setKind}
      />
      {kinds.map((each) => (
        <div class="taken" data-kind={each} data-chosen={kind === each ? '' : undefined}>
          <p>{words[`about.${each}`]}</p>
          <pre class="snippet">
            <code>{snippet(each, places, choices)}</code>
          </pre>
        </div>
      ))}
      <p class="copying">
        <button type="button" class="action take" onClick={() => void copy()}>
          {words.copy}
        </button>{' '}
        <span role="status">{copied}</span>
      </p>
    </>
  )
}
