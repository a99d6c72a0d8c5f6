/** The same data in several languages: what all share once, and per language the texts that differ, in order. */
export type Packed = {
  /** The data with a 0 in place of each text that differs; where the same came before, with its place among `texts`. */
  readonly shape: unknown
  /** All of them in one, with `BETWEEN` between them. */
  readonly texts: readonly string[]
}

/** A sign that no text holds, and that needs no backslash in a script as the end of a line would. */
const BETWEEN = '~'

type Entries = Readonly<Record<string, unknown>>

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Folds data that has the same form in every language into one; a text that one language lacks becomes empty there. */
export const pack = (all: readonly unknown[]): Packed => {
  const texts = all.map((): string[] => [])
  const places = new Map<string, number>()
  const fold = (values: readonly unknown[]): unknown => {
    const [first] = values
    if (values.every((value) => value === first) && typeof first !== 'number') return first
    if (
      values.every((value) => Array.isArray(value)) &&
      values.every(({ length }) => length === values[0]?.length)
    )
      return values[0]?.map((_, at) => fold(values.map((value) => value[at] as unknown)))
    if (values.every(isEntries)) {
      const keys = new Set(values.flatMap(Object.keys))
      return Object.fromEntries([...keys].map((key) => [key, fold(values.map((value) => value[key]))]))
    }
    const key = JSON.stringify(values)
    const before = places.get(key)
    // the first has no number to be called by: 0 means the next one
    if (before) return before
    places.set(key, texts[0]?.length ?? 0)
    for (const [at, value] of values.entries()) {
      if (value !== undefined && typeof value !== 'string')
        throw new Error(`the languages differ in form, not only in text: ${JSON.stringify(values)}`)
      if (value?.includes(BETWEEN))
        throw new Error(
          `"${value}" holds "${BETWEEN}", which the widget cannot carry; write it in another way`,
        )
      // on a page, a space is as good as the end of a line
      texts[at]?.push((value ?? '').replace(/\s+/g, ' '))
    }
    return 0
  }
  return { shape: fold(all), texts: texts.map((lines) => lines.join(BETWEEN)) }
}

/** The data of each language, as it was before `pack`. */
export const unpack = ({ shape, texts }: Packed): readonly unknown[] =>
  texts.map((text) => {
    const lines = text.split(BETWEEN)
    let next = 0
    const fill = (value: unknown): unknown =>
      typeof value === 'number'
        ? lines[value || next++]
        : Array.isArray(value)
          ? value.map(fill)
          : value instanceof Object
            ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each)]))
            : value
    return fill(shape)
  })
