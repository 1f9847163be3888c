import type { Database, Operations } from '../database/database'
import type { Doc } from '../database/ejson'
import { invalid, unimplemented } from '../database/errors'
import type { AdminAnswer, Trip } from './admin'

const ONE_DOCUMENT = new Set([
  'database.insertDocument',
  'database.getDocument',
  'database.modifyDocument',
  'database.removeDocument',
])

const idOf = (body: Doc): string => {
  const id = body['transactionId']
  if (typeof id === 'string') return id
  throw invalid('transactionId must be a string')
}

/** The SDK reads the new transaction's id beside `data`, not in it. */
const ACTIONS: Readonly<Record<string, (database: Database, body: Doc) => Promise<AdminAnswer>>> = {
  'database.startTransaction': async (database) => database.startTransaction(),
  'database.commitTransaction': async (database, body) => {
    await database.commitTransaction(idOf(body))
    return {}
  },
  'database.abortTransaction': async (database, body) => {
    database.abortTransaction(idOf(body))
    return {}
  },
}

/** Begins or ends a transaction; undefined for any other action. @throws DatabaseError */
export const answerTransaction = (database: Database, { action, body }: Trip): Promise<AdminAnswer> | undefined =>
  Object.hasOwn(ACTIONS, action) ? ACTIONS[action]?.(database, body) : undefined

/**
 * Where an action's operations run: in the transaction that it names, or outside of all. Inside, one document at a
 * time is written (documented), and no server date (the vendor's own tests say that it is not supported there).
 * @throws DatabaseError
 */
export const operationsFor = (database: Database, { action, body }: Trip): Operations => {
  if (body['transactionId'] === undefined) return database
  if (!ONE_DOCUMENT.has(action) || body['multi'] === true) throw unimplemented(`${action} of many in a transaction`)
  if (JSON.stringify(body).includes('$tcb_server_date')) throw unimplemented('a server date in a transaction')
  return database.within(idOf(body))
}
