import { contrastOf, GROUNDS, nearest, TEXT } from '../model/contrast.ts'
import type { Content } from './load-content.ts'
import { quoted } from './problem.ts'

const NAMES = {
  paper: 'the background of the pages',
  card: 'the background of boxes and of the element',
  'on-line': 'the words on a sign of this colour',
} as const

/** Reports colours of lines on which, or in which, words can't be read. */
const checkContrast = ({ lines }: Content): void => {
  for (const [id, line] of Object.entries(lines.data))
    for (const scheme of ['light', 'dark'] as const) {
      const colour = line[scheme]
      const grounds = Object.values(GROUNDS[scheme]).map((ground) => ({ colour: ground, least: TEXT }))
      for (const [name, ground] of Object.entries(GROUNDS[scheme])) {
        const contrast = contrastOf(colour, ground)
        if (contrast >= TEXT) continue
        const better = nearest(colour, grounds)
        lines.report([id, scheme], {
          // rounded down, so that what is too little never looks enough
          found: `${colour}, with a contrast of ${Math.floor(contrast * 100) / 100} with ${NAMES[name as keyof typeof NAMES]}, ${ground}`,
          expected: `a contrast of at least ${TEXT}, so that everybody can read it (WCAG 2.2, 1.4.3)`,
          fix: better ? `the nearest colour that has it is "${better}"` : 'choose another colour',
        })
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
        found: `the line "${data.line}", which has no colours`,
        expected: `a line of lines.yaml: ${quoted(known)}`,
        fix: 'write one of these names, or add the line with its colours to lines.yaml',
      })
  checkContrast(content)
}
