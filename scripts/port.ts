import { createServer } from 'node:net'

/** The port that PORT names, else that of `npm start`. */
export const portFromEnv = (): number => {
  const { PORT = '4321' } = process.env
  if (/^\d{1,5}$/.test(PORT) && Number(PORT) > 0 && Number(PORT) < 65_536) return Number(PORT)
  throw new Error(
    `PORT="${PORT}" is not usable.\n  expected  a number from 1 to 65535\n  to mend   set PORT so, or leave it out`,
  )
}

/** What is wrong where a server can't listen at a port. */
export const notFree = (port: number, { code }: NodeJS.ErrnoException): Error =>
  new Error(
    [
      `No server can listen at port ${port}: ${code === 'EADDRINUSE' ? 'another is there' : code}.`,
      '  expected  a free port',
      '  to mend   end that server, or choose another port, such as PORT=4400',
    ].join('\n'),
  )

/** Stops where no server can listen at a port: on all addresses of this machine, or on those of one name. */
export const refuseTaken = (port: number, host?: string): Promise<void> =>
  new Promise((free, failed) => {
    const probe = createServer()
    probe.once('error', (error) => failed(notFree(port, error)))
    probe.listen(port, host, () => probe.close(() => free()))
  })
