import { createServer } from 'node:net'
import { Fault } from '../../src/model/fault.ts'

/** The port in PORT, else that of `npm start`. */
export const portFromEnv = (): number => {
  const { PORT = '4321' } = process.env
  if (/^\d{1,5}$/.test(PORT) && Number(PORT) > 0 && Number(PORT) < 65_536) return Number(PORT)
  throw new Fault({
    found: `PORT="${PORT}" is not usable.`,
    expected: 'a number from 1 to 65535',
    fix: 'set PORT to that, or leave it out',
  })
}

/** The fault of a port at which a server can't listen. */
export const notFree = (port: number, { code }: NodeJS.ErrnoException): Fault =>
  new Fault({
    found: `No server can listen at port ${port}: ${code === 'EADDRINUSE' ? 'it is in use' : code}.`,
    expected: 'a free port',
    fix: 'end the server at this port, or choose another port, such as PORT=4400',
  })

/** Throws a fault where no server can listen at a port, on all addresses of this machine or on those of one name. */
export const refuseTaken = (port: number, host?: string): Promise<void> =>
  new Promise((free, failed) => {
    const probe = createServer()
    probe.once('error', (error) => failed(notFree(port, error)))
    probe.listen(port, host, () => probe.close(() => free()))
  })
