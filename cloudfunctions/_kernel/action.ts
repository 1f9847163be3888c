import type { ActionName, AnswerOf, ContextName, ParsedOf, VerbOf } from '../../types/contracts/all'
import type { OpenId, RequestId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { AccountDoc } from '../../types/documents/org'
import type { Db } from './db'
import type { Files } from './files'

/** What an action knows besides its input. Time comes in here: nothing below reads a clock. */
export interface Call {
  readonly db: Db
  readonly files: Files
  readonly now: Instant
  readonly openId: OpenId
  readonly account: AccountDoc
  /** A write's `requestId` and the digest of action, person and input; of a read, empty. */
  readonly request: { readonly id: RequestId; readonly digest: string }
}

/** For the actions that anyone may call: there may be no account yet. */
export type OpenCall = Omit<Call, 'account'> & { readonly account: AccountDoc | null }

/**
 * load → decide → save. `load` needs the input only, so it runs beside the account read and costs no depth;
 * what it read is dropped when the caller turns out not to be allowed.
 */
export interface Action<A extends ActionName> {
  readonly name: A
  readonly load: (input: ParsedOf<A>, db: Db) => Promise<unknown>
  readonly run: (input: ParsedOf<A>, call: OpenCall, loaded: never) => Promise<AnswerOf<A>>
}

const nothing = () => Promise.resolve(undefined)

type Load<A extends ActionName, L> = (input: ParsedOf<A>, db: Db) => Promise<L>
type Run<A extends ActionName, L> = (input: ParsedOf<A>, call: Call, loaded: L) => Promise<AnswerOf<A>>

const forRegistered = <A extends ActionName, L>(name: A, load: Load<A, L>, run: Run<A, L>): Action<A> => ({
  name,
  load,
  run: (input, call, loaded) => {
    if (!call.account) throw new Error('an action for registered callers ran without an account')
    return run(input, { ...call, account: call.account }, loaded)
  },
})

/** An action for registered callers that reads nothing beside the account. */
export const action = <A extends ActionName>(name: A, run: Run<A, undefined>): Action<A> =>
  forRegistered(name, nothing, run)

/** An action for registered callers with a `load`. */
export const loadingAction = <A extends ActionName, L>(name: A, load: Load<A, L>, run: Run<A, L>): Action<A> =>
  forRegistered(name, load, run)

/** An action whose contract says `anyone`. */
export const openAction = <A extends ActionName>(
  name: A,
  run: (input: ParsedOf<A>, call: OpenCall) => Promise<AnswerOf<A>>,
): Action<A> => ({ name, load: nothing, run })

/** A context's handler table: an action without a handler, or a handler without an action, does not compile. */
export type Actions<X extends ContextName> = { readonly [V in VerbOf<X>]: Action<Extract<ActionName, `${X}.${V}`>> }
