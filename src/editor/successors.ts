import { parse } from 'yaml'
import { hasStates } from '../content-check/read-version.ts'
import { lostAnswers, lostGuides, lostSteps } from '../engine/lost.ts'
import { NOTHING_PUBLISHED, type Published } from '../engine/published.ts'
import { answerIds } from '../engine/successors.ts'
import { retiring as messages } from '../model/messages/retiring.ts'
import { versionOf, type Content } from './read-content.ts'
import { textsOf } from './describe-changes.ts'
import { editYaml, type Plain } from './edit-yaml.ts'

/** A published answer, guide or step that a change removes, and its possible successors. */
export type Retired = {
  /** The place of its successor in the record, below `successors`. */
  readonly place: readonly string[]
  readonly title: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The option that is proposed; undefined where an editor has to choose. */
  readonly proposed: string | undefined
}

/** The items without a successor. The successor of any other item is gone too, and is in the same list itself. */
const withoutSuccessor = <T extends { readonly written: unknown }>(lost: readonly T[]): readonly T[] =>
  lost.filter(({ written }) => written === undefined)

/** A successor that an editor has chosen; an empty value lets visitors answer the question again. */
export type Successor = { readonly place: readonly string[]; readonly value: string }

/**
 * The published answers, guides and steps that the content no longer has and that have no successor.
 *
 * @param before The content before the change, which has the texts of the removed parts.
 */
export const retiredIn = (content: Content, before: Content): readonly Retired[] => {
  const { published } = content
  const [is, was] = [versionOf(content), versionOf(before)]
  const [text, old] = [textsOf(is), textsOf(was)]
  const guides = withoutSuccessor(lostGuides(published, is.guides)).map(({ id, proposed }) => ({
    place: ['guides', id],
    title: messages.guide(old('guides', id), id),
    options: Object.keys(is.guides).map((each) => ({ value: each, label: text('guides', each) })),
    proposed,
  }))
  const steps = withoutSuccessor(lostSteps(published, is.guides)).map(({ guide, step, now, proposed }) => ({
    place: ['steps', guide, step],
    title: messages.step(old('steps', guide, step), step, old('guides', guide)),
    options: (is.guides[now]?.steps ?? []).map((each) => ({ value: each, label: text('steps', now, each) })),
    proposed,
  }))
  // the successors of answers are unknown while the questions have faults
  if (!hasStates(is.flow)) return [...guides, ...steps]
  const current = is.flow.questions.flatMap(({ id, answers }) =>
    answers.map((answer) => ({
      value: answer.id,
      label: `${text('questions', id, 'title')} › ${text('answers', answer.id, 'label')}`,
    })),
  )
  const answers = withoutSuccessor(lostAnswers(published, is.flow)).map(({ id, proposed: [first = ''] }) => ({
    place: ['answers', id],
    title: messages.answer(old('answers', id, 'label'), id),
    options: [{ value: '', label: messages.askAgain }, ...current],
    proposed: first,
  }))
  return [...answers, ...guides, ...steps]
}

type Successors = Published['successors']

const without = <T>(all: Readonly<Record<string, T>>, isGone: (id: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !isGone(id)))

/** The same value with each object as a Map. */
const inRecords = (value: Plain): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value).map(([key, each]) => [key, inRecords(each as Plain)]))
    : value

/**
 * The text of the record with the chosen successors, and without successors of content that exists again.
 *
 * @param content The content with the change.
 */
export const recordWith = (source: string, content: Content, chosen: readonly Successor[]): string => {
  const { flow, guides } = versionOf(content)
  const known = answerIds(flow)
  const record = (parse(source) ?? {}) as Record<string, Plain>
  if (chosen.length === 0 && record['successors'] === undefined) return source
  const written: Successors = { ...NOTHING_PUBLISHED.successors, ...(record['successors'] as object) }
  const successors = {
    answers: without(written.answers, (id) => known.has(id)),
    guides: without(written.guides, (id) => id in guides),
    steps: Object.fromEntries(
      Object.entries(written.steps).map(([guide, steps]) => [
        guide,
        without(steps, (step) => guides[guide]?.steps.includes(step) ?? false),
      ]),
    ),
  }
  for (const { place, value } of chosen) {
    const [kind = '', id = '', step = ''] = place
    if (kind === 'answers') successors.answers[id] = value === '' ? [] : [value]
    else if (kind === 'guides') successors.guides[id] = value
    else (successors.steps[id] ??= {})[step] = value
  }
  // as Maps, because an empty list has a meaning in these records
  const asRecords = Object.entries(successors).map(([kind, all]) => [kind, inRecords(all)] as const)
  return editYaml(source, { ...record, successors: Object.fromEntries(asRecords) })
}
