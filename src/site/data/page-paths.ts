import type { Guidance } from '../../model/guidance.ts'
import { answersOf } from '../../widgets/wegwijzer/addresses.ts'
import { guidances, wizardStates } from './content.ts'
import { pathOf, type Page } from './urls.ts'

/** The props of every page. */
export type PageProps<P extends Page = Page> = {
  readonly page: P
  readonly guidance: Guidance
}

/**
 * Returns the static paths of pages in every language.
 *
 * @param param Name of the parameter in the file name of the route.
 * @param pick Lists the pages of one language.
 */
export const pathsOf = async <P extends Page>(param: string, pick: (guidance: Guidance) => readonly P[]) =>
  (await guidances()).flatMap((guidance) =>
    pick(guidance).map((page) => ({
      params: { [param]: pathOf(page, guidance).replace(/\/$/, '') || undefined },
      props: { page, guidance } satisfies PageProps<P>,
    })),
  )

/** Returns the static paths of every guide, as pages of the site or as pages for a frame. */
export const guidePaths = (kind: 'guide' | 'frame-guide', param: string) =>
  pathsOf(param, ({ guides }) => Object.keys(guides).map((guide) => ({ kind, guide })))

/** Returns the static paths of every state of the wizard, as pages of the site or as pages for a frame. */
export const statePaths = (kind: 'state' | 'frame') =>
  pathsOf(kind, (guidance) =>
    wizardStates(guidance).map(({ trail }) => ({ kind, answers: answersOf(trail) })),
  )
