import type { Trail } from '../../engine/flow.ts'
import type { Guidance } from '../../model/guidance.ts'

/** The answers of a trail, in order. */
export const answersOf = (trail: Trail): readonly string[] => trail.map(({ answer }) => answer)

/**
 * Address of the page for a frame that shows the same as a page of the site, both below the root of the site.
 *
 * @example framePath(guidance, 'gidsen/cmc/#request') // 'frame/nl/gidsen/cmc/#request'
 */
export const framePath = ({ locale, path }: Pick<Guidance, 'locale' | 'path'>, page: string): string =>
  `frame/${locale}/${page.replace(path, '').replace(new RegExp(`^${locale}/`), '')}`

/** Address of a state below the root of the site: `wegwijzer/adviseur/geen-cmc/`. */
export const statePath = (guidance: Guidance, answers: readonly string[]): string =>
  guidance.path + answers.map((id) => `${guidance.answers[id]?.slug}/`).join('')
