import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { finishSite } from '../../scripts/hosts/finish-site.ts'
import { startNginx } from '../../scripts/serve/run-nginx.ts'
import { freePort } from '../support/ports.ts'
import { ask } from '../support/request.ts'

const PAGE = `<meta http-equiv="content-security-policy" content="default-src 'none'">`

let work: string

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'other folder-'))
  await mkdir(join(work, 'site'))
  await writeFile(join(work, 'site/index.html'), PAGE)
  await finishSite(join(work, 'site'), '/', join(work, 'site'))
})

afterEach(() => rm(work, { recursive: true }))

/** The status of the page of a folder, served for this one request. */
const served = async (name: string, other?: string): Promise<number> => {
  const [port, second] = [await freePort(), await freePort()]
  const others = other === undefined ? [] : [{ site: join(work, other), port: second }]
  const { stop } = await startNginx(join(work, name), { port, others })
  try {
    return (await ask(port, '/')).status
  } finally {
    await stop()
  }
}

it('nginx serves a site from the folder for which it was built, also through a link', async () => {
  await symlink('site', join(work, 'link'))
  for (const name of ['site', 'link']) expect(await served(name)).toBe(200)
})

it('nginx does not start with a site that was built for another folder, whether that exists or not', async () => {
  await cp(join(work, 'site'), join(work, 'copy'), { recursive: true })
  await expect(served('copy')).rejects.toThrow(/another folder.*site\n.*expected.*copy\n.*fix/)
  await expect(served('site', 'copy')).rejects.toThrow(/another folder/)
  await rename(join(work, 'site'), join(work, 'moved'))
  await expect(served('moved')).rejects.toThrow(/another folder.*site\n.*expected.*moved\n.*fix/)
})

it('nginx does not start where no site was built', async () => {
  await rm(join(work, 'site'), { recursive: true })
  await expect(served('site')).rejects.toThrow(/no built site.*\n.*fix/)
})
