import { randomUUID } from 'node:crypto'
import type { CONTRACTS, ContextName } from '../../types/contracts/all'
import type { Contract, Contracts } from '../../types/contracts/contract'
import type { RequestId } from '../../types/domain/ids'
import type { Actions, OpenCall } from './action'
import { refuse } from './answer'
import { authorise } from './authorise'
import { openDb } from './db'
import { digestOf } from './digest'
import { openFiles } from './files'
import { callerOpenId } from './identity'
import { logBug, logCall } from './log'
import { type Meter, newMeter } from './meter'

interface LooseAction {
  readonly load: (input: unknown, db: OpenCall['db']) => Promise<unknown>
  readonly run: (input: unknown, call: OpenCall, loaded: unknown) => Promise<{ ok: boolean }>
}

/**
 * The one way in: identity → parse → authorise → action, for every action of a context.
 * Refusals are answered as values. A bug is thrown on, without its words: they could hold personal data.
 * @param contracts the context's own: a bundle carries no others, which keeps its cold start short
 * @param actions the handler table, complete by type
 * @returns what a cloud function exports as `main`
 */
export function createFunction<X extends ContextName>(
  context: X,
  contracts: (typeof CONTRACTS)[X] & Contracts,
  actions: Actions<X>,
) {
  // The table's types tie each handler to its contract; here they meet input that is only known at run time.
  const handlers = new Map<string, LooseAction>(Object.entries(actions as unknown as Record<string, LooseAction>))
  const contractOf = new Map<string, Contract>(Object.entries(contracts))

  return async (event: unknown): Promise<unknown> => {
    const startedAt = Date.now()
    const meter = newMeter()
    const { name, input } = readEvent(event)
    const verb = name.startsWith(`${context}.`) ? name.slice(context.length + 1) : ''
    const handler = handlers.get(verb)
    const contract = contractOf.get(verb)
    const known = handler !== undefined && contract !== undefined
    const log = (outcome: string) => logCall({ context, action: known ? name : 'unknown', outcome, meter, startedAt })
    try {
      const answer = known ? await answerCall(handler, contract, { name, input, meter }) : refuse('unknownAction')
      log(outcomeOf(answer))
      return answer
    } catch (error) {
      log('bug')
      logBug(error)
      // oxlint-disable-next-line preserve-caught-error -- the cause's words may quote a document, and this error is answered to the caller
      throw new Error(`${context} failed`)
    }
  }
}

function readEvent(event: unknown): { name: string; input: unknown } {
  if (typeof event !== 'object' || event === null) return { name: '', input: undefined }
  const name = 'action' in event && typeof event.action === 'string' ? event.action : ''
  return { name, input: 'input' in event ? event.input : undefined }
}

async function answerCall(
  handler: LooseAction,
  contract: Contract,
  event: { name: string; input: unknown; meter: Meter },
) {
  const openId = callerOpenId()
  if (!openId) return refuse('notRegistered')
  const parsed = contract.input.safeParse(event.input)
  if (!parsed.success) return refuse('badInput', fieldAtFault(parsed.error.issues[0]?.path))

  const db = openDb(event.meter)
  const [account, loaded] = await Promise.all([db.get('accounts', openId), handler.load(parsed.data, db)])
  const refused = authorise(contract.who, account, parsed.data)
  if (refused) return refuse(refused)

  const request = requestOf(event.name, openId, parsed.data)
  const answer = await handler.run(
    parsed.data,
    { db, files: openFiles(event.meter), now: Date.now(), openId, account, request },
    loaded,
  )
  // Strict on the way out too: a field that no contract names never leaves.
  if ('value' in answer) contract.output.parse(answer.value)
  return answer
}

/** The first field that is wrong, as `tasks.0.title`: our own field names and indexes, never what was sent. */
const fieldAtFault = (path: readonly PropertyKey[] | undefined) =>
  path && path.length > 0 ? { field: path.map(String).join('.') } : undefined

/** A write carries its `requestId`; a read gets one that nobody remembers. */
function requestOf(action: string, openId: string, input: Record<string, unknown>): OpenCall['request'] {
  const { requestId, ...content } = input
  const id = typeof requestId === 'string' ? requestId : randomUUID()
  return { id: id as RequestId, digest: digestOf({ action, openId, content }) }
}

function outcomeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('refusal' in answer)) return 'ok'
  const { refusal } = answer
  return typeof refusal === 'object' && refusal !== null && 'code' in refusal ? String(refusal.code) : 'ok'
}
