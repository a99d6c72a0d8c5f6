import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const SOURCE = './node_modules/@fontsource-variable/overpass/files/overpass-latin-wght-normal.woff2'
// Astro names the family after all that is said of it: with a whole path, each folder of the project would give other pages
const FOLDER = './.cache/fonts'

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).join('')

/** The characters the site is set in; others are shown too, in a font of the system. */
export const CHARACTERS = `${ASCII}áàâäãåæéèêëíìîïóòôöõøúùûüçñßÁÀÄÅÆÉÈËÍÏÓÖØÚÜÇ–—‘’“”…•·→←€×©§\u00a0`

/** Path of the site's typeface with these characters and weights alone. */
export const fontFile = async (): Promise<string> => {
  await mkdir(FOLDER, { recursive: true })
  const file = `${FOLDER}/overpass.woff2`
  const font = await subsetFont(await readFile(SOURCE), CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 800 } },
  })
  // two builds at once each write the same, and none reads half of it
  const partial = `${file}.${process.pid}`
  await writeFile(partial, font)
  await rename(partial, file)
  return file
}
