import { VISITOR } from '../model/actor-schema.ts'
import type { Content } from './load-content.ts'
import { quoted } from './problem.ts'
import { sameButForCase } from './schema-problem.ts'

/** Reports actors of steps that actors.yaml does not have, and a list of actors without the visitor. */
export const checkActors = ({ actors, guides }: Content): void => {
  const known = Object.keys(actors.data)
  if (!known.includes(VISITOR))
    actors.report([], {
      found: `no actor "${VISITOR}"`,
      expected: `the visitor among the actors: the site shows "${VISITOR}" in yellow`,
      fix: `add "${VISITOR}", with its name in every language`,
    })
  for (const { source } of guides.flatMap(({ steps }) => steps))
    for (const [at, id] of source.data.actors.entries()) {
      const similar = sameButForCase(id, known)
      if (!known.includes(id))
        source.report(['actors', at], {
          found: `the actor "${id}"`,
          expected: `actors of actors.yaml: ${quoted(known)}`,
          fix: similar
            ? `write ${similar}: capital letters matter`
            : 'write one of these names, or add the actor to actors.yaml',
        })
    }
}
