import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { freePort } from '../support/ports.ts'
import { startScript } from '../support/project.ts'

/** The output of `npm start` for a port at which it cannot serve. */
const printedAt = async (PORT: string) => {
  const start = startScript('.', ['start'], { PORT })
  expect(await start.ended).toBe(1)
  expect(start.printed()).not.toContain('Building')
  return start.printed()
}

it('npm start reports a port in use before it builds', async () => {
  const busy = createServer()
  const taken = await freePort()
  await new Promise<void>((done) => busy.listen(taken, 'localhost', done))
  onTestFinished(() => void busy.close())
  expect(await printedAt(String(taken))).toMatch(new RegExp(`${taken}.*\\n.*expected.*\\n.*fix.*PORT=`))
})

it.each(['four', '', '0', '65536', '80.5'])('npm start reports PORT="%s" before it builds', async (port) => {
  expect(await printedAt(port)).toMatch(/PORT=".*\n.*expected.*\n.*fix/)
})
