import type { ActionName, AnswerOf, InputOf, RefusalOf, ValueOf } from '../../../types/contracts/all'
import { REFUSALS, type KernelRefusal } from '../../../types/domain/refusals'
import { platform } from './taro'

type Reply<A extends ActionName> = AnswerOf<A> | 'lost' | 'never'
type Replies = { readonly [A in ActionName]?: (input: InputOf<A>) => Reply<A> }

/** What the pages asked, in order. */
export const asked: { action: string; input: Record<string, unknown> }[] = []

export const ok = <A extends ActionName>(value: ValueOf<A>): AnswerOf<A> => ({ ok: true, value })

export const refused = <A extends ActionName>(code: RefusalOf<A> | KernelRefusal): AnswerOf<A> =>
  ({ ok: false, refusal: { code, retry: REFUSALS[code].retry } }) as AnswerOf<A>

/** What the first screen of anybody asks besides: on most days there is no muster. */
const QUIET: Replies = { 'muster.mine': () => ok<'muster.mine'>({ now: 0, emergency: null, orders: [], leads: [] }) }

/**
 * Stands for the network: answers each action as told, loses the answer (`lost`), or lets it hang (`never`).
 * An action that nobody thought of fails the test by answering 500.
 */
export function cloudAnswers(replies: Replies): void {
  asked.length = 0
  platform.storage.set('session', 'somebody.sealed')
  globalThis.fetch = (async (url: string, request: { body: string }) => {
    const call: unknown = JSON.parse(request.body)
    if (!isCall(call)) throw new Error(`not a call: ${request.body}`)
    asked.push(call)
    const all = { ...QUIET, ...replies } as Record<string, ((input: unknown) => unknown) | undefined>
    const reply = all[call.action]?.(call.input)
    if (reply === 'never') return new Promise<never>(() => undefined)
    if (reply === 'lost') throw new TypeError('Failed to fetch')
    if (reply === undefined) console.error(`nobody answers ${call.action} at ${url}`)
    return { ok: reply !== undefined, status: reply === undefined ? 500 : 200, json: async () => reply }
  }) as unknown as typeof fetch
}

const isCall = (call: unknown): call is (typeof asked)[number] =>
  typeof call === 'object' && call !== null && 'action' in call && 'input' in call
