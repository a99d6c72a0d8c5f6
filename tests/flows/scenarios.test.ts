import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { check } from '../../src/engine/flow-faults.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { flow, guideIds, ways } from '../support/content.ts'

type Scenario = {
  readonly answers: readonly string[]
  readonly outcome: string
  readonly from?: string
  readonly notes?: readonly string[]
}

const FILE = 'tests/sample/scenarios.yaml'
const scenarios = parse(readFileSync(FILE, 'utf8')) as readonly Scenario[]
const named = scenarios.map((scenario) => ({ name: scenario.answers.join(' → '), ...scenario }))

describe('the flow of the sample', () => {
  it.each(named)('$name leads to $outcome', ({ answers, outcome, from, notes = [] }) => {
    const state = resolve(flow, answers)
    expect(state, `${FILE} and the questions of the sample do not agree`).toMatchObject({
      kind: 'outcome',
      outcome,
      notes,
    })
    expect(state.kind === 'outcome' ? state.from : undefined, 'the step where this visitor starts').toBe(from)
  })

  it('has a scenario for every path', () => {
    const listed = new Set(scenarios.map(({ answers }) => answers.join()))
    const missing = ways.filter(({ answers }) => !listed.has(answers.join()))
    expect(missing, `add these to ${FILE}`).toEqual([])
  })

  it('has no faults', () => {
    expect(check(flow, guideIds)).toEqual([])
  })
})
