import { BASE } from '../../scripts/build/address.ts'

/** Port of the site in browser tests; TEST_PORT keeps two runs on one machine apart. */
export const PORT = Number(process.env.TEST_PORT ?? 4390)
export const ORIGIN = `http://localhost:${PORT}`

/** The address of the site, with a slash at its end. */
export const SITE = ORIGIN + BASE

/** The folder of the built site under test. */
export const BUILT = process.env.FOLDER ?? 'dist'

export { BASE }
