import { VISITOR } from '../model/actor-schema.ts'
import { guides } from '../model/messages/guides.ts'
import type { Content } from './load-content.ts'

/** Reports a list of actors without the visitor. */
const checkVisitor = ({ actors }: Content): void => {
  if (!Object.keys(actors.data).includes(VISITOR)) actors.report([], guides.noVisitor(VISITOR))
}

/** Reports actors of steps that actors.yaml does not have, and actors that differ between languages. */
export const checkActors = (content: Content): void => {
  checkVisitor(content)
  const known = Object.keys(content.actors.data)
  const first = content.guides.filter(({ locale }) => locale === content.locales[0])
  for (const { guide, steps } of content.guides)
    for (const { id, source } of steps) {
      const { actors } = source.data
      const unknown = actors.findIndex((actor) => !known.includes(actor))
      const written = actors[unknown]
      const theirs = first.find((each) => each.guide === guide)?.steps.find((each) => each.id === id)?.source
      if (written !== undefined)
        source.report(['actors', unknown], {
          ...guides.unknownActor(written, known),
          missing: { file: content.actors.file, name: written },
        })
      else if (theirs?.data.actors.every((actor) => known.includes(actor)))
        if (actors.join(' ') !== theirs.data.actors.join(' '))
          source.report(['actors'], guides.otherActors(actors, theirs.data.actors, theirs.file))
    }
}
