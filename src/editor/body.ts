/** A part of a text that MDX writes as a component and a form shows as a link. */
const COMPONENT =
  /<(Link|Guide) to="([^"]+)"(?: step="([^"]+)")?>([\s\S]*?)<\/\1>|<Foreign lang="([^"]+)">([\s\S]*?)<\/Foreign>/g
const LINK = /\[((?:[^\]\\]|\\.)*)\]\(#([a-z][^)\s]*)\)/g

/** The start of the address of `<Guide>` and `<Foreign>` in a form; the address of a `<Link>` is its name. */
export const GUIDE = 'gids'
export const FOREIGN = 'taal'

type Groups = readonly [
  whole: string,
  tag?: string,
  to?: string,
  step?: string,
  text?: string,
  lang?: string,
  foreign?: string,
]

/** A text of MDX as a form shows it: `<Link to="ciio">CIIO</Link>` is `[CIIO](#ciio)`. */
export const toForm = (mdx: string): string =>
  mdx
    .replace(COMPONENT, (...groups: unknown[]) => {
      const [, tag, to, step, text, lang, foreign] = groups as unknown as Groups
      if (tag === 'Link') return `[${text}](#${to})`
      if (tag === 'Guide') return `[${text}](#${GUIDE}/${to}${step ? `/${step}` : ''})`
      return `[${foreign}](#${FOREIGN}/${lang})`
    })
    .replace(/\\([{}<])/g, '$1')

const component = (text: string, target: string): string => {
  const [kind, to = '', step] = target.split('/')
  if (kind === FOREIGN) return `<Foreign lang="${to}">${text}</Foreign>`
  if (kind !== GUIDE) return `<Link to="${target}">${text}</Link>`
  return `<Guide to="${to}"${step ? ` step="${step}"` : ''}>${text}</Guide>`
}

/** A text of a form as MDX: characters that MDX would read as code are escaped. */
const toMdx = (form: string): string =>
  form
    .replace(/(?<!\\)[{}<]/g, String.raw`\$&`)
    .replace(LINK, (_, text: string, target: string) => component(text, target))
    // the rich text editor writes other bullets, and indents by four spaces
    .replace(/^( *)[*+] /gm, '$1- ')
    .replace(/^((?: {4})+)(?=- |\d+\. )/gm, (space: string) => ' '.repeat(space.length / 2))
    .replace(/(?<=\s)\\\*(?=\s)/g, '*')

/** A text in one spelling of bullets, emphasis, escapes and line ends, to compare two texts. */
const normal = (text: string): string =>
  text
    .replace(/^( *)[*+-] /gm, (_, space: string) => `${space.length > 0 ? '  ' : ''}- `)
    .replace(/(?<![\\*\w])[*_](?=\S)([^*_\n]+?)[*_](?![*\w])/g, '_$1_')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/[ \t]+$/gm, '')
    .trim()

/** The longest common subsequence of two lists, as pairs of indexes. */
const aligned = (one: readonly string[], two: readonly string[]): readonly (readonly [number, number])[] => {
  const longest = Array.from({ length: one.length + 1 }, () => new Array<number>(two.length + 1).fill(0))
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = two.length - 1; j >= 0; j--) {
      const row = longest[i]
      if (row) row[j] = one[i] === two[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < one.length && j < two.length;)
    if (one[i] === two[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return pairs
}

const isList = (block: string): boolean => block.split('\n').every((line) => /^ *([*+-]|\d+\.) /.test(line))

/** The parts of a form as MDX; a part that equals a part of the source keeps the text of the source. */
const kept = (form: readonly string[], source: readonly string[]): readonly string[] => {
  const pairs = new Map(
    aligned(
      form.map(normal),
      source.map((part) => normal(toForm(part))),
    ),
  )
  return form.map((part, at) => {
    const same = pairs.get(at)
    if (same !== undefined) return source[same] ?? ''
    const before = at === 0 ? -1 : pairs.get(at - 1)
    const old = before === undefined ? undefined : source[before + 1]
    // within a list, each item is compared separately
    if (old !== undefined && isList(part) && isList(old))
      return kept(part.split('\n'), old.split('\n')).join('\n')
    return toMdx(part)
  })
}

/** The MDX of a text that was changed in a form; unchanged paragraphs keep their source. */
export const editBody = (form: string, source: string): string => {
  if (normal(form) === normal(toForm(source))) return source
  return kept(form.trim().split(/\n{2,}/), source.split(/\n{2,}/)).join('\n\n')
}
