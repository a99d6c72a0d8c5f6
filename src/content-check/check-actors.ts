import { VISITOR } from '../model/actor-schema.ts'
import type { Content } from './load-content.ts'
import { quoted } from './problem.ts'
import { sameButForCase } from './schema-problem.ts'

/** Reports a list of actors without the visitor. */
const checkVisitor = ({ actors }: Content): void => {
  if (!Object.keys(actors.data).includes(VISITOR))
    actors.report([], {
      found: `no actor "${VISITOR}"`,
      expected: `the visitor among the actors, as "${VISITOR}": the site marks what visitors do themselves`,
      fix: `add "${VISITOR}", with its name in every language`,
    })
}

/** Reports actors of steps that actors.yaml does not have, and other actors in another language. */
export const checkActors = (content: Content): void => {
  checkVisitor(content)
  const known = Object.keys(content.actors.data)
  const first = content.guides.filter(({ locale }) => locale === content.locales[0])
  for (const { guide, steps } of content.guides)
    for (const { id, source } of steps) {
      const { actors } = source.data
      const unknown = actors.findIndex((actor) => !known.includes(actor))
      const written = actors[unknown]
      const similar = sameButForCase(written, known)
      const theirs = first.find((each) => each.guide === guide)?.steps.find((each) => each.id === id)?.source
      if (written !== undefined)
        source.report(['actors', unknown], {
          found: `the actor "${written}"`,
          expected: `actors of actors.yaml: ${quoted(known)}`,
          fix: similar
            ? `write ${similar}: capital letters matter`
            : 'write one of these names, or add the actor to actors.yaml',
        })
      else if (theirs?.data.actors.every((actor) => known.includes(actor)))
        if (quoted(actors) !== quoted(theirs.data.actors))
          source.report(['actors'], {
            found: quoted(actors),
            expected: `the same as in ${theirs.file}: ${quoted(theirs.data.actors)}`,
            fix: 'write the same actors in every language, in the same order',
          })
    }
}
