import { expect, it } from 'vitest'
import { WIDGET_BUDGET, widgetCodeSize } from '../../scripts/check/widget-size.ts'

// Words are not counted, so an editor's addition never fails this test.
it('keeps the code and styles of the widget within their budget', async () => {
  expect(await widgetCodeSize()).toBeLessThanOrEqual(WIDGET_BUDGET)
})
