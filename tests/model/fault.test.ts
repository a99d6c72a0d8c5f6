import { describe, expect, it } from 'vitest'
import { describeFault, Fault } from '../../src/model/fault.ts'

describe('a fault', () => {
  it('starts with what was found, where no place is given', () => {
    expect(describeFault({ found: 'PORT is taken', fix: 'choose another port' })).toBe(
      'PORT is taken\n  fix       choose another port',
    )
  })

  it('starts with the file and line, where they are given', () => {
    const report = {
      where: 'src/content/questions/role.yaml:12',
      place: 'answers › firm',
      found: 'no label',
      expected: 'a text',
      fix: 'add one',
    }
    expect(describeFault(report).split('\n')).toEqual([
      'src/content/questions/role.yaml:12',
      '  place     answers › firm',
      '  found     no label',
      '  expected  a text',
      '  fix       add one',
    ])
  })

  it('keeps the lines of a longer text in one column', () => {
    expect(describeFault({ found: 'none', fix: 'one\nor two' })).toBe(
      'none\n  fix       one\n            or two',
    )
  })

  it('is thrown as an error with the whole report as its message', () => {
    const report = { found: 'nothing built', fix: 'npm run build' }
    expect(new Fault(report)).toBeInstanceOf(Error)
    expect(new Fault(report).message).toBe(describeFault(report))
  })
})
