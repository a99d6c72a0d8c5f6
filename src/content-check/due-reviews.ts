import { guides as messages } from '../model/messages/guides.ts'
import type { Content } from './load-content.ts'

/** The number of months before its due day at which a check is announced. */
const ANNOUNCED = 2

/** A guide that has to be checked against its sources, now or soon. */
export type DueReview = {
  readonly guide: string
  readonly file: string
  readonly line: number | undefined
  /** The days, such as 2026-11-28, of the last check and of the next. */
  readonly reviewed: string
  readonly due: string
  /** Whether the day of the next check has passed. */
  readonly isOverdue: boolean
  /** Why the check was postponed. */
  readonly reason?: string | undefined
}

/** The day some months later; the last of its month where that month is shorter. */
const monthsAfter = (day: Date, months: number): Date => {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), last)))
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** Reports postponed checks of guides that do not exist. */
export const checkReviews = ({ routes, review }: Content): void => {
  const ids = Object.keys(routes)
  for (const id of Object.keys(review.data.postponed))
    if (!ids.includes(id)) review.report(['postponed', id], messages.unknownReview(id, ids))
}

/** The guides whose check is due within two months or overdue, the most urgent first. */
export const dueReviews = ({ routes, review }: Content, today: Date): readonly DueReview[] => {
  const now = dayOf(today)
  const announced = dayOf(monthsAfter(today, ANNOUNCED))
  return Object.entries(routes)
    .map(([guide, source]) => {
      const postponed = review.data.postponed[guide]
      const expires = dayOf(monthsAfter(source.data.reviewed, review.data.months))
      const until = postponed && dayOf(postponed.until)
      const isPostponed = until !== undefined && until > expires
      const due = isPostponed ? until : expires
      return {
        guide,
        file: source.file,
        line: source.lineOf(['reviewed']),
        reviewed: dayOf(source.data.reviewed),
        due,
        isOverdue: due < now,
        ...(isPostponed && { reason: postponed?.reason }),
      }
    })
    .filter(({ due }) => due <= announced)
    .toSorted((one, two) => one.due.localeCompare(two.due))
}
