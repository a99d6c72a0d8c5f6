import { ACTORS } from '../model/guide-schemas.ts'
import { LOCALES, type Locale } from '../model/locales.ts'
import type { Content } from './load-content.ts'
import type { Problem } from './problem.ts'
import type { SourceFile } from './source-file.ts'

const names = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()

const checkPairs = ({ strings }: Content): readonly Problem[] =>
  LOCALES.flatMap((locale) =>
    LOCALES.filter((other) => other !== locale).flatMap((other) => {
      const here: SourceFile<Readonly<Record<string, string>>> = strings[locale]
      return Object.entries(strings[other].data).flatMap(([key, text]) => {
        const ours = here.data[key]
        if (ours === undefined)
          return [
            here.problem([key], {
              found: `no text for "${key}"`,
              expected: `a text in every language, as in strings/${other}.json`,
              fix: `translate it here: "${text}"`,
            }),
          ]
        // each pair of languages is compared twice, and one message is enough
        if (locale < other || names(ours).join() === names(text).join()) return []
        return [
          here.problem([key], {
            found: names(ours).join(' ') || 'no names in braces',
            expected: `the same names as in strings/${other}.json: ${names(text).join(' ') || 'none'}`,
            fix: 'use the same names in braces in every language; they are filled in by the site',
          }),
        ]
      })
    }),
  )

/** Actors without a name: the guides would show an empty label for them. */
const checkActors = ({ strings }: Content): readonly Problem[] => {
  const nameless = (locale: Locale, actor: string) => !Object.hasOwn(strings[locale].data, `wizard.${actor}`)
  // checkPairs reports a name that only some languages have
  return ACTORS.filter((actor) => LOCALES.every((locale) => nameless(locale, actor))).flatMap((actor) =>
    LOCALES.map((locale) =>
      strings[locale].problem([`wizard.${actor}`], {
        found: `no name for the actor "${actor}"`,
        expected: 'a name in every language for each of the ACTORS in src/model/guide-schemas.ts',
        fix: `add "wizard.${actor}" here, with the name that visitors read`,
      }),
    ),
  )
}

/** Problems of the words of the interface: missing in one language, or with other names in braces. */
export const checkStrings = (content: Content): readonly Problem[] => [
  ...checkPairs(content),
  ...checkActors(content),
]
