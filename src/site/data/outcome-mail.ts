import { OVERVIEW, type OutcomeState } from '../../engine/flow.ts'
import { answersOf } from '../../widgets/wegwijzer/addresses.ts'
import { adviceAt, type ShownAdvice } from '../../widgets/wegwijzer/advice.ts'
import { startAt } from '../../widgets/wegwijzer/start-step.ts'
import type { KnownLink, StepSummary, Guidance } from '../../model/guidance.ts'
import { fill } from '../../widgets/wegwijzer/words.ts'
import { mailDraft } from './mail.ts'
import { plainLinks } from './plain-link.ts'
import { translator } from './strings.ts'
import { absolute, pathOf } from './urls.ts'

const withAddress = (text: string, { href }: KnownLink): string => {
  const address = href.replace(/^mailto:/, '')
  return text.includes(address) ? text : `${text}: ${address}`
}

/** The lines below a heading; empty when there are no lines. */
const section = (heading: string | undefined, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ['', `${heading}:`, ...lines] : []

const stepLines = (
  steps: readonly StepSummary[],
  from: number,
  { actors: names, words }: Guidance,
): readonly string[] =>
  steps.slice(from).map(({ title, actors }, at) => {
    const acting = actors.map((actor) => names[actor]).join(', ')
    return `${from + at + 1}. ${at === 0 ? `${words.start}: ` : ''}${title} (${acting})`
  })

/** All routes with the addresses of their guides, for visitors who do not know their route. */
const routeLines = ({ guides, words }: Guidance): readonly string[] =>
  Object.values(guides).flatMap(({ title, audience, path }) => [
    `${title}. ${fill(words.for, { audience })}`,
    absolute(path),
  ])

/**
 * Returns a mailto: address for an outcome: what to do now, the notes, the steps with their actors, and the addresses
 * of its pages.
 */
export const outcomeMail = async (guidance: Guidance, state: OutcomeState): Promise<string> => {
  const t = await translator(guidance.locale)
  const { words } = guidance
  const outcome = guidance.outcomes[state.outcome]
  const guide = guidance.guides[state.outcome]
  const from = startAt(guide, state.from)
  const { next, notes } = adviceAt(guidance, state)
  const written = plainLinks(t, withAddress)
  // a sentence, with its link on the next line
  const lines = ({ text, link }: ShownAdvice) => [text, ...(link ? [written(link, link.label)] : [])]
  const answers = answersOf(state.trail)
  const title = t('finder.outcome', { outcome: outcome?.title ?? '' })
  return mailDraft(title, [
    title,
    ...(outcome?.text ?? []),
    ...section(words.next, next ? lines(next) : []),
    ...section(words.notes, notes.flatMap(lines)),
    ...(guide
      ? section(words.steps, stepLines(guide.steps, from, guidance))
      : section(words.routes, state.outcome === OVERVIEW ? routeLines(guidance) : [])),
    '',
    `${t('outcome.page')}: ${absolute(pathOf({ kind: 'state', answers }, guidance))}`,
    ...(guide ? [`${words.guide}: ${absolute(`${guide.path}#${guide.steps[from]?.id}`)}`] : []),
  ])
}
