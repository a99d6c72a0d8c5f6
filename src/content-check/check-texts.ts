import { isMdxError, readPieces, type Component } from '../model/mdx-tree.ts'
import { texts } from '../model/messages/texts.ts'
import { ADDRESS, linkWith } from './bare-address.ts'
import { flowFiles, mdxFiles, type Content } from './load-content.ts'
import type { Place } from './problem.ts'
import { IN_FIELDS, IN_STRINGS, type Mistake } from './markup-mistakes.ts'
import type { SourceFile } from './source-file.ts'
import { sourceWord } from './source-words.ts'

/** Whether a text is the name of a source, which may be an address because it has a link. */
const isNameOfSource = (place: Place): boolean => place[0] === 'sources' && place.at(-1) === 'name'

/** Whether a text is about the sources, or for editors: `source` and `reason` of a link. */
const isAboutSources = ([first, ...rest]: Place): boolean =>
  first === 'sources' ||
  first === 'guide.sources' ||
  first === 'guide.corrections' ||
  rest.at(-1) === 'source' ||
  rest.at(-1) === 'reason'

/** Whether a text may mark words of another language. */
const mayBeForeign = (place: Place): boolean =>
  isNameOfSource(place) || place.includes('corrections') || place[0] === 'footer.about'

const isSound = ({ name, attributes, children }: Component): boolean =>
  name === 'Foreign' &&
  /^[a-z]{2,3}$/.test(attributes['lang'] ?? '') &&
  children.every((child) => typeof child === 'string')

/** The text without words that are correctly marked as foreign. */
const withoutForeign = (text: string): string => {
  if (!text.includes('<Foreign')) return text
  try {
    return readPieces(text)
      .map((piece) => (typeof piece === 'string' ? piece : isSound(piece) ? '' : piece.source))
      .join('')
  } catch (error) {
    if (!isMdxError(error)) throw error
    // the marks stay in the text, and are reported there
    return text
  }
}

type Text = { readonly place: Place; readonly text: string }

/** Fields that contain a name or a day, and fields that contain several names. */
const NAMES: readonly unknown[] = ['address', 'ask', 'link', 'to', 'from', 'until']
const SEVERAL_NAMES: readonly unknown[] = ['slug', 'notes']

/** All texts of a file that a visitor can read, with their places. */
const textsIn = (value: unknown, place: Place): readonly Text[] => {
  // keywords are never shown, and visitors may type an address
  if (place.includes('keywords')) return []
  if (typeof value === 'string')
    return NAMES.includes(place.at(-1)) || SEVERAL_NAMES.includes(place.at(-2))
      ? []
      : [{ place, text: value }]
  if (Array.isArray(value)) return value.flatMap((each, at) => textsIn(each, [...place, at]))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => textsIn(each, [...place, key]))
    : []
}

const checkAddresses = ({ data, report }: SourceFile<unknown>, content: Content): void => {
  for (const { place, text } of textsIn(data, [])) {
    const [address] = isNameOfSource(place) ? [] : (ADDRESS.exec(text) ?? [])
    if (address !== undefined) report(place, texts.addressInField(address, linkWith(content, address)))
  }
}

const checkMarkup = ({ data, report }: SourceFile<unknown>, mistakes: readonly Mistake[]): void => {
  for (const { place, text } of textsIn(data, [])) {
    const plain = mayBeForeign(place) ? withoutForeign(text) : text
    for (const { pattern, words } of mistakes) {
      const at = plain.search(pattern)
      if (at !== -1) report(place, texts.markupInField(words, plain.slice(at, at + 40)))
    }
  }
}

const checkSourceWords = ({ data, report }: SourceFile<unknown>): void => {
  for (const { place, text } of textsIn(data, [])) {
    const word = isAboutSources(place) ? undefined : sourceWord(text)
    if (word) report(place, word.finding)
  }
}

/** Reports addresses, markup and words for the sources in all texts outside the bodies of guides and steps. */
export const checkTexts = (content: Content): void => {
  const { accessibility, unknown, links, strings } = content
  const sources: readonly SourceFile<unknown>[] = [
    ...flowFiles(content),
    ...Object.values(accessibility),
    ...mdxFiles(content),
    unknown,
  ]
  for (const source of sources) checkAddresses(source, content)
  for (const source of [...sources, links]) checkMarkup(source, IN_FIELDS)
  // the home page renders ** in these
  for (const source of Object.values(strings)) checkMarkup(source, IN_STRINGS)
  for (const source of [...sources, links, ...Object.values(strings)]) checkSourceWords(source)
}
