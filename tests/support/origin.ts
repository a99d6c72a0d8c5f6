import { BASE } from '../../scripts/build/address.ts'

/** Where the built site is served while the browser tests run; TEST_PORT lets two runs on one machine not meet. */
export const PORT = Number(process.env.TEST_PORT ?? 4390)
export const ORIGIN = `http://localhost:${PORT}`

/** The whole address of the site, with a slash at its end. */
export const SITE = ORIGIN + BASE

/** The folder with the built site that is being tested. */
export const BUILT = process.env.FOLDER ?? 'dist'

export { BASE }
