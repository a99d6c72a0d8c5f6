import { parse } from 'yaml'
import type { Published } from '../engine/published.ts'
import { lostAnswers, lostGuides, lostSteps } from '../engine/lost.ts'
import { retiring as messages } from '../model/messages/retiring.ts'
import { versionOf, type Content } from './content.ts'
import { textsOf } from './describe-changes.ts'
import { editYaml, type Plain } from './edit-yaml.ts'
import { hasStates } from './problems.ts'

/** Something published that a change takes away, and what can take its place. */
export type Retired = {
  /** Where the record has its successor, below `successors`. */
  readonly place: readonly string[]
  readonly title: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The option that is proposed; undefined where an editor has to choose. */
  readonly proposed: string | undefined
}

/** Without what has a successor: that one is gone, too, and is in the same list. */
const withoutSuccessor = <T extends { readonly written: unknown }>(lost: readonly T[]): readonly T[] =>
  lost.filter(({ written }) => written === undefined)

/** A successor that an editor has chosen; an empty one lets visitors answer a question again. */
export type Successor = { readonly place: readonly string[]; readonly value: string }

/**
 * What the content no longer has of what was published, as far as no successor is known.
 *
 * @param before The content before the change, which has the texts of what is gone.
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
  // without sound questions nothing can be said of their answers
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

/** The text of the record of what was published, with successors added. */
export const withSuccessors = (source: string, chosen: readonly Successor[]): string => {
  const record = (parse(source) ?? {}) as Record<string, Plain>
  const { answers, guides, steps } = {
    answers: {},
    guides: {},
    steps: {},
    ...(record['successors'] as object),
  } as Published['successors']
  const of = (kind: string) => chosen.filter(({ place }) => place[0] === kind)
  const places = Map.groupBy(of('steps'), ({ place: [, guide = ''] }) => guide)
  return editYaml(source, {
    ...record,
    successors: {
      answers: {
        ...answers,
        ...Object.fromEntries(
          of('answers').map(({ place: [, id = ''], value }) => [id, value === '' ? [] : [value]]),
        ),
      },
      guides: {
        ...guides,
        ...Object.fromEntries(of('guides').map(({ place: [, id = ''], value }) => [id, value])),
      },
      steps: {
        ...steps,
        ...Object.fromEntries(
          [...places].map(([guide, all]) => [
            guide,
            {
              ...steps[guide],
              ...Object.fromEntries(all.map(({ place: [, , step = ''], value }) => [step, value])),
            },
          ]),
        ),
      },
    },
  })
}
