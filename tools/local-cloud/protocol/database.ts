import type { Database, Operations } from '../database/database'
import type { AdminAnswer, Service } from './admin'
import { decode, encode, isDoc, type Doc } from '../database/ejson'
import { invalid, tooLarge, unimplemented } from '../database/errors'
import { ObjectId } from '../database/object-id'
import { checkSort } from '../database/sort'
import { storable } from '../database/storable'
import { answerTransaction, operationsFor } from './transactions'

/** A get without a limit, and the most that one get may ask for. */
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000
/** The most that one answer's documents may weigh. */
const MAX_ANSWER_BYTES = 1024 * 1024

/** Half a character, escaped. JSON itself writes only those as escapes that stand alone. */
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f]/i

/** Reads extended JSON. @throws INVALID_PARAM, for text too that MongoDB's UTF-8 cannot hold */
const read = (source: string, now: number): unknown => {
  const value = decode(source, now)
  const isBroken = /\p{Cs}/u.test(source) || (HALF.test(source) && HALF.test(JSON.stringify(JSON.parse(source))))
  if (isBroken) throw invalid('text must be whole characters of UTF-8')
  return value
}

/** The body of one POST /admin: an action, and strings of extended JSON. */
class Request {
  readonly collection: string

  constructor(
    private readonly body: Doc,
    private readonly now: number,
  ) {
    this.collection = typeof body['collectionName'] === 'string' ? body['collectionName'] : ''
  }

  flag(name: string): boolean {
    return this.body[name] === true
  }

  whole(name: string, otherwise: number): number {
    const value = this.body[name] ?? otherwise
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
    throw invalid(`${name} must be a whole number`)
  }

  list(name: string): unknown[] {
    const value = this.body[name]
    if (Array.isArray(value)) return value
    throw invalid(`${name} must be an array`)
  }

  parse(source: unknown, name: string): Doc {
    // A collection without a condition sends an empty string.
    const value = typeof source === 'string' ? read(source || '{}', this.now) : source
    if (isDoc(value)) return value
    throw invalid(`${name} must be an object in extended JSON`)
  }

  doc(name: string): Doc {
    return this.parse(this.body[name], name)
  }

  optional(name: string): Doc | undefined {
    return this.body[name] === undefined ? undefined : this.doc(name)
  }

  /** A stage's value may be a number, a string or an object. */
  stage(item: unknown): Doc {
    const { stageKey, stageValue } = isDoc(item) ? item : {}
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string') throw invalid('a stage has a key and a value')
    return { [stageKey]: read(stageValue, this.now) }
  }
}

/** The cloud answers ObjectIds as plain text. */
const readable = (value: unknown): unknown => {
  if (value instanceof ObjectId) return value.hex
  if (Array.isArray(value)) return value.map(readable)
  if (!isDoc(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readable(part)]))
}

/** Documents as the SDK reads them. @throws SYS_ERR when they weigh more than the cloud answers */
const written = (documents: readonly Doc[]): string[] => {
  const list = documents.map((doc) => encode(readable(doc)))
  const bytes = list.reduce((total, text) => total + Buffer.byteLength(text), 0)
  if (bytes > MAX_ANSWER_BYTES) throw tooLarge()
  return list
}

/** `operations` run in the transaction that the request names. */
type Action = (request: Request, operations: Operations, database: Database) => Promise<Doc>

const getDocument: Action = async (request, operations) => {
  const limit = request.whole('limit', DEFAULT_LIMIT)
  if (limit > MAX_LIMIT) throw invalid(`limit ${limit} is above ${MAX_LIMIT}`)
  const order = request.optional('order')
  const projection = request.optional('projection')
  const found = await operations.find(request.collection, {
    filter: request.optional('query') ?? {},
    skip: request.whole('offset', 0),
    limit,
    ...(order && { sort: checkSort(order) }),
    ...(projection && { projection }),
  })
  return { list: written(found), limit, offset: request.whole('offset', 0) }
}

const modifyDocument: Action = async (request, operations) => {
  const change = request.doc('data')
  const filter = request.optional('query') ?? {}
  if (request.flag('merge')) {
    if (request.flag('upsert')) throw unimplemented('an update that inserts')
    return operations.update(request.collection, filter, change, { multi: request.flag('multi') })
  }
  const keys = Object.keys(filter)
  if (!request.flag('upsert') || keys.length !== 1 || keys[0] !== '_id') throw unimplemented('a set without its _id')
  const operator = Object.keys(change).find((key) => key.startsWith('$'))
  if (operator !== undefined) throw invalid(`set takes a whole document, not ${operator}`)
  storable(change)
  const { updated, upsertedId } = await operations.replace(request.collection, filter['_id'], change)
  return { updated, ...(upsertedId !== undefined && { upsert_id: readable(upsertedId) }) }
}

const removeDocument: Action = async (request, operations) => {
  const filter = request.doc('query')
  if (Object.keys(filter).length === 0) throw invalid('remove needs a condition')
  return operations.remove(request.collection, filter, { multi: request.flag('multi') })
}

const ACTIONS: Readonly<Record<string, Action>> = {
  'database.addCollection': async (request, _operations, database) => {
    await database.addCollection(request.collection)
    return {}
  },
  'database.insertDocument': async (request, operations) => {
    const documents = request.list('data').map((item) => request.parse(item, 'data'))
    documents.forEach((document) => storable(document))
    const { insertedIds } = await operations.insert(request.collection, documents)
    return { insertedIds: insertedIds.map(readable) }
  },
  'database.getDocument': getDocument,
  'database.calculateDocument': async (request, _operations, database) => ({
    total: await database.count(request.collection, request.optional('query') ?? {}),
  }),
  'database.modifyDocument': modifyDocument,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': async (request, _operations, database) => {
    const rows = await database.aggregate(
      request.collection,
      request.list('stages').map((item) => request.stage(item)),
    )
    return { list: written(rows) }
  },
}

/** Answers the SDK's `database.*`. @throws DatabaseError, whose code the SDK turns into its own number */
export const databaseService =
  (database: Database): Service =>
  async (trip): Promise<AdminAnswer> => {
    const { action: name, body, now } = trip
    const ended = answerTransaction(database, trip)
    if (ended) return ended
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (!action) throw unimplemented(`the action ${name}`)
    return { data: await action(new Request(body, now), operationsFor(database, trip), database) }
  }
