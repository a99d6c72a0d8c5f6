import { guidances } from './content.ts'
import { pathOf, type LocalGuidance, type Page } from './urls.ts'

/** What every page is given. */
export type PageProps<P extends Page = Page> = {
  readonly page: P
  readonly guidance: LocalGuidance
}

/** The static paths, in every language, of the pages that `pick` names; `param` is the name in the file's name. */
export const pathsOf = async <P extends Page>(
  param: string,
  pick: (guidance: LocalGuidance) => readonly P[],
) =>
  (await guidances()).flatMap((guidance) =>
    pick(guidance).map((page) => ({
      params: { [param]: pathOf(page, guidance).replace(/\/$/, '') || undefined },
      props: { page, guidance } satisfies PageProps<P>,
    })),
  )
