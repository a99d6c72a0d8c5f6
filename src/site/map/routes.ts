import type { Place, Route } from '../../map/route.ts'
import { guides, type Guide } from '../content.ts'
import { translator } from '../strings.ts'
import type { LocalGuidance } from '../urls.ts'

const placeOf = ({ joins }: Guide): Place => joins ?? { as: 'line' }

/** The routes as the map draws them, from the guides and the words of one language. */
export const mapRoutes = async ({ locale, answers }: LocalGuidance): Promise<readonly Route[]> => {
  const t = await translator(locale)
  const all = await guides(locale)
  const nameOf = (guide: string) => all.find(({ id }) => id === guide)?.entry.data.shortTitle ?? ''
  return all.map((guide) => ({
    id: guide.id,
    line: guide.line,
    title: guide.entry.data.shortTitle,
    audience: guide.entry.data.audience,
    stops: guide.steps.map(({ id, title }) => ({ id, title })),
    place: placeOf(guide),
    changes: guide.changes.map(({ at, to, answer }) => ({
      at,
      to,
      label: t('map.change', { reason: answers[answer]?.label ?? '', route: nameOf(to) }),
    })),
    recurs: guide.recurs !== undefined,
  }))
}
