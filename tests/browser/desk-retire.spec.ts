import { flow, missingName } from '../../src/model/messages/flow.ts'
import { retiring as messages } from '../../src/model/messages/retiring.ts'
import { checked } from '../support/checked.ts'
import { guideIds, stepsOf } from '../support/content.ts'
import { choose, deleteEntry, field, openDesk, removeItem, report, startSave } from '../support/desk.ts'
import { SITE } from '../support/origin.ts'
import { expect, test, type Locator, type Page } from '../support/test.ts'

/** The form that asks for a successor of each removed answer, guide or step. */
const successors = (page: Page): Locator => page.getByRole('dialog', { name: messages.title })

const isClosed = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: 'Opslaan' })).toBeHidden()

test('an answer that partners link to is retired: its successor is saved with it', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  await removeItem(page, 'answers', 0)
  await expect(report(page)).toContainText('no-iso-9001')
  await startSave(page)
  const select = successors(page).getByRole('combobox', { name: /no-iso-9001/ })
  await expect(select).toHaveValue('')
  await select.selectOption('has-iso-9001')
  await successors(page).getByRole('button', { name: messages.confirm }).click()
  await isClosed(page)
  const changes = await desk.changes()
  expect(changes).toEqual({
    'questions/iso-9001.yaml': { gone: expect.arrayContaining(['  no-iso-9001:']) as never, added: [] },
    'published.yaml': { gone: [], added: ['    no-iso-9001:', '      - has-iso-9001'] },
  })
  expect(await checked(await desk.folder())).toBeTruthy()
  // a successor can be changed in its own form
  await page.goto(`${SITE}beheer/#/collections/about/entries/published`)
  const repository = page.getByRole('button', { name: /lokale repository/ })
  await expect(repository.or(page.getByRole('button', { name: 'Opslaan' }))).toBeVisible()
  if (await repository.isVisible()) await repository.click()
  await expect(field(page, 'successors.answers')).toContainText('no-iso-9001')
})

test('nothing is saved while a removed answer has no successor', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  await removeItem(page, 'answers', 0)
  await startSave(page)
  await successors(page).getByRole('button', { name: messages.cancel }).click()
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toContainText(messages.cancelled)
  expect(await desk.changes()).toEqual({})
})

test('a step that leaves its guide gets a successor', async ({ page }) => {
  const [guide = ''] = guideIds
  const [first = '', second = ''] = stepsOf(guide)
  const desk = await openDesk(page)
  await desk.open(`guides/entries/${guide}`)
  await removeItem(page, 'steps', 1)
  await startSave(page)
  await expect(successors(page).getByRole('combobox', { name: new RegExp(second) })).toHaveValue(first)
  await successors(page).getByRole('button', { name: messages.confirm }).click()
  await isClosed(page)
  const changes = await desk.changes()
  expect(changes[`guides/${guide}.yaml`]).toEqual({ gone: [`  - ${second}`], added: [] })
  expect(changes['published.yaml']?.gone).toEqual([])
  expect(changes['published.yaml']?.added.join()).toContain(`${second}: ${first}`)
})

test('a question that answers lead to is not deleted, and the reason can be read', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/after-atp')
  await deleteEntry(page)
  const reasons = page.getByRole('dialog', { name: messages.kept })
  await expect(reasons).toContainText('atp-certified')
  await expect(reasons).toContainText(flow.leadsNowhere('after-atp', [], [], []).found)
  await reasons.getByRole('button', { name: messages.close }).click()
  expect(await desk.changes()).toEqual({})
})

test('a question that nothing leads to is deleted, and its answers get successors', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/atp-status')
  await page.getByRole('button', { name: 'Alles uitvouwen' }).last().click()
  await choose(page, 'answers.1.to', /\(atp\)/)
  await desk.save()
  await desk.open('questions/entries/after-atp')
  await deleteEntry(page)
  for (const answer of ['atp-students', 'atp-other'])
    await successors(page)
      .getByRole('combobox', { name: new RegExp(answer) })
      .selectOption('')
  await successors(page).getByRole('button', { name: messages.confirm }).click()
  await isClosed(page)
  const changes = await desk.changes()
  expect(Object.keys(changes).sort()).toEqual([
    'published.yaml',
    'questions/after-atp.yaml',
    'questions/atp-status.yaml',
  ])
  expect(changes['questions/after-atp.yaml']?.added.filter(Boolean)).toEqual([])
  expect(changes['published.yaml']).toEqual({
    gone: [],
    added: ['    atp-students: []', '    atp-other: []'],
  })
  expect(await checked(await desk.folder())).toBeTruthy()
  // the deletion and its successors are undone together
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(async () => {
    expect(Object.keys(await desk.changes())).toEqual(['questions/atp-status.yaml'])
  }).toPass()
})

test('a link that texts name is not deleted', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('about/entries/links')
  await removeItem(page, 'entries', 0)
  expect(await desk.refused()).toContain(missingName('ciio', undefined, []).found)
  expect(await desk.changes()).toEqual({})
})
