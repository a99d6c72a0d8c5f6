import type { Arrival, Comparison, Ids, Version } from '../engine/compare.ts'
import type { Described } from '../diagram/flow-view.ts'
import { withoutJoiners } from '../model/word-joiner.ts'
import { LANGUAGE, LONGEST, messages } from '../model/messages/changes.ts'

/** Returns a function that returns the text at a place in a version, or the last part of the place without a text. */
export const textsOf = ({ words }: Version) => {
  const texts = words[LANGUAGE] ?? Object.values(words)[0] ?? {}
  return (...place: readonly string[]): string =>
    withoutJoiners(texts[place.join(' › ')] ?? place.at(-1) ?? '')
}

/** The flow of a version, with functions that return the texts for its drawing. */
export const described = (version: Version): Described => {
  const text = textsOf(version)
  return {
    flow: version.flow,
    question: (id) => text('questions', id, 'title'),
    answer: (id) => text('answers', id, 'label'),
    outcome: ({ to, from }) =>
      from === undefined
        ? text('outcomes', to, 'title')
        : `${text('outcomes', to, 'title')}, ${messages.from(text('steps', to, from))}`,
    lineOf: (outcome) => version.guides[outcome]?.line,
  }
}

const section = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0
    ? []
    : [
        [
          `## ${title} (${items.length})`,
          '',
          ...items.slice(0, LONGEST).map((item) => `- ${item.replaceAll('\n', '\n  - ')}`),
          ...(items.length > LONGEST ? [`- ${messages.more(items.length - LONGEST)}`] : []),
        ].join('\n'),
      ]

/** A comparison as Markdown, for a terminal and a pull request. */
export const describeChanges = (changes: Comparison, was: Version, is: Version, since: string): string => {
  const [old, fresh] = [textsOf(was), textsOf(is)]
  type Texts = typeof old
  const way = (answers: readonly string[], texts: Texts) =>
    answers.map((id) => texts('answers', id, 'label')).join(' › ') || messages.start
  const place = ({ kind, id, from }: Arrival, texts: Texts) =>
    kind === 'question'
      ? messages.question(texts('questions', id, 'title'))
      : messages.outcome(texts('outcomes', id, 'title'), from && texts('steps', id, from))
  const notes = ({ added, gone }: Ids) => [
    ...added.map((id) => messages.noteAdded(fresh('notes', id, 'text'))),
    ...gone.map((id) => messages.noteGone(old('notes', id, 'text'))),
  ]
  const idRows = Object.entries(changes.ids).flatMap(([kind, { added, gone }]) =>
    [[messages.idGone, gone] as const, [messages.idAdded, added] as const].flatMap(([what, list]) =>
      list.length > 0
        ? [
            `${messages.kinds[kind as keyof Comparison['ids']]}, ${what}: ${list.map((id) => `\`${id}\``).join(', ')}`,
          ]
        : [],
    ),
  )
  const sections = [
    ...section(
      messages.elsewhere,
      changes.elsewhere.map((each) =>
        [
          way(each.answers, fresh),
          messages.was(place(each.was, old)),
          messages.is(place(each.is, fresh)),
          ...notes(each.notes),
        ].join('\n'),
      ),
    ),
    ...section(
      messages.advice,
      changes.advice.map((each) =>
        [
          way(each.answers, fresh),
          ...(each.was.from === each.is.from
            ? []
            : [messages.was(place(each.was, old)), messages.is(place(each.is, fresh))]),
          ...notes(each.notes),
        ].join('\n'),
      ),
    ),
    ...section(
      messages.gone,
      changes.gone.map((each) =>
        [
          way(each.answers, old),
          messages.was(place(each.was, old)),
          messages.arrive(
            place(each.is, fresh),
            each.was.id === each.is.id && each.was.from === each.is.from,
          ),
          ...notes(each.notes),
        ].join('\n'),
      ),
    ),
    ...section(
      messages.added,
      changes.added.map((answers) => way(answers, fresh)),
    ),
    ...section(messages.ids, idRows),
    ...section(
      messages.proposals,
      Object.entries(changes.proposals).map(([id, successors]) => messages.proposal(id, successors)),
    ),
    ...section(
      messages.redirects,
      changes.redirects.map(({ locale, from, to }) => `${locale}: \`${from}\` → \`${to || '/'}\``),
    ),
    ...section(
      messages.words,
      changes.words.map((each) => `${each.locale}, ${each.place}\n“${each.was}”\n“${each.is}”`),
    ),
  ]
  const counts = {
    same: changes.same,
    elsewhere: changes.elsewhere.length,
    advice: changes.advice.length,
    gone: changes.gone.length,
    added: changes.added.length,
    redirects: changes.redirects.length,
  }
  return [
    `# ${messages.title(since)}`,
    sections.length > 0 ? messages.summary(counts) : messages.nothing,
    ...sections,
  ].join('\n\n')
}
