import { check } from '../engine/flow-faults.ts'
import { OVERVIEW, type FlowFault } from '../engine/flow.ts'
import { flowOf, type Content } from './content.ts'

/** Something that is wrong with the content, in Dutch, with how to fix it. */
export type Problem = {
  readonly text: string
  /** Whether nothing is saved that has it. Other problems are of a change that takes several files. */
  readonly isBlocking: boolean
}

type Data = Readonly<Record<string, unknown>>

const FLOW: { readonly [K in FlowFault['kind']]: (fault: Extract<FlowFault, { kind: K }>) => string } = {
  'no-start': ({ start }) =>
    `De eerste vraag “${start}” bestaat niet. Kies bij “Begin en einde van de vragen” een andere.`,
  'duplicate-id': ({ id }) =>
    `Het kenmerk “${id}” komt twee keer voor. Geef een van beide een ander kenmerk.`,
  'no-answers': ({ question }) =>
    `De vraag “${question}” heeft geen antwoorden: de bezoeker loopt er vast. Voeg een antwoord toe.`,
  'unknown-target': ({ answer, to }) =>
    `Het antwoord “${answer}” leidt naar “${to}”, en dat bestaat niet. Kies bij “Leidt naar” een vraag of een uitkomst.`,
  loop: ({ questions }) =>
    `De bezoeker blijft in een kring: ${[...questions, questions[0]].join(' → ')}. Laat een van die antwoorden ergens anders heen leiden.`,
  unreachable: ({ of, id }) =>
    of === 'question'
      ? `Geen antwoord leidt naar de vraag “${id}”. Laat een antwoord erheen leiden, of verwijder de vraag.`
      : `Geen antwoord leidt naar de uitkomst “${id}”. Laat een antwoord erheen leiden, of haal de uitkomst weg.`,
  'no-guide': ({ outcome }) =>
    `Bij de uitkomst “${outcome}” hoort nog geen gids en geen eigen tekst. Maak de gids, of schrijf de tekst.`,
}

/** Faults in the middle of a change: what was added first is not used yet. */
const UNFINISHED: readonly FlowFault['kind'][] = ['unreachable', 'no-guide']

const flowProblems = (content: Content): readonly Problem[] => {
  const ended = Object.entries(content.outcomes).flatMap(([id, { text }]) => (text ? [id] : []))
  return check(flowOf(content), [...Object.keys(content.guides), ...ended]).map((fault) => ({
    text: (FLOW[fault.kind] as (fault: FlowFault) => string)(fault),
    isBlocking: !UNFINISHED.includes(fault.kind),
  }))
}

const blocking = (text: string): Problem => ({ text, isBlocking: true })
const unfinished = (text: string): Problem => ({ text, isBlocking: false })

/** Texts that are there in one language only. */
const untranslated = (value: unknown, where: string, locales: readonly string[]): readonly Problem[] => {
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  const given = locales.filter((locale) => (value as Data)[locale])
  if (keys.some((key) => locales.includes(key)))
    return given.length === locales.length
      ? []
      : [
          blocking(
            `${where}: een tekst ontbreekt in de taal ${locales.filter((locale) => !given.includes(locale)).join(' en ')}. Vul hem in elke taal in.`,
          ),
        ]
  return Object.entries(value).flatMap(([key, each]) =>
    untranslated(each, where === '' ? key : where, locales),
  )
}

/** The values of a field with a name, at any depth. */
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
    .map((name) =>
      blocking(
        `${where}: de link “${name}” bestaat niet. Kies een link uit de lijst, of maak hem daar eerst.`,
      ),
    )

const COMPONENT = /<(Link|Guide) to="([^"]*)"(?: step="([^"]*)")?/g

const bodyProblems = (body: string, where: string, content: Content): readonly Problem[] =>
  [...body.matchAll(COMPONENT)].flatMap(([, tag, to = '', step]) => {
    if (tag === 'Link')
      return to in content.links
        ? []
        : [
            blocking(
              `${where}: de link “#${to}” bestaat niet. Gebruik een naam uit de lijst met links, of maak hem daar eerst.`,
            ),
          ]
    const guide = content.guides[to]
    if (!guide) return [blocking(`${where}: de gids “${to}” bestaat niet. Gebruik het kenmerk van een gids.`)]
    if (step === undefined || guide.steps?.includes(step)) return []
    return [
      blocking(
        `${where}: de gids “${to}” heeft geen stap “${step}”. Gebruik het kenmerk van een van haar stappen.`,
      ),
    ]
  })

const guideProblems = (content: Content, locales: readonly string[]): readonly Problem[] =>
  Object.entries(content.guides).flatMap(([guide, facts]) => {
    const steps = facts.steps ?? []
    const inEach = (step: string, what: string) =>
      locales
        .filter((locale) => !content.pages[locale]?.[`${guide}/${step}`])
        .map((locale) =>
          blocking(`${what} heeft nog geen tekst in de taal ${locale}. Schrijf die eerst, bij de gids.`),
        )
    const hasStep = (step: unknown, at: string | undefined, what: string) =>
      typeof step !== 'string' || at === undefined || content.guides[at]?.steps?.includes(step)
        ? []
        : [
            blocking(
              `Gids “${guide}”: ${what} “${step}” is geen stap van de gids “${at}”. Kies een andere stap.`,
            ),
          ]
    const { recurs, joins, changes } = facts as Data & {
      recurs?: Data
      joins?: { guide?: string; around?: string }
      changes?: readonly { at?: string; to?: string }[]
    }
    const guides = [joins?.guide, ...(changes ?? []).map(({ to }) => to)]
    return [
      ...(facts.line in content.lines
        ? []
        : [
            blocking(
              `Gids “${guide}”: de lijn “${facts.line}” bestaat niet. Kies een lijn, of maak hem eerst.`,
            ),
          ]),
      ...inEach('index', `De gids “${guide}”`),
      ...steps.flatMap((step) => inEach(step, `De stap “${step}” van de gids “${guide}”`)),
      ...hasStep(recurs?.['step'], guide, 'de stap die terugkomt,'),
      ...hasStep(joins?.around, joins?.guide, 'de omweg om'),
      ...(changes ?? []).flatMap(({ at }) => hasStep(at, guide, 'de overstap bij')),
      ...guides
        .filter((id): id is string => id !== undefined && !(id in content.guides))
        .map((id) => blocking(`Gids “${guide}”: de gids “${id}” bestaat niet. Kies een andere gids.`)),
    ]
  })

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
          .map((actor) =>
            blocking(`${where}: de partij “${actor}” bestaat niet. Kies een partij, of maak hem eerst.`),
          ),
        ...bodyProblems(body, where, content),
        ...(step !== 'index' && body.trim() === ''
          ? [blocking(`${where}: de stap heeft geen tekst. Schrijf wat er in deze stap gebeurt.`)]
          : []),
        ...(listed
          ? []
          : [unfinished(`De stap “${step}” staat nog niet in de volgorde van de gids “${guide}”.`)]),
        ...locales
          .filter((other) => !content.pages[other]?.[name])
          .map((other) =>
            blocking(`${name}: de tekst ontbreekt in de taal ${other}. Schrijf hem in elke taal.`),
          ),
      ]
    }),
  )

/** Everything that is wrong with the content, each problem once. */
export const problemsOf = (content: Content): readonly Problem[] => {
  const locales = Object.keys(content.pages)
  const { questions, outcomes, notes, links, actors, lines } = content
  const translated = [questions, outcomes, notes, links, actors, lines].flatMap((all) => Object.entries(all))
  const answers = Object.values(content.questions).flatMap((question) =>
    Object.entries(question.answers ?? {}),
  )
  const found = [
    ...content.unreadable.map((path) =>
      blocking(`Het bestand ${path} is niet te lezen. Herstel de vorige versie ervan.`),
    ),
    ...flowProblems(content),
    ...content.flow.outcomes
      .filter((id) => !(id in content.outcomes))
      .map((id) => blocking(`De uitkomst “${id}” bestaat niet. Maak hem eerst, of haal hem uit de lijst.`)),
    ...Object.keys(content.outcomes)
      .filter((id) => !content.flow.outcomes.includes(id))
      .map((id) =>
        unfinished(`De uitkomst “${id}” staat nog niet in de lijst bij “Begin en einde van de vragen”.`),
      ),
    ...answers.flatMap(([id, { to, from, notes }]) => [
      ...(from === undefined || to === OVERVIEW || content.guides[to]?.steps?.includes(from)
        ? []
        : [
            blocking(
              `Het antwoord “${id}” begint bij de stap “${from}”, en die heeft de gids “${to}” niet. Kies een andere stap.`,
            ),
          ]),
      ...(notes ?? [])
        .filter((note) => !(note in content.notes))
        .map((note) =>
          blocking(`Het antwoord “${id}” heeft een onbekende aantekening “${note}”. Kies een andere.`),
        ),
    ]),
    ...translated.flatMap(([id, each]) => [
      ...untranslated(each, id, locales),
      ...linkProblems(each, id, content),
    ]),
    ...guideProblems(content, locales),
    ...pageProblems(content, locales),
  ]
  return [...new Map(found.map((problem) => [problem.text, problem])).values()]
}

/** The problems that nothing may be saved with and that were not there before. */
export const newlyBlocking = (now: Content, before: Content): readonly string[] => {
  const known = new Set(problemsOf(before).map(({ text }) => text))
  return problemsOf(now).flatMap(({ text, isBlocking }) => (isBlocking && !known.has(text) ? [text] : []))
}
