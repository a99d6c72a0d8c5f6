import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkContent, describeProblems } from '../../src/content-check/content-report.ts'
import { LOCALES } from '../support/content.ts'

const SAMPLE = 'tests/sample/content'

describe('the sample content', () => {
  it('has no fault', () => {
    const report = checkContent(SAMPLE)
    expect(report.kind === 'faulty' && describeProblems(report.problems)).toBe(false)
  })

  it.each(LOCALES)('has the keys of the interface that the code uses (%s)', (locale) => {
    const keys = (folder: string) =>
      Object.keys(JSON.parse(readFileSync(`${folder}/strings/${locale}.json`, 'utf8')) as object).sort()
    expect(keys(SAMPLE), `make the change of keys in ${SAMPLE}/strings too`).toEqual(keys('src/content'))
  })
})
