import { setTimeout } from 'node:timers/promises'
import { report } from '../../src/model/messages/report.ts'

/** The answer of a web address. */
export type Answer =
  | { readonly kind: 'found' }
  /** The address permanently redirects to another address. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'dead'; readonly reason: string }

/** The times of the requests, in ms. */
export type Manners = {
  /** Longest wait for one answer. */
  readonly timeout: number
  /** Pause before the next request to the same host. */
  readonly rest: number
}

/** Most redirects that are followed from one address. */
const MOST_REDIRECTS = 5
const PERMANENT = [301, 308]
/** Statuses of hosts that have the page but refuse HEAD, or refuse requests of programs. */
const REFUSES_HEAD = [400, 403, 405, 501]

const AGENT = 'wegwijzer-link-check'

const request = async (address: string, method: 'GET' | 'HEAD', timeout: number): Promise<Response> => {
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    headers: { 'User-Agent': AGENT },
    signal: AbortSignal.timeout(timeout),
  })
  // only the status matters
  await response.body?.cancel()
  return response
}

const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return report.noAnswer
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** Requests one address and follows its redirects. */
const askAddress = async (address: string, timeout: number): Promise<Answer> => {
  let at = address
  // the target of permanent redirects; the target of a temporary redirect may change tomorrow
  let moved = address
  for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
    const head = await request(at, 'HEAD', timeout)
    const { status, headers } = REFUSES_HEAD.includes(head.status) ? await request(at, 'GET', timeout) : head
    if (status < 300) return moved === address ? { kind: 'found' } : { kind: 'moved', to: moved }
    const to = headers.get('location')
    if (status >= 400 || to === null) return { kind: 'dead', reason: `status ${status}` }
    const next = new URL(to, at).href
    if (moved === at && PERMANENT.includes(status)) moved = next
    at = next
  }
  return { kind: 'dead', reason: `more than ${MOST_REDIRECTS} redirects` }
}

const askOnce = (address: string, timeout: number): Promise<Answer> =>
  askAddress(address, timeout).catch((error: unknown) => ({ kind: 'dead', reason: causeOf(error) }))

/** Requests an address, and once again after a failure, since a host may be busy for a moment. */
const askTwice = async (address: string, { timeout, rest }: Manners): Promise<Answer> => {
  const answer = await askOnce(address, timeout)
  if (answer.kind !== 'dead') return answer
  await setTimeout(rest)
  return askOnce(address, timeout)
}

/**
 * Returns the answer of each web address. Requests to different hosts run in parallel; one host receives one request at
 * a time, with a pause in between.
 */
export const askAddresses = async (
  addresses: readonly string[],
  manners: Manners = { timeout: 15_000, rest: 1000 },
): Promise<ReadonlyMap<string, Answer>> => {
  const answers = new Map<string, Answer>()
  const byHost = Object.values(Object.groupBy(new Set(addresses), (address) => new URL(address).host))
  await Promise.all(
    byHost.map(async (own = []) => {
      for (const [at, address] of own.entries()) {
        if (at > 0) await setTimeout(manners.rest)
        answers.set(address, await askTwice(address, manners))
      }
    }),
  )
  return answers
}
