import fc from 'fast-check'
import type { Place, Route } from '../../src/diagram/route.ts'

const LONG = [
  'Rechtsschutzversicherungsgesellschaften',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'aansprakelijkheidswaardevaststellingsveranderingen',
]

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({
      minLength: 1,
      maxLength: 14,
      unit: fc.constantFrom('a', 'b', 'e', 'i', 'n', 'W', '-', '/', 'é'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
)

/** A title of up to twelve words, some of them very long. */
const title = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' ').trim())
  .filter((text) => text.length > 0)

const stops = (most: number) =>
  fc
    .array(title, { minLength: 1, maxLength: most })
    .map((titles) => titles.map((each, at) => ({ id: `step-${at}`, title: each })))

const route = (id: string, place: Place, most: number) =>
  fc.record({
    id: fc.constant(id),
    line: fc.constant('adviser'),
    title,
    audience: title,
    stops: stops(most),
    place: fc.constant(place),
    changes: fc.constant([]),
    recurs: fc.boolean(),
  })

/** Routes with one to twelve stations per line, a loop, a detour around any station, and changes from any station. */
export const anyRoutes: fc.Arbitrary<readonly Route[]> = fc
  .record({
    lines: fc.tuple(
      route('first', { as: 'line' }, 12),
      route('second', { as: 'line' }, 12),
      route('third', { as: 'line' }, 12),
    ),
    loop: fc.option(route('loop', { as: 'loop', guide: 'third' }, 3)),
    detour: fc.option(route('detour', { as: 'detour', guide: 'third', around: '' }, 2)),
    around: fc.nat(),
    changes: fc.array(
      fc.record({ from: fc.nat({ max: 2 }), to: fc.nat({ max: 2 }), at: fc.nat(), label: title }),
      { maxLength: 4 },
    ),
  })
  .map(({ lines, loop, detour, around, changes }) => {
    const passed = lines[2].stops[around % lines[2].stops.length]?.id ?? ''
    const joined = lines.map((line, index) => ({
      ...line,
      changes: changes
        .filter(({ from, to }) => from === index && to !== index)
        .map(({ at, to, label }) => ({
          at: line.stops[at % line.stops.length]?.id ?? '',
          to: lines[to]?.id ?? '',
          label,
        })),
    }))
    return [
      ...joined,
      ...(loop ? [loop] : []),
      ...(detour ? [{ ...detour, place: { as: 'detour', guide: 'third', around: passed } as const }] : []),
    ]
  })

const plain = (id: string, place: Place, titles: readonly string[], title = 'a'): Route => ({
  id,
  line: 'adviser',
  title,
  audience: 'a',
  stops: titles.map((each, at) => ({ id: `step-${at}`, title: each })),
  place,
  changes: [],
  recurs: false,
})

/** A row that is too short for its stations: a detour next to a loop, nearly all with words that fill a column. */
export const CROWDED: readonly Route[] = [
  plain('third', { as: 'line' }, ['a'], 'wide hub'),
  plain(
    'loop',
    { as: 'loop', guide: 'third' },
    Array.from({ length: 3 }, () => 'Rechtsschutzversicherungsgesellschaften'),
  ),
  plain('detour', { as: 'detour', guide: 'third', around: 'step-0' }, [
    'Wa',
    'Rechtsschutzversicherungsgesellschaften',
  ]),
]
