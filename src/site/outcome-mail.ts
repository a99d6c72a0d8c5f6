import type { OutcomeState } from '../engine/flow.ts'
import { answersOf } from '../widgets/wegwijzer/addresses.ts'
import { nextAt, startAt } from '../widgets/wegwijzer/start-step.ts'
import type { Advice, KnownLink, StepSummary } from '../widgets/wegwijzer/guidance.ts'
import { fill } from '../widgets/wegwijzer/words.ts'
import { mailDraft } from './mail.ts'
import { plainLink } from './plain-link.ts'
import { translator } from './strings.ts'
import { absolute, pathOf, type LocalGuidance } from './urls.ts'

const withAddress = (text: string, { href }: KnownLink): string => {
  const address = href.replace(/^mailto:/, '')
  return text.includes(address) ? text : `${text}: ${address}`
}

/** A sentence, and on the next line its link. */
const adviceLines = async (advice: Advice, { locale, links }: LocalGuidance): Promise<readonly string[]> => {
  const link = links[advice.link ?? '']
  return [advice.text, ...(link ? [await plainLink(locale, link, link.label, withAddress)] : [])]
}

/** Below a heading; nothing where there is nothing. */
const section = (heading: string | undefined, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ['', `${heading}:`, ...lines] : []

const stepLines = (
  steps: readonly StepSummary[],
  from: number,
  words: LocalGuidance['words'],
): readonly string[] =>
  steps.map(({ title, actors }, at) => {
    const who = actors.map((actor) => words[actor] ?? actor).join(', ')
    return `${at + 1}. ${at === from ? `${words.start}: ` : ''}${title} (${who})`
  })

/** All routes and where each is told: what an outcome without a guide asks to choose from. */
const routeLines = ({ guides, words }: LocalGuidance): readonly string[] =>
  Object.values(guides).flatMap(({ title, audience, path }) => [
    `${title}. ${fill(words.for, { audience })}`,
    absolute(path),
  ])

/** The address that opens a mail with what an outcome says: what to do now, the notes, the steps and who acts, and where it stands. */
export const outcomeMail = async (guidance: LocalGuidance, state: OutcomeState): Promise<string> => {
  const t = await translator(guidance.locale)
  const { words } = guidance
  const outcome = guidance.outcomes[state.outcome]
  const guide = guidance.guides[state.outcome]
  const from = startAt(guide, state.from)
  const next = nextAt(guide, from, outcome)
  const notes = state.notes.flatMap((id) => guidance.notes[id] ?? [])
  const answers = answersOf(state.trail)
  const title = t('finder.outcome', { outcome: outcome?.title ?? '' })
  return mailDraft(title, [
    title,
    ...section(words.next, next ? await adviceLines(next, guidance) : []),
    ...section(words.notes, (await Promise.all(notes.map((note) => adviceLines(note, guidance)))).flat()),
    ...(guide
      ? section(words.steps, stepLines(guide.steps, from, words))
      : section(words.routes, routeLines(guidance))),
    '',
    `${t('outcome.page')}: ${absolute(pathOf({ kind: 'state', answers }, guidance))}`,
    ...(guide ? [`${words.guide}: ${absolute(guide.path)}`] : []),
  ])
}
