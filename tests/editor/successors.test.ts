import { globSync, readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { readContent, type Content } from '../../src/editor/read-content.ts'
import { retiredIn, recordWith } from '../../src/editor/successors.ts'

const FOLDER = 'tests/sample/content'

const files: ReadonlyMap<string, string> = new Map(
  globSync(`${FOLDER}/**/*.{yaml,mdx,json}`).map((path) => [
    path.slice(FOLDER.length + 1),
    readFileSync(path, 'utf8'),
  ]),
)
const before = readContent(files)
const record = files.get('published.yaml') ?? ''
const [guide = ''] = Object.keys(before.guides)

const without = (path: string): ReadonlyMap<string, string> =>
  new Map([...files].filter(([each]) => each !== path))

/** The files with an answer of a question left out. */
const withoutAnswer = (question: string, answer: string): ReadonlyMap<string, string> => {
  const path = `questions/${question}.yaml`
  const { answers, ...others } = parse(files.get(path) ?? '') as { answers: Record<string, unknown> }
  const { [answer]: _, ...left } = answers
  return new Map([...files, [path, stringify({ ...others, answers: left })]])
}

const every = Object.entries(before.questions).flatMap(([question, { answers = {} }]) =>
  // a question keeps at least one answer
  Object.keys(answers).length > 1 ? Object.keys(answers).map((answer) => [question, answer] as const) : [],
)

/** The record once every proposal is confirmed, the first option where nothing is proposed. */
const confirmed = (text: string, content: Content): string =>
  recordWith(
    text,
    content,
    retiredIn(content, before).map(({ place, proposed, options }) => ({
      place,
      value: proposed ?? options[0]?.value ?? '',
    })),
  )

const places = (content: Content): readonly string[] =>
  retiredIn(content, before).map(({ place }) => place.join(' '))

describe('a change of the content', () => {
  it('retires nothing where the content stays as it is', () => {
    expect(retiredIn(before, before)).toEqual([])
  })

  it.each(every)('retires the answer that is removed from %s: %s', (question, answer) => {
    const all = withoutAnswer(question, answer)
    const content = readContent(all)
    expect(places(content)).toContain(`answers ${answer}`)
    const text = confirmed(record, content)
    expect(places(readContent(new Map([...all, ['published.yaml', text]])))).toEqual([])
    // other lines of the record stay, comments among them
    expect(text.split('\n')).toEqual(expect.arrayContaining(record.split('\n')))
    // once the answer is back, its successor is removed
    expect(recordWith(text, before, [])).toBe(record)
  })

  it('proposes the new answer of the question as the successor, where there is exactly one', () => {
    const [[question, answer] = ['', '']] = every
    const path = `questions/${question}.yaml`
    const text = files.get(path)?.replace(`  ${answer}:\n`, '  fresh-answer:\n') ?? ''
    const [retired] = retiredIn(readContent(new Map([...files, [path, text]])), before)
    expect(retired).toMatchObject({ place: ['answers', answer], proposed: 'fresh-answer' })
  })

  it('retires a deleted guide, and then its steps once the guide has a successor', () => {
    const all = without(`guides/${guide}.yaml`)
    const deleted = readContent(all)
    expect(places(deleted)).toEqual([`guides ${guide}`])
    const once = confirmed(record, deleted)
    const followed = readContent(new Map([...all, ['published.yaml', once]]))
    expect(places(followed).join()).toContain(`steps ${guide} `)
    const twice = confirmed(once, followed)
    expect(places(readContent(new Map([...all, ['published.yaml', twice]])))).toEqual([])
  })

  it('leaves the record as it is where nothing is removed or restored', () => {
    expect(recordWith(record, before, [])).toBe(record)
  })
})
