import { dutchWords } from '../../scripts/build/desk-bundle.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { saves as messages } from '../../src/model/messages/desk.ts'
import { retiring } from '../../src/model/messages/retiring.ts'
import {
  changesIn,
  choose,
  fillOutcome,
  inDesk,
  input,
  original,
  originsAsked,
  removeItem,
  startSave,
} from '../support/desk.ts'
import { SITE } from '../support/origin.ts'
import { stubRepository, type Host } from '../support/repository.ts'
import { expect, test, type Page } from '../support/test.ts'

const ACTORS = `${CONTENT}/actors.yaml`
const RECORD = `${CONTENT}/published.yaml`
const QUESTION = `${CONTENT}/questions/iso-9001.yaml`

type Words = { readonly [name: string]: string | Words }

/** A word of the desk. */
const word = (...place: readonly string[]): string =>
  place.reduce<string | Words>((words, name) => (words as Words)[name] ?? '', dutchWords()) as string

const token = (page: Page) => page.getByRole('textbox', { name: 'Persoonlijk toegangstoken' })

/** Signs in to the desk of a live site with a token. */
const signIn = async (page: Page) => {
  await page.setViewportSize({ width: 1400, height: 1000 })
  await page.goto(`${SITE}beheer/`)
  await page.getByRole('button', { name: /toegangstoken/ }).click()
  await token(page).fill('a-token')
  await token(page).press('Enter')
  await expect(page.getByRole('tree')).toBeVisible()
  return inDesk(page)
}

for (const host of ['github', 'gitlab'] satisfies readonly Host[])
  test.describe(host, () => {
    test('an edit is a commit that changes one line of one file, and only the host gets requests', async ({
      page,
      context,
    }) => {
      const repository = await stubRepository(context, host)
      const asked = originsAsked(page)
      const desk = await signIn(page)
      await desk.open('questions/entries/iso-9001')
      await input(page, 'title.nl').fill('Een andere vraag?')
      await desk.save()
      expect(repository.commits.map((commit) => Object.keys(commit))).toEqual([[QUESTION]])
      expect(changesIn(Object.fromEntries(repository.files))).toEqual({
        'questions/iso-9001.yaml': {
          gone: [expect.stringMatching(/^ {2}nl: /)],
          added: ['  nl: Een andere vraag?'],
        },
      })
      expect(new Set(asked)).toEqual(new Set([new URL(SITE).origin, repository.api]))
      expect(repository.unknown).toEqual([])
    })

    test('a retired answer and its successor are one commit', async ({ page, context }) => {
      const repository = await stubRepository(context, host)
      const desk = await signIn(page)
      await desk.open('questions/entries/iso-9001')
      await removeItem(page, 'answers', 0)
      await startSave(page)
      const dialog = page.getByRole('dialog', { name: retiring.title })
      await dialog.getByRole('button', { name: retiring.confirm }).click()
      await expect(page.getByRole('button', { name: 'Opslaan' })).toBeHidden()
      expect(repository.commits.map((commit) => Object.keys(commit).sort())).toEqual([
        [RECORD, QUESTION].sort(),
      ])
      const { 'published.yaml': record } = changesIn(Object.fromEntries(repository.files))
      expect(record).toEqual({ gone: [], added: ['    no-iso-9001: []'] })
    })

    test('a change of somebody else is reported before it is overwritten', async ({ page, context }) => {
      const repository = await stubRepository(context, host)
      const desk = await signIn(page)
      await desk.open('questions/entries/iso-9001')
      const theirs = `${original[QUESTION] ?? ''}# van iemand anders\n`
      repository.change(QUESTION, theirs)
      await input(page, 'title.nl').fill('Een andere vraag?')
      expect(await desk.refused()).toContain(word('save_conflict', 'overwrite_warning'))
      expect(repository.commits).toHaveLength(1)
      expect(repository.files.get(QUESTION)).toBe(theirs)
    })

    test('a saved change is undone, and one that somebody changed after it is not', async ({
      page,
      context,
    }) => {
      const repository = await stubRepository(context, host)
      const desk = await signIn(page)
      const undo = page.getByRole('button', { name: messages.undo })
      const edit = async (): Promise<void> => {
        await desk.open('questions/entries/iso-9001')
        await input(page, 'title.nl').fill('Een andere vraag?')
        await desk.save()
      }
      await edit()
      await undo.click()
      await expect.poll(() => repository.files.get(QUESTION)).toBe(original[QUESTION])
      // the page reads the repository again
      await expect(undo).toBeHidden()
      await expect(page.getByRole('tree')).toBeVisible()
      await edit()
      const theirs = `${repository.files.get(QUESTION) ?? ''}# van iemand anders\n`
      repository.change(QUESTION, theirs)
      await undo.click()
      await expect(page.getByRole('status').filter({ hasText: messages.changedLater })).toBeVisible()
      expect(repository.files.get(QUESTION)).toBe(theirs)
    })

    test('undoing an addition removes the added file', async ({ page, context }) => {
      const repository = await stubRepository(context, host)
      const desk = await signIn(page)
      await desk.open('outcomes/new')
      await fillOutcome(page, { nl: 'Per ongeluk', en: 'By mistake' })
      await desk.save()
      expect(Object.keys(changesIn(Object.fromEntries(repository.files)))).toEqual([
        'outcomes/per-ongeluk.yaml',
      ])
      await page.getByRole('button', { name: messages.undo }).click()
      await expect.poll(() => changesIn(Object.fromEntries(repository.files))).toEqual({})
    })

    test('an actor that somebody else added can be chosen before the site is built again', async ({
      page,
      context,
    }) => {
      const repository = await stubRepository(context, host)
      repository.change(ACTORS, `${original[ACTORS] ?? ''}newcomer:\n  nl: Nieuwkomer\n  en: Newcomer\n`)
      const desk = await signIn(page)
      await desk.open('guide-acp/entries/assessment')
      await choose(page, 'actors.0', /Nieuwkomer/, 'nl')
      await desk.save()
      expect(repository.commits.map((commit) => Object.keys(commit))).toEqual([
        [ACTORS],
        ['nl', 'en'].map((locale) => `${CONTENT}/guides/${locale}/acp/assessment.mdx`),
      ])
    })
  })

test('a commit that comes between a save and its check stops the save, and the next save has both', async ({
  page,
  context,
}) => {
  const repository = await stubRepository(context, 'github')
  const desk = await signIn(page)
  await desk.open('questions/entries/iso-9001')
  await input(page, 'title.nl').fill('Een andere vraag?')
  repository.changeAtNextSave(ACTORS, `${original[ACTORS] ?? ''}# van iemand anders\n`)
  expect(await desk.refused()).toContain(word('save_conflict', 'branch_moved'))
  await desk.save()
  expect(Object.keys(changesIn(Object.fromEntries(repository.files))).sort()).toEqual([
    'actors.yaml',
    'questions/iso-9001.yaml',
  ])
})
