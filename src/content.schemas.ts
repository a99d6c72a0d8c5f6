import { z } from 'astro/zod'

/** The languages of the site; the first is the one at the root. */
export const LOCALES = ['nl', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Who acts in a step. `you` is the visitor: the institute, the firm or the consultant. */
export const ACTORS = ['you', 'ciio', 'ooa', 'crp'] as const
export type Actor = (typeof ACTORS)[number]

/** The coloured lines of the map. */
export const LINES = ['atp', 'acp', 'adviser'] as const
export type Line = (typeof LINES)[number]

const AN_ID = 'an id: lower-case letters, digits and single hyphens, a letter first, such as "iso-9001"'

/** A name that content and code know something by; it stays the same in every language. */
export const idSchema = z.string({ error: AN_ID }).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, AN_ID)
const id = idSchema

/** With an invisible joiner after the hyphen of "managers en -adviseurs", so that no line ends between the two. */
export const withJoinedHyphens = (written: string): string =>
  written.replace(/(?<=^|[\s(])-(?=\p{L})/gu, '-\u2060')

/** Without these joiners: for text that leaves the page, where they help nobody and are searched and copied along. */
export const withoutJoiners = (text: string): string => text.replaceAll('\u2060', '')

const text = z
  .string({ error: 'a text' })
  .trim()
  .min(1, 'a text that is not empty')
  .overwrite(withJoinedHyphens)
const slug = id.describe('The piece of the address, in the language of the page')

const A_DAY = 'a day, written as 2026-11-24'
const isMidnight = (date: Date): boolean => date.toISOString().endsWith('T00:00:00.000Z')

/** YAML makes a Date of a day, but a text of one in quotes. */
const day = z
  .union([z.iso.date().transform((written) => new Date(written)), z.date().refine(isMidnight, A_DAY)], {
    error: A_DAY,
  })
  .describe('A day, written as 2026-11-24')

/** The day that begins first: where it is already tomorrow for an editor east of us, that day is not in the future. */
const hasCome = (date: Date): boolean => date.getTime() <= Date.now() + 14 * 3_600_000

const pastDay = day.refine(hasCome, `${A_DAY}, and not in the future`)

const keywords = z
  .array(text, { error: 'a list of words, a line each: "  - keurmerk"' })
  .min(1, 'at least one word by which visitors look for this')
  .describe(
    'What visitors type to find this: synonyms, older names, everyday words, whole phrases. Searched, never shown; ' +
      'they state no facts',
  )

/** A sentence for the visitor, with at most one link that goes with it. */
const advice = z.strictObject({
  text: text.describe('One or two short sentences'),
  link: id.optional().describe('Name of an entry in links.yaml'),
})

/** `guides/<locale>/<guide>/index.mdx` */
export const guideSchema = z.strictObject({
  title: text.describe('Heading of the guide'),
  shortTitle: text.describe('A word or two for menus, breadcrumbs and the map'),
  slug,
  audience: text.describe('Who the guide is for, in a few words: "Adviesbureau"'),
  description: text.max(170, 'at most 170 characters').describe('For search engines and lists'),
  lead: text.describe('The opening paragraph'),
  keywords,
  reviewed: pastDay.describe('The day on which the guide was last checked against its sources'),
  sources: z
    .array(
      z.strictObject({
        name: text.describe('What was read'),
        link: id.optional().describe('Name of an entry in links.yaml, where the source has an address'),
        read: pastDay.describe('The day on which it was read'),
        supports: text.describe('What this guide takes from it'),
        corrections: z
          .array(text)
          .optional()
          .describe('Where this guide departs from the letter of the source, and why'),
      }),
    )
    .min(1, 'at least one source'),
  changes: z
    .array(
      z.strictObject({
        date: pastDay.describe('The day on which the guide changed'),
        text: text.describe('What changed for the reader, in a sentence'),
      }),
    )
    .min(1, 'at least one change: the first is that the guide is there')
    .describe('For who follows the guides: each becomes an entry of the Atom feed'),
})

/** `guides/<locale>/<guide>/<n>-<step>.mdx`; the step's id is the file name without its number. */
export const stepSchema = z.strictObject({
  title: text,
  actors: z.array(z.enum(ACTORS)).min(1, 'at least one actor').describe('Who acts, in order'),
  next: advice.optional().describe('What to do now, for a visitor who starts at this step'),
  keywords,
})

const answerTarget = z.union(
  [
    id,
    z.strictObject({
      to: id,
      from: id.optional().describe('The step at which this visitor starts'),
      notes: z.array(id).optional().describe('Notes this answer gives'),
    }),
  ],
  { error: 'the id of a question or outcome, or { to: …, from: …, notes: […] }' },
)

/** `flow/flow.yaml`: routing only. */
export const flowSchema = z.strictObject({
  start: id,
  questions: z.record(id, z.record(id, answerTarget)),
  outcomes: z.array(id),
})
export type FlowFile = z.infer<typeof flowSchema>

/** `flow/<locale>.yaml`: the words for the ids in flow.yaml. */
export const flowWordsSchema = z.strictObject({
  questions: z.record(id, z.strictObject({ title: text, hint: text.optional() })),
  answers: z.record(
    id,
    z.strictObject({
      label: text,
      hint: text.optional(),
      slug,
      if: text
        .optional()
        .describe(
          'The same answer as the end of a sentence: "als je …" / "if you …". Leave it out where the answer says ' +
            'nothing of who belongs on a route: it is then no condition of any',
        ),
    }),
  ),
  outcomes: z.record(
    id,
    z.strictObject({
      title: text.describe('Names the route, on the large sign'),
      summary: text.describe('What this route is, in one or two sentences'),
      next: advice.optional().describe('What to do now; only for an outcome without a guide'),
    }),
  ),
  notes: z.record(id, advice),
})

const AN_ADDRESS =
  'an address such as https://www.ciio.nl or mailto:info@example.org, without a user name or password in it'

/** What new URL() forgives is none: slashes left out, nothing behind mailto:, a password before the host. */
const address = z
  .url({ error: AN_ADDRESS, abort: true })
  .regex(
    /^(?:https:\/\/[^\s/?#@:\\]+\.[^\s/?#@:\\]+(?::\d+)?(?:[/?#]\S*)?|mailto:[^\s@?:]+@[^\s@?:]+\.[^\s@?:]+(?:\?\S*)?)$/,
    AN_ADDRESS,
  )

const inBoth = z.strictObject({ nl: text, en: text })

/** An entry of `links.yaml`: every outside link and mail address, by name. */
export const linkSchema = z.discriminatedUnion(
  'state',
  [
    z.strictObject({
      state: z.literal('known'),
      address,
      label: inBoth.describe('What the link is called'),
      source: text.describe('Where the address comes from'),
    }),
    z.strictObject({
      state: z.literal('unconfirmed').describe('The source gives it, but it may be wrong'),
      address,
      label: inBoth,
      source: text,
      reason: text.describe('Why it is in doubt, and what would settle it'),
      notice: inBoth.describe('The same doubt, in plain words for the visitor'),
    }),
    z.strictObject({
      state: z.literal('missing').describe('The source names it but gives no address'),
      label: inBoth,
      source: text,
      reason: text.describe('Why there is no address, and what would settle it'),
      ask: id.describe('Name of the entry to ask instead'),
    }),
  ],
  { error: 'one of "known", "unconfirmed" or "missing"' },
)
export type LinkEntry = z.infer<typeof linkSchema>

/** An entry of `unknown.yaml`: what visitors ask for and no source tells. */
export const unknownSchema = z.strictObject({
  keywords: z.strictObject({ nl: keywords, en: keywords }),
  answer: inBoth.describe('Says honestly that it is not known here'),
  ask: id.describe('Name of the entry in links.yaml to ask'),
})

/** An entry of `routes.yaml`: what is true of a guide in every language. */
export const routeSchema = z.strictObject({
  line: z.enum(LINES).describe('The coloured line on the map'),
  recurs: z
    .strictObject({
      step: id.describe('The step that comes back'),
      years: z
        .int({ error: 'a whole number of years' })
        .min(1, 'at least 1 year')
        .max(50, 'at most 50 years')
        .describe('Once in how many years'),
    })
    .optional()
    .describe('A check that comes back; its guide offers a reminder for the calendar'),
  joins: z
    .discriminatedUnion(
      'as',
      [
        z.strictObject({
          as: z.literal('loop').describe('A loop at the end of another line'),
          guide: id.describe('The guide whose line that is'),
        }),
        z.strictObject({
          as: z.literal('detour').describe('A dotted way around one step of another line'),
          guide: id.describe('The guide whose line that is'),
          around: id.describe('The step that is passed by'),
        }),
      ],
      { error: 'one of "loop" or "detour"' },
    )
    .optional()
    .describe(
      'Where this route is part of the line of another on the map; left out, it has a line of its own',
    ),
  changes: z
    .array(
      z.strictObject({
        at: id.describe('The step of this guide at which one can change'),
        to: id.describe('The guide to whose first step the change leads'),
        answer: id.describe('The answer in flow.yaml that says so; its label stands beside the change'),
      }),
    )
    .optional()
    .describe('Where this line meets others on the map'),
  apart: z
    .literal(true, { error: 'true, or nothing' })
    .optional()
    .describe(
      'A guide that no answer leads to and the map leaves out: visitors find it by the search and the list of all guides',
    ),
})
export type RouteEntry = z.infer<typeof routeSchema>

/** `accessibility/<locale>.yaml`: the accessibility statement. */
export const accessibilitySchema = z.strictObject({
  title: text,
  description: text.max(170, 'at most 170 characters').describe('For search engines'),
  lead: text.describe('The opening paragraph'),
  tested: pastDay.describe('The day on which the statement was last held against the tests'),
  sections: z
    .array(z.strictObject({ title: text, items: z.array(text).min(1, 'at least one item') }))
    .min(1, 'at least one section'),
})

/** `strings/<locale>.json`: words of the interface. */
export const stringsSchema = z.record(z.string(), text)
