import { inLocale, type Locale } from '../model/locales.ts'
import { texts } from '../model/messages/texts.ts'
import { NUMBER_WORDS, PART_WORDS } from '../model/number-words.ts'
import { stepsOf, type Content } from './load-content.ts'
import { unfinished } from './problem.ts'
import type { SourceFile } from './source-file.ts'

/** Reports conditions that repeat the word before them, or the full stop after them, in "…, if {conditions}." */
const checkConditions = ({ questions, strings }: Content, locale: Locale): void => {
  const word = inLocale(strings, locale).data['wizard.if']?.split('{')[0]?.trim().toLowerCase() ?? ''
  for (const { data, report } of Object.values(questions))
    for (const [id, { if: condition }] of Object.entries(data.answers)) {
      const written = condition?.[locale] ?? ''
      const place = ['answers', id, 'if', locale]
      if (word && written.toLowerCase().startsWith(`${word} `)) report(place, texts.repeatedIf(word, written))
      else if (/[.!?]$/.test(written)) report(place, texts.endedIf(written))
    }
}

/** Words of the interface without their number: `stappen`. */
const withoutNumber = (text = ''): string => text.replace(/\{\w+\}|\d+/g, '').trim()

const WORD = String.raw`(?<!\p{L})`

/** Reports a number of steps in the texts about a guide that is not the number of its steps. */
const checkCounts = (content: Content, locale: Locale): void => {
  const words = inLocale(content.strings, locale).data
  const [many, one] = [withoutNumber(words['home.steps']), withoutNumber(words['home.step'])]
  if (!many || !one) return
  const numbers = NUMBER_WORDS[locale] ?? []
  const parts = PART_WORDS[locale] ?? []
  const number = String.raw`(?<number>\d+|${numbers.join('|') || '(?!)'})`
  const pattern = new RegExp(
    String.raw`(?<!${WORD}(?:${parts.join('|') || '(?!)'})\s+)${WORD}(?<!\d)${number}(?:[\s-]+${many}|-${one})`,
    'giu',
  )
  const check = (guide: string, { report }: SourceFile<unknown>, place: readonly string[], text: string) => {
    const count = stepsOf(content, guide).length
    for (const { 0: written, groups } of text.matchAll(pattern)) {
      const named = groups?.['number']?.toLowerCase() ?? ''
      const meant = /^\d/.test(named) ? Number(named) : numbers.indexOf(named) + 2
      if (meant !== count) report(place, unfinished(texts.otherNumberOfSteps(written, count)))
    }
  }
  for (const { guide, source } of content.guides.filter((each) => each.locale === locale))
    for (const field of ['title', 'description', 'lead'] as const)
      check(guide, source, [field], source.data[field])
  for (const guide of Object.keys(content.routes)) {
    const outcome = content.outcomes[guide]
    if (outcome)
      for (const field of ['title', 'summary'] as const)
        check(guide, outcome, [field, locale], inLocale(outcome.data[field], locale))
  }
}

/** Reports texts that do not fit the sentence, or the guide, that they are part of. */
export const checkSentences = (content: Content): void => {
  for (const locale of content.locales) {
    checkConditions(content, locale)
    checkCounts(content, locale)
  }
}
