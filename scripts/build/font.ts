import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import project from '../../package.json' with { type: 'json' }
import { kept } from '../../src/site/data/build-cache.ts'

const SOURCE = './node_modules/@fontsource-variable/overpass/files/overpass-latin-wght-normal.woff2'
// Astro derives the name of the family from all its settings: an absolute path would change the pages in each folder
const FOLDER = './.cache/fonts'

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).join('')

/** The characters in the site's typeface; other characters appear in a system font. */
export const CHARACTERS = `${ASCII}áàâäãåæéèêëíìîïóòôöõøúùûüçñßÁÀÄÅÆÉÈËÍÏÓÖØÚÜÇ–—‘’“”…•·→←€×©§\u00a0`

const OPTIONS = {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 800 } },
} as const

/** Path of the site's typeface with only these characters and weights. */
export const fontFile = async (): Promise<string> => {
  await mkdir(FOLDER, { recursive: true })
  const file = `${FOLDER}/overpass.woff2`
  const source = await readFile(SOURCE)
  const input = [source.toString('base64'), CHARACTERS, OPTIONS, project.devDependencies['subset-font']]
  const font = await kept('woff2', JSON.stringify(input), () => subsetFont(source, CHARACTERS, OPTIONS))
  // two builds at the same time write the same bytes, and neither reads an incomplete file
  const partial = `${file}.${process.pid}`
  await writeFile(partial, font)
  await rename(partial, file)
  return file
}
