import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContent } from '../../src/content-check/content-report.ts'
import { recordPublished } from '../../src/content-check/record-published.ts'
import { Planted } from './planted.ts'

let content: Planted

beforeEach(async () => {
  content = await Planted.copy()
})

afterEach(() => rm(content.folder, { recursive: true }))

const FILE = 'published.yaml'

/** The places and fixes of the problems of the record; fails where another file has a problem. */
const problems = () => {
  const report = checkContent(content.folder)
  const found = report.kind === 'faulty' ? report.problems : []
  expect(found.filter(({ file }) => file !== FILE)).toEqual([])
  return found.map(({ place, fix, found: what }) => ({ place, fix, what }))
}

const HOLDS = 'questions/holds-cmc.yaml'
const ISO = 'questions/iso-9001.yaml'

const renameStep = async (guide: string, name: string, to: string) => {
  await content.replace(`guides/${guide}.yaml`, `  - ${name}\n`, `  - ${to}\n`)
  for (const locale of ['nl', 'en'])
    await content.move(`guides/${locale}/${guide}/${name}.mdx`, `guides/${locale}/${guide}/${to}.mdx`)
}

/** Writes an entry below a kind of successors. */
const succeed = (kind: string, entry: string) =>
  content.replace(FILE, new RegExp(`^  ${kind}:\n`, 'm'), `  ${kind}:\n    ${entry}\n`)

describe('the check of published addresses', () => {
  it('asks for a successor of a removed answer, and accepts the one it proposes', async () => {
    await content.replace(ISO, '  has-iso-9001:', '  holds-iso:')
    const [problem, ...others] = problems()
    // answers that led to it are not reported again
    expect(others).toEqual([])
    expect(problem?.place).toBe('successors › answers › has-iso-9001')
    const entry = /"(has-iso-9001: \[.*?\])"/.exec(problem?.fix ?? '')?.[1] ?? ''
    expect(entry).toBe('has-iso-9001: [holds-iso]')
    await succeed('answers', entry)
    expect(problems()).toEqual([])
  })

  it('accepts that visitors answer the question again, and reports successors that lead nowhere', async () => {
    await content.replace(ISO, '  has-iso-9001:', '  holds-iso:')
    await content.replace(ISO, '{ nl: al-iso-9001, en: has-iso-9001 }', '{ nl: iso-9001, en: iso-9001 }')
    for (const [successors, isSound] of [
      ['[]', true],
      ['[firm, holds-iso]', true],
      ['[no-such-answer]', false],
      ['[iso-certified]', false],
    ] as const) {
      await succeed('answers', `has-iso-9001: ${successors}`)
      expect(problems().length === 0, successors).toBe(isSound)
      await content.replace(FILE, `    has-iso-9001: ${successors}\n`, '')
    }
  })

  it('asks for a successor of a removed step, and accepts the one it proposes', async () => {
    await renameStep('cmc', 'contract', 'agreed')
    expect(problems().find(({ place }) => place?.endsWith('contract'))?.fix).toContain('contract: agreed')
    await content.replace(
      FILE,
      'cmc: { agreement: contract }',
      'cmc: { agreement: contract, contract: agreed }',
    )
    expect(problems()).toEqual([])
  })

  it('reports a guide without a successor, and a successor that does not exist', async () => {
    await content.replace(FILE, '    firm-mark: acp\n', '    firm-mark: nothing\n')
    expect(problems().map(({ place }) => place)).toEqual(['successors › guides › firm-mark'])
    await content.replace(FILE, '    firm-mark: nothing\n', '    other: acp\n')
    expect(problems().map(({ place }) => place)).toContain('successors › guides › firm-mark')
  })

  it('asks for no successor where only a slug changes', async () => {
    await content.replace(HOLDS, 'nl: al-cmc', 'nl: heeft-cmc')
    await content.replace('guides/nl/atp/index.mdx', /^slug: .*/m, 'slug: instituut')
    expect(problems()).toEqual([])
  })

  it('reports a published address that shows another page', async () => {
    await content.replace(HOLDS, 'nl: al-cmc', 'nl: held')
    await content.replace(HOLDS, 'nl: nog-geen-cmc', 'nl: al-cmc')
    await content.replace('guides/nl/atp/index.mdx', /^slug: .*/m, 'slug: bureaukeurmerk')
    expect(problems().map(({ place }) => place)).toEqual([
      'states › nl › adviseur/al-cmc/',
      'guides › nl › bureaukeurmerk',
    ])
  })

  it('reports a successor of an existing id, and a removed language', async () => {
    await succeed('answers', 'firm: [consultant]')
    await succeed('guides', 'atp: acp')
    await content.replace(
      FILE,
      'cmc: { agreement: contract }',
      'cmc: { agreement: contract, request: contract }',
    )
    await content.replace(FILE, 'states:\n', 'states:\n  de:\n    berater/: consultant\n')
    expect(
      problems()
        .map(({ place }) => place)
        .sort(),
    ).toEqual([
      'states › de',
      'successors › answers › firm',
      'successors › guides › atp',
      'successors › steps › cmc › request',
    ])
  })
})

describe('recording published addresses', () => {
  it('adds what is new, removes nothing, and keeps what editors wrote', async () => {
    const linesOf = async () =>
      (await readFile(join(content.folder, FILE), 'utf8')).split('\n').map((line) => line.trim())
    const before = await linesOf()
    await content.replace(HOLDS, 'nl: al-cmc', 'nl: heeft-cmc')
    await renameStep('cmc', 'contract', 'agreed')
    expect(recordPublished(content.folder)).toBe(2)
    const after = await linesOf()
    expect(after.filter((line) => !before.includes(line))).toEqual([
      'adviseur/heeft-cmc/: consultant has-cmc',
      '- agreed',
    ])
    expect(before.filter((line) => !after.includes(line))).toEqual([])
    expect(recordPublished(content.folder)).toBe(0)
  })

  it('starts the record of content that has none', async () => {
    await content.remove(FILE)
    expect(problems()).toEqual([])
    expect(recordPublished(content.folder)).toBeGreaterThan(50)
    expect(problems()).toEqual([])
    expect(recordPublished(content.folder)).toBe(0)
  })
})
