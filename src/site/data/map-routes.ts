import type { Guidance } from '../../model/guidance.ts'
import type { Place, Route } from '../../diagram/route.ts'
import { guideOf, guides, type Guide } from './content.ts'
import { translator } from './strings.ts'

const placeOf = ({ joins }: Guide): Place => joins ?? { as: 'line' }

/** Returns the route of one guide for the map, in one language. */
export const routeOf = async (guide: Guide, { locale, answers }: Guidance): Promise<Route> => {
  const t = await translator(locale)
  const changes = guide.changes.map(async ({ at, to, answer }) => ({
    at,
    to,
    label: t('map.change', {
      reason: answers[answer]?.label ?? '',
      route: (await guideOf(locale, to)).entry.data.shortTitle,
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

/** Returns the routes of all guides for the map, in one language. */
export const mapRoutes = async (guidance: Guidance): Promise<readonly Route[]> =>
  Promise.all((await guides(guidance.locale)).map((guide) => routeOf(guide, guidance)))
