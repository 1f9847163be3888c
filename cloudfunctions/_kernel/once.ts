import type { RefusalCode } from '../../types/domain/refusals'
import type { LogEntry } from '../../types/documents/tasks'
import type { Call } from './action'
import { path, to } from './db'

/** How many requests a document remembers. */
export const LOG_KEPT = 200
/** The document changed between our update and our reading it; more than this is a crowd, and the client may ask again. */
const TRIES = 4

export const LOG_REQUEST = path('log', 'requestId')

/** Whatever is remembered: a call, or what a timer does in somebody's name. */
export type Remembered = Pick<Call, 'now' | 'request'> & { readonly account: Pick<Call['account'], 'personId'> }

/** What a conditional update adds to `log`, and tests that it is not there yet: shape 5, a request's memory lives in what it changes. */
export const remember = (call: Remembered, act: string) => ({ log: to.push([logEntry(call, act)], LOG_KEPT) })

export const logEntry = (call: Remembered, act: string): LogEntry => ({
  requestId: call.request.id,
  digest: call.request.digest,
  act,
  by: call.account.personId,
  at: new Date(call.now),
})

/** Is this request in the document's memory? `reused`: its id is, with other content. */
export function recall(log: readonly LogEntry[], call: Pick<Call, 'request'>): 'new' | 'done' | 'reused' {
  const entry = log.find(({ requestId }) => requestId === call.request.id)
  return entry === undefined ? 'new' : entry.digest === call.request.digest ? 'done' : 'reused'
}

/**
 * One conditional update that may be sent any number of times (shapes 1 and 5).
 * Nothing updated means refused, or done by my first attempt, or somebody was quicker: reading the document tells which.
 * @param explain the rule itself, on the document as it is: why not, or null when it would be allowed now
 */
export async function changeOnce<D extends { readonly log: readonly LogEntry[] }, C extends RefusalCode>(
  call: Call,
  steps: { attempt: () => Promise<number>; read: () => Promise<D | null>; explain: (document: D) => C | null },
): Promise<'done' | 'notFound' | 'requestReused' | 'busy' | C> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if ((await steps.attempt()) > 0) return 'done'
    const document = await steps.read()
    if (!document) return 'notFound'
    const memory = recall(document.log, call)
    if (memory !== 'new') return memory === 'done' ? 'done' : 'requestReused'
    const refusal = steps.explain(document)
    if (refusal) return refusal
  }
  return 'busy'
}

const isRefusal = <R>(decided: R): decided is Extract<R, RefusalCode> => typeof decided === 'string'

/**
 * Decides on what was read and saves on the condition that it has not changed since; any number of times (shapes 1 and 5).
 * @param document as it was read beside the account
 * @param steps.decide why not, or what to save · `save` how many documents that changed, conditional also on the request not being in the log
 */
export async function decideOnce<D extends { readonly log: readonly LogEntry[] }, R extends RefusalCode | object>(
  call: Call,
  document: D | null,
  steps: {
    decide: (document: D) => R
    save: (document: D, decided: Exclude<R, RefusalCode>) => Promise<number>
    read: () => Promise<D | null>
  },
): Promise<'done' | 'notFound' | 'requestReused' | 'busy' | Extract<R, RefusalCode>> {
  let current = document
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!current) return 'notFound'
    const memory = recall(current.log, call)
    if (memory !== 'new') return memory === 'done' ? 'done' : 'requestReused'
    const decided = steps.decide(current)
    if (isRefusal(decided)) return decided
    if ((await steps.save(current, decided as Exclude<R, RefusalCode>)) > 0) return 'done'
    current = await steps.read()
  }
  return 'busy'
}
