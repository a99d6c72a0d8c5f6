import type { Place, Route } from '../../map/route.ts'
import { guideOf, guides, type Guide } from '../content.ts'
import { translator } from '../strings.ts'
import type { LocalGuidance } from '../urls.ts'

const placeOf = ({ joins }: Guide): Place => joins ?? { as: 'line' }

/** The line of one guide, in the words of one language. */
export const routeOf = async (guide: Guide, { locale, answers }: LocalGuidance): Promise<Route> => {
  const t = await translator(locale)
  const changes = guide.changes.map(async ({ at, to, answer }) => ({
    at,
    to,
    label: t('map.change', {
      reason: answers[answer]?.label ?? '',
      route: (await guideOf(locale, to))?.entry.data.shortTitle ?? '',
    }),
  }))
  return {
    id: guide.id,
    line: guide.line,
    title: guide.entry.data.shortTitle,
    audience: guide.entry.data.audience,
    stops: guide.steps.map(({ id, title }) => ({ id, title })),
    place: placeOf(guide),
    changes: await Promise.all(changes),
    recurs: guide.recurs !== undefined,
  }
}

/** The routes as the map draws them, from the guides and the words of one language. */
export const mapRoutes = async (guidance: LocalGuidance): Promise<readonly Route[]> =>
  Promise.all((await guides(guidance.locale)).map((guide) => routeOf(guide, guidance)))
