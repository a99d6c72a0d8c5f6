import { first } from '../../engine/first.ts'
import { EVENTS, type WegwijzerDetail } from '../wegwijzer/contract.ts'

/** The colour schemes that the page around the frame can have. */
const SCHEMES = ['light', 'dark'] as const

export type Scheme = (typeof SCHEMES)[number]

/** Greeting of a frame, and the answer with the colour scheme of the page around the frame. */
export const HELLO = 'wegwijzer-hello'

/** Message from the frame with the height of its content. */
export const HEIGHT = 'wegwijzer-height'

/** Names of the events that the element dispatches and the frame passes on. */
export const EVENT_NAMES = EVENTS.map((name) => `wegwijzer-${name}` as const)

/** A message from the frame. */
export type FromFrame =
  | { readonly type: typeof HELLO }
  | { readonly type: typeof HEIGHT; /** In CSS pixels. */ readonly height: number }
  | { readonly type: (typeof EVENT_NAMES)[number]; readonly detail: WegwijzerDetail }

/** The message from the page around the frame. */
export type ToFrame = { readonly type: typeof HELLO; readonly scheme: Scheme }

/** Height above that of any state of the wizard, in CSS pixels, so that a frame cannot grow without limit. */
const MAX_HEIGHT = 20_000

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isDetail = (value: unknown): value is WegwijzerDetail =>
  isRecord(value) &&
  typeof value.url === 'string' &&
  Array.isArray(value.answers) &&
  value.answers.every((answer) => typeof answer === 'string') &&
  (value.outcome === undefined || typeof value.outcome === 'string')

/** The data of a message event as a message from the frame; undefined for anything else. */
export const readFromFrame = (data: unknown): FromFrame | undefined => {
  if (!isRecord(data)) return undefined
  const { type, height, detail } = data
  if (type === HELLO) return { type }
  if (type === HEIGHT)
    return typeof height === 'number' && height >= 1 && height <= MAX_HEIGHT ? { type, height } : undefined
  const name = first(EVENT_NAMES, (each) => each === type)
  return name && isDetail(detail) ? { type: name, detail } : undefined
}

/** The data of a message event as the answer of the page around the frame; undefined for anything else. */
export const readToFrame = (data: unknown): ToFrame | undefined => {
  if (!isRecord(data) || data.type !== HELLO) return undefined
  const scheme = first(SCHEMES, (each) => each === data.scheme)
  return scheme && { type: HELLO, scheme }
}

/** Whether the data of a message event is that of WordPress, which asks an embedded page for its height. */
export const isWordPressReady = (data: unknown): boolean => isRecord(data) && data.message === 'ready'
