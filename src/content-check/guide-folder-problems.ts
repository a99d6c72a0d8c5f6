import { LOCALES } from '../model/locales.ts'
import type { GuideFolder } from './guide-folders.ts'
import { quoted, type Problem } from './problem.ts'

/** Steps that are missing or have another number in another language. */
export const unequalSteps = (folders: readonly GuideFolder[]): readonly Problem[] =>
  folders.flatMap(({ locale, guide, steps }) =>
    LOCALES.filter((other) => other !== locale).flatMap((other) => {
      const theirs = folders.find((folder) => folder.guide === guide && folder.locale === other)?.steps
      // a missing guide is reported once, by its index
      if (!theirs) return []
      return steps
        .filter(({ name }) => !theirs.some((step) => step.name === name))
        .map(({ name, id }) => {
          const elsewhere = theirs.find((step) => step.id === id)
          return {
            file: `guides/${other}/${guide}/${name}`,
            found: elsewhere ? `this step under another number, as ${elsewhere.name}` : 'no such file',
            expected: `the step "${id}" in every language, as in guides/${locale}/${guide}/${name}`,
            fix: elsewhere
              ? 'give the step the same number in every language'
              : `write it, or remove the step from "${locale}" too`,
          }
        })
    }),
  )

/** Folders of guides that routes.yaml does not have. */
export const unknownGuides = (
  folders: readonly GuideFolder[],
  known: readonly string[],
): readonly Problem[] =>
  folders
    .filter(({ guide }) => !known.includes(guide))
    .map(({ locale, guide }) => ({
      file: `guides/${locale}/${guide}`,
      found: `a guide "${guide}"`,
      expected: `a guide that is in routes.yaml: ${quoted(known)}`,
      fix: 'add it to routes.yaml and to the outcomes in flow/flow.yaml, or correct the name of the folder',
    }))
