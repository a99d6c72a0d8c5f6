import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WIDGET_BUDGET, widgetCodeSize } from '../../scripts/widget-size.ts'

// The words of editors are not in this size, so no question they add fails these tests.
describe('the code and styles of the widget, without words', async () => {
  const bytes = await widgetCodeSize()

  it('stay within their budget', () => {
    expect(bytes).toBeLessThanOrEqual(WIDGET_BUDGET)
  })

  it('have the size that the README says', () => {
    const [, kB] = /\| The widget: code and styles, without words +\| *([\d.]+) kB/.exec(
      readFileSync('README.md', 'utf8'),
    ) ?? ['', '']
    expect(Math.abs(Number(kB) * 1000 - bytes), `measured ${bytes} bytes`).toBeLessThan(bytes * 0.02)
  })
})
