import type { Content } from './read-content.ts'

/** An option of a field that refers to other content: an id, and the label for editors. */
export type Option = { readonly value: string; readonly label: string }

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : isData(value) ? textOf(Object.values(value)[0]) : ''

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 68)}…` : text)

const options = (all: Readonly<Record<string, Data>>, field: string, kind = ''): readonly Option[] =>
  Object.entries(all).map(([value, each]) => {
    const text = shortened(textOf(each[field]))
    return { value, label: `${kind}${text ? `${text} (${value})` : value}` }
  })

/** The steps of all guides; guides can share the id of a step. */
const steps = ({ guides, pages, languages }: Content): readonly Option[] => {
  const listed = Object.entries(guides).flatMap(([guide, facts]) =>
    (facts.steps ?? []).map((step) => [guide, step]),
  )
  const inFirst = pages[Object.keys(languages)[0] ?? ''] ?? {}
  const written = Object.keys(inFirst).map((name) => name.split('/'))
  const found = new Map<string, { readonly guides: Set<string>; readonly names: Set<string> }>()
  for (const [guide = '', step = ''] of [...listed, ...written]) {
    if (step === 'index') continue
    const known = found.get(step) ?? { guides: new Set(), names: new Set() }
    found.set(step, known)
    known.guides.add(guide)
    const name = textOf(inFirst[`${guide}/${step}`]?.data['title'])
    if (name) known.names.add(name)
  }
  return [...found].map(([value, { guides: of, names }]) => ({
    value,
    label: `${shortened([...names].join(' / '))} (${value}: ${[...of].join(', ')})`,
  }))
}

const KINDS: Readonly<Record<string, (content: Content) => readonly Option[]>> = {
  questions: ({ questions }) => options(questions, 'title', 'Vraag: '),
  outcomes: ({ outcomes }) => options(outcomes, 'title', 'Uitkomst: '),
  answers: ({ questions }) =>
    Object.values(questions).flatMap(({ answers }) => options(answers ?? {}, 'label')),
  notes: ({ notes }) => options(notes, 'text'),
  links: ({ links }) => options(links, 'label'),
  actors: ({ actors }) =>
    Object.entries(actors).map(([value, names]) => ({ value, label: textOf(names) || value })),
  lines: ({ lines }) => options(lines, 'name'),
  guides: ({ guides, pages, languages }) =>
    Object.keys(guides).map((value) => ({
      value,
      label: `${textOf(pages[Object.keys(languages)[0] ?? '']?.[`${value}/index`]?.data['shortTitle'])} (${value})`,
    })),
  steps,
}

/** The options of a field that refers to content of these kinds, with its current value also where that is unknown. */
export const optionsFor = (kinds: readonly string[], content: Content, now: string): readonly Option[] => {
  const all = kinds.flatMap((kind) => KINDS[kind]?.(content) ?? [])
  if (now === '' || all.some(({ value }) => value === now)) return all
  return [...all, { value: now, label: `${now} (bestaat niet)` }]
}
