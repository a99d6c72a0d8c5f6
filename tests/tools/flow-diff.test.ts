import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseHtml } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { copyProject, startScript } from '../support/project.ts'

let folder = ''
let remove: () => Promise<void>

const git = (...command: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...command], {
    cwd: folder,
  })

const run = async (...script: readonly string[]) => {
  const started = startScript(folder, script)
  return { status: await started.ended, text: started.printed() }
}

beforeAll(async () => {
  ;({ folder, remove } = await copyProject())
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', 'src/content')
  git('commit', '--quiet', '--message', 'content')
})

afterAll(() => remove())

describe('npm run flow:diff', () => {
  it('prints what differs from a commit, in the words of the content', async () => {
    const same = await run('flow:diff')
    const file = join(folder, 'src/content/questions/holds-cmc.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('to: background', 'to: exemption-wish'))
    const { status, text } = await run('flow:diff', '--', 'main')
    expect([same.status, status]).toEqual([0, 0])
    for (const id of ['background', 'exemption-wish']) {
      const question = await readFile(join(folder, `src/content/questions/${id}.yaml`), 'utf8')
      const { title } = parse(question) as { readonly title: { readonly nl: string } }
      expect(same.text).not.toContain(title.nl)
      expect(text.replaceAll('\u2060', '')).toContain(title.nl)
    }
  })

  it('draws the questions too, with a mark at each change', async () => {
    const { status } = await run('flow', '--', 'main')
    expect(status).toBe(0)
    const page = parseHtml(await readFile(join(folder, '.cache/flow.html'), 'utf8'))
    const { length } = page.querySelectorAll('svg [id^="box-"]')
    expect(length).toBeGreaterThan(5)
    expect(page.querySelectorAll('.flow-list .asked')).toHaveLength(length)
    expect(page.querySelectorAll('svg .row[data-mark]').map((row) => row.getAttribute('data-mark'))).toEqual([
      'changed',
    ])
    expect(page.querySelectorAll('svg .sign')).toHaveLength(1)
  })

  it('reports a commit whose content has another form in one message', async () => {
    git('checkout', '--quiet', '-b', 'other-form')
    git('mv', 'src/content/questions', 'src/content/flow')
    git('rm', '--quiet', '--cached', 'src/content/flow.yaml')
    git('commit', '--quiet', '--message', 'another form')
    git('checkout', '--quiet', '--force', 'main')
    const { status, text } = await run('flow:diff', '--', 'other-form')
    expect(status).not.toBe(0)
    expect(text.match(/^ {2}expected/gm)).toHaveLength(1)
    expect(text).toContain('"other-form"')
    expect(text).not.toMatch(/^ +at /m)
  })

  it('reports a commit that does not exist, also one that looks like an option', async () => {
    for (const ref of ['no-such-branch', '--output=stolen']) {
      const { status, text } = await run('flow:diff', '--', ref)
      expect(status).not.toBe(0)
      expect(text).toContain(ref)
    }
  })
})
