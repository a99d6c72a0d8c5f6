import { EVENTS, type WegwijzerDetail } from '../wegwijzer/contract.ts'

/** The page around the frame says that it listens; it tells nothing else. */
export const HELLO = 'wegwijzer-hello'

/** The frame says how high its content is. */
export const HEIGHT = 'wegwijzer-height'

/** Names of the events, as the element fires them and the frame passes them on. */
export const EVENT_NAMES = EVENTS.map((name) => `wegwijzer-${name}` as const)

/** What the frame sends. */
export type FromFrame =
  | { readonly type: typeof HEIGHT; /** In CSS pixels. */ readonly height: number }
  | { readonly type: (typeof EVENT_NAMES)[number]; readonly detail: WegwijzerDetail }

/** Higher than any state of the wizard, in CSS pixels: a page is never stretched without end. */
const HIGHEST = 20_000

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isDetail = (value: unknown): value is WegwijzerDetail =>
  isRecord(value) &&
  typeof value.url === 'string' &&
  Array.isArray(value.answers) &&
  value.answers.every((answer) => typeof answer === 'string') &&
  (value.outcome === undefined || typeof value.outcome === 'string')

/** Reads what came in as a message of the frame; gives undefined for anything else. */
export const readFromFrame = (data: unknown): FromFrame | undefined => {
  if (!isRecord(data)) return undefined
  const { type, height, detail } = data
  if (type === HEIGHT)
    return typeof height === 'number' && height >= 1 && height <= HIGHEST ? { type, height } : undefined
  const name = EVENT_NAMES.find((each) => each === type)
  return name && isDetail(detail) ? { type: name, detail } : undefined
}

/** Whether what came in is the greeting of the page around the frame. */
export const isHello = (data: unknown): boolean => isRecord(data) && data.type === HELLO
