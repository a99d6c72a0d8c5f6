import type { Content } from './content.ts'

/** Something that a field can name: its id, and how an editor knows it. */
export type Option = { readonly value: string; readonly label: string }

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : isData(value) ? textOf(value['nl']) : ''

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 68)}…` : text)

const options = (all: Readonly<Record<string, Data>>, field: string, kind = ''): readonly Option[] =>
  Object.entries(all).map(([value, each]) => {
    const text = shortened(textOf(each[field]))
    return { value, label: `${kind}${text ? `${text} (${value})` : value}` }
  })

const steps = ({ guides, pages }: Content): readonly Option[] => {
  const found = new Map<string, string[]>()
  const names = new Map<string, string>()
  for (const [name, { data }] of Object.entries(pages['nl'] ?? {})) {
    const [guide = '', step = ''] = name.split('/')
    if (step === 'index') continue
    found.set(step, [...(found.get(step) ?? []), guide])
    names.set(step, textOf(data['title']))
  }
  for (const [guide, { steps: listed }] of Object.entries(guides))
    for (const step of listed ?? []) if (!found.has(step)) found.set(step, [guide])
  return [...found].map(([value, of]) => ({
    value,
    label: `${of.length === 1 ? `${names.get(value) ?? value} ` : ''}(${value}, ${of.join(', ')})`,
  }))
}

const KINDS: Readonly<Record<string, (content: Content) => readonly Option[]>> = {
  questions: ({ questions }) => options(questions, 'title', 'Vraag: '),
  outcomes: ({ outcomes }) => options(outcomes, 'title', 'Uitkomst: '),
  answers: ({ questions }) =>
    Object.values(questions).flatMap(({ answers }) => options(answers ?? {}, 'label')),
  notes: ({ notes }) => options(notes, 'text'),
  links: ({ links }) => options(links, 'label'),
  actors: ({ actors }) => options(actors, 'name'),
  lines: ({ lines, guides }) =>
    Object.keys(lines).length > 0
      ? options(lines, 'name')
      : [...new Set(Object.values(guides).map(({ line }) => line))].map((value) => ({ value, label: value })),
  guides: ({ guides, pages }) =>
    Object.keys(guides).map((value) => ({
      value,
      label: `${textOf(pages['nl']?.[`${value}/index`]?.data['shortTitle'])} (${value})`,
    })),
  steps,
}

/** What a field can name: the things of some kinds in the content, and what it names now. */
export const optionsFor = (kinds: readonly string[], content: Content, now: string): readonly Option[] => {
  const all = kinds.flatMap((kind) => KINDS[kind]?.(content) ?? [])
  if (now === '' || all.some(({ value }) => value === now)) return all
  return [...all, { value: now, label: `${now} (bestaat niet)` }]
}
