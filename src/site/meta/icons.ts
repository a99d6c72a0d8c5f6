import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { GROUNDS } from '../../model/contrast.ts'

/** Pixels on each side of the icon in `favicon.ico`, and of the one for home screens. */
const SMALL = 32
const LARGE = 180

/** Background of pictures. */
export const PAPER = GROUNDS.light.paper

/** Colour of the logo in pictures: the same value as in styles/tokens.css. */
export const BRAND = '#3f3bbd'

const svg = readFileSync('public/icon.svg')

/** The icon as a PNG of this size. */
const png = (size: number) =>
  sharp(svg, { density: 72 * (size / 40) })
    .resize(size, size)
    .png()

/** Names, without their extension, of the pictures that phones ask for at the root of a host. */
export const HOME_SCREEN_ICONS = ['', '-120x120', '-152x152', '-167x167', '-180x180'].flatMap((size) => [
  `apple-touch-icon${size}`,
  `apple-touch-icon${size}-precomposed`,
])

/** Returns the picture for home screens, as a PNG with a background: phones show a transparent one on black. */
export const homeScreenIcon = (): Promise<Buffer> => png(LARGE).flatten({ background: PAPER }).toBuffer()

/** Returns `favicon.ico`: a header, one entry, and the icon as a PNG. */
export const favicon = async (): Promise<Buffer> => {
  const picture = await png(SMALL).toBuffer()
  const head = Buffer.alloc(22)
  // type 1 is an icon, and there is one
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(SMALL, 6)
  head.writeUInt8(SMALL, 7)
  // one colour plane, 32 bits per pixel, then length and place of the picture
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(picture.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, picture])
}
