import type { Version } from '../../engine/compare.ts'
import { CONTENT } from '../../content-folder.ts'
import { forwards } from '../../engine/forwards.ts'
import { answersIn, guideNow, stepNow } from '../../engine/published.ts'
import type { Guidance } from '../../model/guidance.ts'
import { framePath } from '../../widgets/wegwijzer/addresses.ts'
import { guidances, published } from './content.ts'
import { onceABuild } from './once-a-build.ts'
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
  const known = published(CONTENT)
  const { locale, flow, answers } = guidance
  const slugs = Object.fromEntries(Object.entries(answers).map(([id, { slug }]) => [id, slug]))
  const written = Object.entries(known.states[locale] ?? {})
  const states = forwards(
    written.map(([address, ids]) => [address, answersIn(ids)] as const),
    flow,
    slugs,
  )
  const guidesNow = guidesOf(guidance)
  const paths = new Set(Object.values(guidance.guides).map(({ path }) => path))
  const guides = Object.entries(known.guides[locale] ?? {}).flatMap(([slug, id]): readonly Moved[] => {
    const from = guidePath(locale, slug)
    const guide = guideNow(id, known, guidesNow)
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
const movedPages = async (): Promise<readonly Moved[]> => (await guidances()).flatMap(movedIn)

/** The static paths of the pages that forward from addresses that moved. */
export const movedPaths = async () =>
  (await movedPages()).map((moved) => ({
    params: { moved: moved.from.replace(/\/$/, '') },
    props: moved,
  }))

/** The ids of removed steps with the steps that replace them, by the guide of the replacement. */
const goneSteps = onceABuild((guidance: Guidance) => {
  const known = published(CONTENT)
  const guides = guidesOf(guidance)
  const gone = Object.entries(known.steps).flatMap(([from, steps]) =>
    steps.flatMap((id) => {
      const now = stepNow(from, id, known, guides)
      return now && !guides[now.guide]?.steps.includes(id) ? [{ ...now, id }] : []
    }),
  )
  return Map.groupBy(gone, ({ guide }) => guide)
})

/** Returns, for each step of a guide, the former ids of the step and of the steps that it replaces. */
export const formerSteps = (guide: string, guidance: Guidance): ReadonlyMap<string, readonly string[]> => {
  const former = goneSteps(guidance).get(guide) ?? []
  return new Map(
    [...Map.groupBy(former, ({ step }) => step)].map(([step, ids]) => [
      step,
      [...new Set(ids.map(({ id }) => id))],
    ]),
  )
}
