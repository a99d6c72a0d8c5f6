import { contrastOf, GROUNDS, nearest, TEXT } from '../model/contrast.ts'
import { lines as messages } from '../model/messages/guides.ts'
import type { Content } from './load-content.ts'

/** Reports colours of lines that have too little contrast for words. */
const checkContrast = ({ lines }: Content): void => {
  for (const [id, line] of Object.entries(lines.data))
    for (const scheme of ['light', 'dark'] as const) {
      const colour = line[scheme]
      const grounds = Object.values(GROUNDS[scheme]).map((ground) => ({ colour: ground, least: TEXT }))
      for (const [name, ground] of Object.entries(GROUNDS[scheme])) {
        const contrast = contrastOf(colour, ground)
        if (contrast >= TEXT) continue
        const better = nearest(colour, grounds)
        lines.report(
          [id, scheme],
          // rounded down, so that a contrast that is too low never looks sufficient
          messages.contrast(colour, Math.floor(contrast * 100) / 100, { name, colour: ground }, TEXT, better),
        )
        // one ground is enough to report: the fix has contrast with all
        break
      }
    }
}

/** Reports lines of guides that lines.yaml does not have, and colours without enough contrast. */
export const checkLines = (content: Content): void => {
  const known = Object.keys(content.lines.data)
  for (const { data, report } of Object.values(content.routes))
    if (!known.includes(data.line))
      report(['line'], {
        ...messages.unknown(data.line, known),
        missing: { file: content.lines.file, name: data.line },
      })
  checkContrast(content)
}
