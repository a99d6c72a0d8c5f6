import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { freePort } from '../support/ports.ts'
import { startScript } from '../support/project.ts'

/** What `npm start` says at a port where it can't serve. */
const toldAt = async (PORT: string) => {
  const start = startScript('.', ['start'], { PORT })
  expect(await start.ended).toBe(1)
  expect(start.printed()).not.toContain('Building')
  return start.printed()
}

it('npm start says before it builds that something else listens at its port', async () => {
  const busy = createServer()
  const taken = await freePort()
  await new Promise<void>((done) => busy.listen(taken, 'localhost', done))
  onTestFinished(() => void busy.close())
  expect(await toldAt(String(taken))).toMatch(new RegExp(`${taken}.*\\n.*expected.*\\n.*to mend.*PORT=`))
})

it.each(['four', '', '0', '65536', '80.5'])(
  'npm start says before it builds that PORT="%s" is none',
  async (port) => {
    expect(await toldAt(port)).toMatch(/PORT=".*\n.*expected.*\n.*to mend/)
  },
)
