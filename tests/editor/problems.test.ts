import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesIn } from '../../src/content-check/folder-files.ts'
import { readVersion } from '../../src/content-check/read-version.ts'
import { readContent, versionOf } from '../../src/editor/read-content.ts'
import { newlyBlocking, problemsOf } from '../../src/editor/problems.ts'
import { problemText } from '../../src/editor/problem-text.ts'
import type { Labels } from '../../src/editor/fields.ts'
import { FOR_EDITORS } from '../../src/model/fault.ts'
import { parse } from 'yaml'

const FOLDER = 'tests/sample/content'

const files = new Map(
  globSync(`${FOLDER}/**/*.{yaml,mdx,json}`).map((path) => [
    path.slice(FOLDER.length + 1),
    readFileSync(path, 'utf8'),
  ]),
)
const content = readContent(files)
const labels = parse(readFileSync('src/editor/labels.yaml', 'utf8')) as Labels

/** The content with a file replaced, or without it. */
const changed = (path: string, change: (text: string) => string | undefined) => {
  const text = change(files.get(path) ?? '')
  const others = [...files].filter(([name]) => name !== path)
  return readContent(new Map(text === undefined ? others : [...others, [path, text]]))
}

const [question = ''] = Object.keys(content.questions)
const first = `questions/${content.flow.start}.yaml`
const [guide = ''] = Object.keys(content.guides)
const [step = ''] = content.guides[guide]?.steps ?? []
const changing = Object.keys(content.guides).find((id) => content.guides[id]?.['changes']) ?? ''

describe('the content that the desk reads', () => {
  it.each([FOLDER, 'src/content'])('is the version that the build publishes: %s', (folder) => {
    const read = readContent(
      new Map(
        globSync(`${folder}/**/*.{yaml,mdx,json}`).map((path) => [
          path.slice(folder.length + 1),
          readFileSync(path, 'utf8'),
        ]),
      ),
    )
    const [mine, theirs] = [versionOf(read), readVersion(filesIn(folder))]
    expect(mine.flow).toEqual(theirs.flow)
    expect(mine.slugs).toEqual(theirs.slugs)
    expect(mine.guides).toEqual(theirs.guides)
  })

  it('includes the pages of a language with a code of three letters', () => {
    const papiamento = [...files].map(
      ([path, text]) => [path.replace('guides/nl/', 'guides/pap/'), text] as const,
    )
    expect(readContent(new Map(papiamento)).pages['pap']).toEqual(
      Object.fromEntries(
        Object.entries(content.pages['nl'] ?? {}).map(([name, page]) => [
          name,
          { ...page, path: page.path.replace('guides/nl/', 'guides/pap/') },
        ]),
      ),
    )
  })

  it('has no problems where the build has none', () => {
    expect(problemsOf(content)).toEqual([])
  })
})

describe('a save is refused', () => {
  const cases = [
    ['an answer that leads nowhere', first, (text: string) => text.replace(/to: .*/, 'to: nowhere')],
    [
      'answers that lead in a circle',
      first,
      (text: string) => text.replace(/to: .*/, `to: ${content.flow.start}`),
    ],
    ['a question without answers', first, (text: string) => text.replace(/answers:[\s\S]*/, 'answers: {}\n')],
    [
      'a known link without an address',
      'links.yaml',
      (text: string) => text.replace(/\n {2}address: .*/, ''),
    ],
    [
      'two answers with one address',
      first,
      (text: string) => {
        const [slug = ''] = /slug: .*/.exec(text) ?? []
        return text.replaceAll(/slug: .*/g, slug)
      },
    ],
    ['a text in one language only', first, (text: string) => text.replace(/\n {2}en: .*/, '')],
    [
      'a first question that does not exist',
      'flow.yaml',
      (text: string) => text.replace(/start: .*/, 'start: nothing'),
    ],
    [
      'an outcome that does not exist',
      'flow.yaml',
      (text: string) => text.replace('outcomes: [', 'outcomes: [nothing, '),
    ],
    [
      'an unknown link in a text',
      `guides/nl/${guide}/${step}.mdx`,
      (text: string) => `${text}\n<Link to="nothing">x</Link>\n`,
    ],
    ['an unknown link of a topic', 'unknown.yaml', (text: string) => text.replace(/ask: .*/, 'ask: nothing')],
    ['an unknown contact', 'site.yaml', (text: string) => text.replace(/contact: .*/, 'contact: nothing')],
    [
      'an unknown guide in a text',
      `guides/nl/${guide}/${step}.mdx`,
      (text: string) => `${text}\n<Guide to="nothing">x</Guide>\n`,
    ],
    [
      'an unknown link in a field',
      'notes.yaml',
      (text: string) => `${text}\nnew-note:\n  text: { nl: a, en: b }\n  link: nothing\n`,
    ],
    [
      'a step without text',
      `guides/nl/${guide}/${step}.mdx`,
      (text: string) => text.replace(/\n---\n[\s\S]*/, '\n---\n'),
    ],
    [
      'a step that has no file',
      `guides/${guide}.yaml`,
      (text: string) => text.replace('steps:\n', 'steps:\n  - nothing\n'),
    ],
    ['a step in one language only', `guides/en/${guide}/${step}.mdx`, () => undefined],
    ['an unknown line', `guides/${guide}.yaml`, (text: string) => text.replace(/^line: .*/, 'line: nothing')],
    [
      'an unknown actor',
      `guides/nl/${guide}/${step}.mdx`,
      (text: string) => text.replace(/actors: \[.*/, 'actors: [nobody]'),
    ],
    [
      'a change to another line by an answer that leads elsewhere',
      `guides/${changing}.yaml`,
      (text: string) => text.replace(/answer: .*/, 'answer: nothing'),
    ],
    ['a file that cannot be read', first, () => 'title: [\n'],
    [
      'a condition that ends its own sentence',
      'questions/holds-cmc.yaml',
      (text: string) => text.replace(/(if:\n +nl: .*)/, '$1.'),
    ],
    [
      'an answer that decides between routes without saying how',
      'questions/holds-cmc.yaml',
      (text: string) => text.replace(/ {4}if:\n.*\n.*\n/, ''),
    ],
    [
      'a colour of a line that few can read',
      'lines.yaml',
      (text: string) => text.replace(/light: .*/, "light: '#ffff00'"),
    ],
    [
      'an address in a text',
      `guides/nl/${guide}/${step}.mdx`,
      (text: string) => `${text}\nZie https://example.org\n`,
    ],
    [
      'a word about the sources',
      `guides/nl/${guide}/${step}.mdx`,
      (text: string) => `${text}\nDe bron noemt dit niet.\n`,
    ],
  ] as const
  it.each(cases)('with %s', (_, path, change) => {
    const reasons = newlyBlocking(changed(path, change), content).map((each) => problemText(each, labels))
    expect(reasons).not.toEqual([])
    for (const reason of reasons) {
      for (const part of [FOR_EDITORS.expected, FOR_EDITORS.fix])
        expect(reason.toLowerCase()).toContain(`. ${part}: `)
      // the desk shows names of forms, not of files
      expect(reason).not.toMatch(/\.(yaml|mdx|json)/)
    }
  })

  it('with more states than a site can have pages', () => {
    const chain = Array.from({ length: 14 }, (_, at) => {
      const to = at < 13 ? `chain-${at + 1}` : content.flow.outcomes[0]
      const texts = { nl: 'Een tekst', en: 'A text' }
      const answer = (name: string) => [`${name}-${at}`, { to, label: texts, slug: { nl: name, en: name } }]
      const answers = Object.fromEntries([answer('one'), answer('two')]) as object
      return [`questions/chain-${at}.yaml`, JSON.stringify({ title: texts, answers })] as const
    })
    const flow = JSON.stringify({ start: 'chain-0', outcomes: content.flow.outcomes })
    const now = readContent(new Map([...files, ...chain, ['flow.yaml', flow]]))
    expect(
      newlyBlocking(now, content)
        .map(({ found }) => found)
        .join(),
    ).toContain('32767')
  })

  it('not because of a problem that was there before', () => {
    const before = changed(first, (text) => text.replace(/to: .*/, 'to: nowhere'))
    expect(newlyBlocking(before, before)).toEqual([])
  })

  it('not because of a missing next action, which is only reported', () => {
    const bare = readContent(
      new Map([...files].map(([path, text]) => [path, text.replace(/\nnext:\n(?: {2}.*\n)+/, '\n')])),
    )
    expect(problemsOf(bare).map(({ isUnfinished }) => isUnfinished)).toContain(true)
    expect(newlyBlocking(bare, content)).toEqual([])
  })

  it('not because of a question to which nothing leads yet', () => {
    const text = files.get(`questions/${question}.yaml`) ?? ''
    const fresh = text
      .replace(/^ {2}([a-z][\w-]*):$/gm, '  new-$1:')
      .replace(/ to: .*/g, ` to: ${content.flow.outcomes[0]}`)
    const now = readContent(
      new Map([...files, ['questions/new-question.yaml', fresh.replace(/\n {4}from: .*/g, '')]]),
    )
    expect(problemsOf(now).map(({ isUnfinished }) => isUnfinished)).toEqual([true])
  })

  it('not because of a step that its guide does not list yet, which hides no other problem', () => {
    const page = files.get(`guides/nl/${guide}/${step}.mdx`) ?? ''
    const now = new Map([
      ...files,
      ...['nl', 'en'].map((locale) => [`guides/${locale}/${guide}/new-step.mdx`, page] as const),
    ])
    expect(problemsOf(readContent(now))).toHaveLength(1)
    expect(newlyBlocking(readContent(now), content)).toEqual([])
    now.set(first, (files.get(first) ?? '').replace(/to: .*/, 'to: nowhere'))
    expect(newlyBlocking(readContent(now), content)).not.toEqual([])
  })

  it('not because of a line that moved with a problem that was there before', () => {
    const fault = (text: string) => text.replace(/to: .*/, 'to: nowhere')
    const before = changed(first, fault)
    expect(
      newlyBlocking(
        changed(first, (text) => `# a comment\n${fault(text)}`),
        before,
      ),
    ).toEqual([])
  })
})
