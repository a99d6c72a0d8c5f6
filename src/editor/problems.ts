import { check } from '../engine/flow-faults.ts'
import { OVERVIEW, type Flow, type FlowFault } from '../engine/flow.ts'
import { states } from '../engine/states.ts'
import { problems as messages } from '../model/messages/desk.ts'
import { flowOf, type Content } from './read-content.ts'

/** A problem of the content and its fix, in one text. */
export type Problem = {
  readonly text: string
  /** Whether the problem stops a save. Other problems occur in the middle of a change of several files. */
  readonly isBlocking: boolean
}

type Data = Readonly<Record<string, unknown>>

const FLOW: { readonly [K in FlowFault['kind']]: (fault: Extract<FlowFault, { kind: K }>) => string } = {
  'no-start': ({ start }) => messages.noStart(start),
  'duplicate-id': ({ id }) => messages.sameId(id),
  'no-answers': ({ question }) => messages.noAnswers(question),
  'unknown-target': ({ answer, to }) => messages.leadsNowhere(answer, to),
  loop: ({ questions }) => messages.loop([...questions, questions[0]]),
  unreachable: ({ of, id }) =>
    of === 'question' ? messages.unreachableQuestion(id) : messages.unreachableOutcome(id),
  'no-guide': ({ outcome }) => messages.noGuide(outcome),
}

/** Faults that occur in the middle of a change, while the first new part is not used yet. */
const UNFINISHED: readonly FlowFault['kind'][] = ['unreachable', 'no-guide']

const STOPPING: readonly FlowFault['kind'][] = ['no-start', 'unknown-target', 'loop']

/** Whether the states of a flow can be listed, to compare them with those of another. */
export const hasStates = (flow: Flow): boolean =>
  !check(flow).some(({ kind }) => STOPPING.includes(kind)) && states(flow).kind === 'listed'

const flowProblems = (content: Content): readonly Problem[] => {
  const ended = Object.entries(content.outcomes).flatMap(([id, { text }]) => (text ? [id] : []))
  const flow = flowOf(content)
  const faults = check(flow, [...Object.keys(content.guides), ...ended])
  const found = faults.map((fault) => ({
    text: (FLOW[fault.kind] as (fault: FlowFault) => string)(fault),
    isBlocking: !UNFINISHED.includes(fault.kind),
  }))
  if (faults.some(({ kind }) => STOPPING.includes(kind))) return found
  const listed = states(flow)
  return listed.kind === 'listed'
    ? found
    : [...found, blocking(messages.tooManyStates(String(listed.count), listed.limit))]
}

const blocking = (text: string): Problem => ({ text, isBlocking: true })
const unfinished = (text: string): Problem => ({ text, isBlocking: false })

const answersOf = ({ questions }: Content) =>
  Object.values(questions).flatMap(({ answers }) => Object.entries(answers ?? {}))

/** The texts that are missing in a language. */
const untranslated = (value: unknown, where: string, locales: readonly string[]): readonly Problem[] => {
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  const given = locales.filter((locale) => (value as Data)[locale])
  if (keys.some((key) => locales.includes(key)))
    return given.length === locales.length
      ? []
      : [
          blocking(
            messages.untranslated(
              where,
              locales.filter((locale) => !given.includes(locale)),
            ),
          ),
        ]
  return Object.entries(value).flatMap(([key, each]) =>
    untranslated(each, where === '' ? key : where, locales),
  )
}

/** The values of all fields with this name, at any depth. */
const valuesOf = (value: unknown, name: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    key === name && typeof each === 'string' ? [each] : valuesOf(each, name),
  )
}

const LINK_FIELDS = ['link', 'until', 'ask']

const linkProblems = (value: unknown, where: string, { links }: Content): readonly Problem[] =>
  LINK_FIELDS.flatMap((field) => valuesOf(value, field))
    .filter((name) => !(name in links))
    .map((name) => blocking(messages.unknownLink(where, name)))

/** The fields that a link requires, by the state of its address. */
const NEEDED = {
  known: ['address'],
  unconfirmed: ['address', 'reason', 'notice'],
  missing: ['reason', 'ask'],
} as const

const incompleteLinks = ({ links }: Content): readonly Problem[] =>
  Object.entries(links).flatMap(([id, link]) => {
    const needed = Object.entries(NEEDED).find(([state]) => state === link['state'])?.[1] ?? []
    return needed.filter((field) => !link[field]).map((field) => blocking(messages.incompleteLink(id, field)))
  })

const COMPONENT = /<(Link|Guide) to="([^"]*)"(?: step="([^"]*)")?/g

const bodyProblems = (body: string, where: string, content: Content): readonly Problem[] =>
  [...body.matchAll(COMPONENT)].flatMap(([, tag, to = '', step]) => {
    if (tag === 'Link') return to in content.links ? [] : [blocking(messages.unknownLinkInText(where, to))]
    const guide = content.guides[to]
    if (!guide) return [blocking(messages.unknownGuideInText(where, to))]
    if (step === undefined || guide.steps?.includes(step)) return []
    return [blocking(messages.unknownStepInText(where, to, step))]
  })

const guideProblems = (content: Content, locales: readonly string[]): readonly Problem[] => {
  const leadsTo = new Map(answersOf(content).map(([id, { to }]) => [id, to]))
  return Object.entries(content.guides).flatMap(([guide, facts]) => {
    const steps = facts.steps ?? []
    const inEach = (name: string, text: (locale: string) => string) =>
      locales
        .filter((locale) => !content.pages[locale]?.[`${guide}/${name}`])
        .map((locale) => blocking(text(locale)))
    const hasStep = (step: unknown, at: string | undefined, what: 'recurs' | 'around' | 'change') =>
      typeof step !== 'string' || at === undefined || content.guides[at]?.steps?.includes(step)
        ? []
        : [blocking(messages.notAStep(guide, what, step, at))]
    const { recurs, joins, changes } = facts as Data & {
      recurs?: Data
      joins?: { guide?: string; around?: string }
      changes?: readonly { at?: string; to?: string; answer?: string }[]
    }
    const guides = [joins?.guide, ...(changes ?? []).map(({ to }) => to)]
    return [
      ...(facts.line in content.lines ? [] : [blocking(messages.unknownLine(guide, facts.line))]),
      ...inEach('index', (locale) => messages.guideWithoutText(guide, locale)),
      ...steps.flatMap((step) => inEach(step, (locale) => messages.stepWithoutFile(guide, step, locale))),
      ...hasStep(recurs?.['step'], guide, 'recurs'),
      ...hasStep(joins?.around, joins?.guide, 'around'),
      ...(changes ?? []).flatMap(({ at }) => hasStep(at, guide, 'change')),
      ...(changes ?? []).flatMap(({ to = '', answer = '' }) =>
        leadsTo.get(answer) === to ? [] : [blocking(messages.changeByOtherAnswer(guide, answer, to))],
      ),
      ...guides
        .filter((id): id is string => id !== undefined && !(id in content.guides))
        .map((id) => blocking(messages.unknownGuide(guide, id))),
    ]
  })
}

const pageProblems = (content: Content, locales: readonly string[]): readonly Problem[] =>
  Object.entries(content.pages).flatMap(([locale, pages]) =>
    Object.entries(pages).flatMap(([name, { data, body }]) => {
      const where = `${name} (${locale})`
      const [guide = '', step = ''] = name.split('/')
      const listed = step === 'index' || content.guides[guide]?.steps?.includes(step)
      return [
        ...linkProblems(data, where, content),
        ...((data.actors ?? []) as readonly string[])
          .filter((actor) => !(actor in content.actors))
          .map((actor) => blocking(messages.unknownActor(where, actor))),
        ...bodyProblems(body, where, content),
        ...(step !== 'index' && body.trim() === '' ? [blocking(messages.stepWithoutText(where))] : []),
        ...(listed ? [] : [unfinished(messages.stepNotListed(guide, step))]),
        ...locales
          .filter((other) => !content.pages[other]?.[name])
          .map((other) => blocking(messages.pageMissing(name, other))),
      ]
    }),
  )

/** Answers to one question with the same address. */
const slugProblems = ({ questions }: Content, locales: readonly string[]): readonly Problem[] =>
  Object.values(questions).flatMap(({ answers = {} }) =>
    locales.flatMap((locale) => {
      const slugs = Object.entries(answers).map(
        ([id, { slug }]) => [id, (slug as Readonly<Record<string, string>> | undefined)?.[locale]] as const,
      )
      return slugs.flatMap(([id, slug], at) => {
        const first = slugs.slice(0, at).find(([, each]) => each === slug)
        return slug === undefined || !first ? [] : [blocking(messages.sameSlug(id, first[0], slug))]
      })
    }),
  )

/** Answers that lead visitors to a place without a next action. */
const nextProblems = (content: Content): readonly Problem[] =>
  answersOf(content).flatMap(([id, { to, from }]) => {
    const outcome = content.outcomes[to]
    const step = from ?? content.guides[to]?.steps?.[0]
    const [pages = {}] = Object.values(content.pages)
    return !outcome || outcome['next'] || pages[`${to}/${step}`]?.data['next']
      ? []
      : [unfinished(messages.noNext(id, to, content.guides[to] && step))]
  })

/** All problems of the content, each once. */
export const problemsOf = (content: Content): readonly Problem[] => {
  const locales = Object.keys(content.pages)
  const { questions, outcomes, notes, links, actors, lines, unknown, contact } = content
  const translated = [questions, outcomes, notes, links, actors, lines, unknown].flatMap((all) =>
    Object.entries(all),
  )
  const found = [
    ...content.unreadable.map((path) => blocking(messages.unreadable(path))),
    ...flowProblems(content),
    ...content.flow.outcomes
      .filter((id) => !(id in content.outcomes))
      .map((id) => blocking(messages.outcomeWithoutFile(id))),
    ...Object.keys(content.outcomes)
      .filter((id) => !content.flow.outcomes.includes(id))
      .map((id) => unfinished(messages.outcomeNotListed(id))),
    ...answersOf(content).flatMap(([id, { to, from, notes }]) => [
      ...(from === undefined || to === OVERVIEW || content.guides[to]?.steps?.includes(from)
        ? []
        : [blocking(messages.startOutsideGuide(id, from, to))]),
      ...(notes ?? [])
        .filter((note) => !(note in content.notes))
        .map((note) => blocking(messages.unknownNote(id, note))),
    ]),
    ...translated.flatMap(([id, each]) => [
      ...untranslated(each, id, locales),
      ...linkProblems(each, id, content),
    ]),
    ...linkProblems({ link: contact }, messages.contact, content),
    ...incompleteLinks(content),
    ...slugProblems(content, locales),
    ...nextProblems(content),
    ...guideProblems(content, locales),
    ...pageProblems(content, locales),
  ]
  return [...new Map(found.map((problem) => [problem.text, problem])).values()]
}

/** The texts of the problems that stop a save and that the content did not have before. */
export const newlyBlocking = (now: Content, before: Content): readonly string[] => {
  const known = new Set(problemsOf(before).map(({ text }) => text))
  return problemsOf(now).flatMap(({ text, isBlocking }) => (isBlocking && !known.has(text) ? [text] : []))
}
