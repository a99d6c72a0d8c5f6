import { readPublished } from '../../content-check/published-file.ts'
import { CONTENT } from '../../content-folder.ts'
import type { Version } from '../../engine/compare.ts'
import { forwards } from '../../engine/forwards.ts'
import { answersIn, guideNow, stepNow } from '../../engine/published.ts'
import type { Guidance } from '../../model/guidance.ts'
import { framePath } from '../../widgets/wegwijzer/addresses.ts'
import { guidances } from './content.ts'
import { framed, guidePath, type Page } from './urls.ts'

/** A published address at which there is no page any more, and the page that takes its place. */
export type Moved = {
  /** Below the root of the site. */
  readonly from: string
  readonly page: Extract<Page, { readonly guide: string } | { readonly answers: readonly string[] }>
  readonly guidance: Guidance
}

/** The guides in the form in which versions are compared; their lines and slugs play no part here. */
const guidesOf = ({ guides }: Guidance): Version['guides'] =>
  Object.fromEntries(
    Object.entries(guides).map(([id, { line, steps }]) => [
      id,
      { line, slugs: {}, steps: steps.map((step) => step.id) },
    ]),
  )

const movedIn = (guidance: Guidance): readonly Moved[] => {
  const published = readPublished(CONTENT)
  const { locale, flow, answers } = guidance
  const slugs = Object.fromEntries(Object.entries(answers).map(([id, { slug }]) => [id, slug]))
  const written = Object.entries(published.states[locale] ?? {})
  const states = forwards(
    written.map(([address, ids]) => [address, answersIn(ids)] as const),
    flow,
    slugs,
  )
  const paths = new Set(Object.values(guidance.guides).map(({ path }) => path))
  const guides = Object.entries(published.guides[locale] ?? {}).flatMap(([slug, id]): readonly Moved[] => {
    const from = guidePath(locale, slug)
    const guide = guideNow(id, published, guidesOf(guidance))
    if (guide === undefined || paths.has(from)) return []
    return [
      { from, page: { kind: 'guide', guide }, guidance },
      { from: framePath(guidance, from), page: { kind: 'frame-guide', guide }, guidance },
    ]
  })
  return [
    ...guides,
    ...[['state', guidance] as const, ['frame', framed(guidance)] as const].flatMap(([kind, { path }]) =>
      states.map((state) => ({
        from: path + state.from,
        page: { kind, answers: state.answers },
        guidance,
      })),
    ),
  ]
}

/** Every published address that moved, in every language. */
export const movedPages = async (): Promise<readonly Moved[]> => (await guidances()).flatMap(movedIn)

/** The static paths of the pages that forward from addresses that moved. */
export const movedPaths = async () =>
  (await movedPages()).map((moved) => ({
    params: { moved: moved.from.replace(/\/$/, '') },
    props: moved,
  }))

/** For each step of a guide, the ids under which it or what it replaces was published before. */
export const formerSteps = (guide: string, guidance: Guidance): ReadonlyMap<string, readonly string[]> => {
  const published = readPublished(CONTENT)
  const guides = guidesOf(guidance)
  const own = new Set(guides[guide]?.steps)
  const former = Object.entries(published.steps).flatMap(([from, steps]) =>
    steps.flatMap((id) => {
      const now = own.has(id) ? undefined : stepNow(from, id, published, guides)
      return now?.guide === guide ? [{ id, step: now.step }] : []
    }),
  )
  return new Map(
    [...Map.groupBy(former, ({ step }) => step)].map(([step, ids]) => [
      step,
      [...new Set(ids.map(({ id }) => id))],
    ]),
  )
}
