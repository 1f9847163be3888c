import cloud from 'wx-server-sdk'
import { COLLECTIONS } from '../../config/collections'
import type { CollectionName, Documents } from '../../types/documents/all'
import type { Meter } from './meter'
import { checkValue, type Path, path } from './wall'

export { path }

// The SDK's own types leave its constant for "the environment this function runs in" out.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const sdk = cloud.database()
const _ = sdk.command

declare const CONDITION: unique symbol
declare const CHANGE: unique symbol
/** A test of one field, made by `is`. */
export interface Condition {
  readonly [CONDITION]: true
}
/** A change of one field, made by `to`. */
export interface Change {
  readonly [CHANGE]: true
}

/** Everything that went into a command has passed the wall; a look-alike object that somebody sent has not. */
const commands = new WeakSet<object>()
function condition(command: object): Condition {
  commands.add(command)
  return command as Condition
}
const change = (command: object): Change => command as Change
const checked = <T>(value: T): T => {
  checkValue(value)
  return value
}

/** Sorts after everything that an id or a code is made of. */
const LAST_LETTER = '~'

type Ordered = number | string | Date

/** Conditions of a `where`. A plain value means equality, and on an array that it contains the value. */
export const is = {
  not: (value: unknown) => condition(_.neq(checked(value))),
  atLeast: (value: Ordered) => condition(_.gte(checked(value))),
  above: (value: Ordered) => condition(_.gt(checked(value))),
  below: (value: Ordered) => condition(_.lt(checked(value))),
  oneOf: (values: readonly unknown[]) => condition(_.in(checked([...values]))),
  allOf: (values: readonly unknown[]) => condition(_.all(checked([...values]))),
  noneOf: (values: readonly unknown[]) => condition(_.nin(checked([...values]))),
  between: (from: Ordered, before: Ordered) => condition(_.gte(checked(from)).and(_.lt(checked(before)))),
  /** An id or code inside a division, whose codes nest by prefix; several ways to begin, any of them. */
  startingWith: (...beginnings: readonly string[]) => {
    const ranges = beginnings.map((start) => _.gte(checked(start)).and(_.lt(`${start}${LAST_LETTER}`)))
    const [only] = ranges
    return condition(ranges.length === 1 && only ? only : _.or(ranges))
  },
  /** A list or an object that is this one in all its parts: what was read and decided on has not changed since. */
  exactly: (value: object) => condition(_.eq(checked(value))),
}

/** Changes of an `update`. Values are set whole: a plain nested object would be merged by the SDK. */
export const to = {
  set: (value: unknown) => change(_.set(checked(value))),
  inc: (by: number) => change(_.inc(checked(by))),
  /** `keepLast` bounds the array. */
  push: (items: readonly unknown[], keepLast?: number) =>
    change(_.push({ each: checked([...items]), ...(keepLast === undefined ? {} : { slice: -keepLast }) })),
  /** Puts one item at a place, counted from 0, and moves the others on. */
  insertAt: (position: number, item: unknown) => change(_.push({ each: [checked(item)], position: checked(position) })),
  /** Takes out a text, or every item that has all of these fields. */
  pull: (value: string | Readonly<Record<string, string>>) => change(_.pull(checked(value))),
  remove: () => change(_.remove()),
}

type Fields<D> = { readonly [K in keyof D]?: D[K] | Condition | (D[K] extends readonly (infer E)[] ? E : never) }
export type Where<D> = Fields<D> & { readonly [p: Path]: unknown }
export type Update<D> = { readonly [K in keyof D]?: Change } & { readonly [p: Path]: Change }
export type Order<D> = readonly (readonly [keyof D & string, 'asc' | 'desc'])[]

/** Documents that match one of several wheres. */
export function anyOf<D>(...wheres: readonly Where<D>[]): Where<D> {
  const either = _.or(wheres.map(checkedWhere))
  commands.add(either)
  // The SDK takes a command in place of fields; nobody reads fields of a where.
  return either as unknown as Where<D>
}

function checkedWhere<D>(where: Where<D>): object {
  if (commands.has(where)) return where
  for (const value of Object.values(where)) {
    if (typeof value !== 'object' || value === null || !commands.has(value)) checkValue(value)
  }
  return where
}

/** What follows a row in an order: equal in the fields before, past it in one. The first field is bounded apart, for the index. */
function following<D>(where: Where<D>, order: Order<D>, row: readonly Ordered[]): object {
  const keys = order.map(([field, direction], i) => {
    const value = checked(row[i])
    return { field, value, past: direction === 'asc' ? _.gt(value) : _.lt(value), direction }
  })
  const steps = keys.map(({ field, past }, i) => ({
    ...Object.fromEntries(keys.slice(0, i).map((key) => [key.field, _.eq(key.value)])),
    [field]: past,
  }))
  const bound = keys
    .slice(0, 1)
    .map(({ field, value, direction }) => ({ [field]: direction === 'asc' ? _.gte(value) : _.lte(value) }))
  return _.and([checkedWhere(where), ...bound, _.or(steps)])
}

/** The SDK's types allow for its old callback style, which answers nothing; ours is never that. */
async function answered<T>(call: Promise<T> | void | string): Promise<T> {
  if (typeof call !== 'object') throw new TypeError('the SDK answered without a promise')
  return await call
}

/** The SDK makes objects of its own of a document's points; a document holds them as GeoJSON. */
const isSdkPoint = (value: unknown): value is { toJSON(): unknown } =>
  typeof value === 'object' && value !== null && 'longitude' in value && 'toJSON' in value
const withPlainPoints = (document: object): object =>
  Object.fromEntries(
    Object.entries(document).map(([field, value]: [string, unknown]) => [
      field,
      isSdkPoint(value) ? value.toJSON() : value,
    ]),
  )

/** Duplicate keys (`_id` or a unique index) arrive as a failed request with Mongo's code in the text. */
const isDuplicate = (error: unknown): boolean => error instanceof Error && /E11000|duplicate key/i.test(error.message)

type CollectionOf = (name: CollectionName) => ReturnType<typeof sdk.collection>

/** Changes of whole documents, for what is derived or must be forgotten. */
function wholeDocuments(collection: CollectionOf, meter: Meter) {
  return {
    /** Writes a document whole, whether it was there or not: for what is derived and may be derived again. */
    put: async <N extends CollectionName>(name: N, document: Documents[N]): Promise<void> => {
      const { _id, ...data } = checked(document)
      await meter.trip(() => answered(collection(name).doc(_id).set({ data })))
    },

    /** Removes what matches; answers how many there were. Only for what nobody may keep: postings and audit rows stay. */
    remove: async <N extends CollectionName>(name: N, where: Where<Documents[N]>): Promise<number> => {
      const { stats } = await meter.trip(() => answered(collection(name).where(checkedWhere(where)).remove()))
      return stats.removed
    },
  }
}

/** Writes that a key or a condition may turn into nothing, which the answer tells. */
function guardedWrites(collection: CollectionOf, meter: Meter) {
  async function add(name: CollectionName, data: object): Promise<boolean> {
    try {
      await meter.trip(() => answered(collection(name).add({ data })))
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }

  return {
    /** False when `_id` or a unique index is taken: nothing was written. */
    insert: <N extends CollectionName>(name: N, document: Documents[N]): Promise<boolean> =>
      add(name, checked(document)),

    /** False when some key was taken: documents before it are written, so a batch must be safe to run again. */
    insertMany: <N extends CollectionName>(name: N, documents: readonly Documents[N][]): Promise<boolean> =>
      add(name, checked([...documents])),

    /**
     * Applies the update to what matches; answers how many did. 0 never tells "refused" from "my first attempt did it".
     * Also 0 when a unique index holds the new value already.
     */
    change: async <N extends CollectionName>(
      name: N,
      where: Where<Documents[N]>,
      update: Update<Documents[N]>,
    ): Promise<number> => {
      const query = collection(name).where(checkedWhere(where))
      try {
        const { stats } = await meter.trip(() => answered(query.update({ data: update })))
        return stats.updated
      } catch (error) {
        if (isDuplicate(error)) return 0
        throw error
      }
    },
  }
}

/** The database as actions see it. Every method is one trip, counted on the call's meter. */
export type Db = ReturnType<typeof openDb>

export function openDb(meter: Meter) {
  const collection = (name: CollectionName) => {
    if (!Object.hasOwn(COLLECTIONS, name)) throw new TypeError('undeclared collection')
    return sdk.collection(name)
  }

  async function find<N extends CollectionName>(
    name: N,
    where: Where<Documents[N]>,
    options: {
      limit: number
      order?: Order<Documents[N]>
      /** The last row of the page before, one value for each field of `order`. */
      after?: readonly Ordered[]
      fields?: readonly (keyof Documents[N] & string)[]
    },
  ): Promise<Documents[N][]> {
    const { order = [], after } = options
    const filter = after ? following(where, order, after) : checkedWhere(where)
    let query = collection(name).where(filter).limit(options.limit)
    for (const [field, direction] of order) query = query.orderBy(field, direction)
    if (options.fields) query = query.field(Object.fromEntries(options.fields.map((field) => [field, true])))
    const { data } = await meter.trip(() => answered(query.get()))
    return data.map(withPlainPoints) as Documents[N][]
  }

  return {
    find,
    ...wholeDocuments(collection, meter),
    ...guardedWrites(collection, meter),

    /** One document, or null: `doc().get()` would throw on a missing id. */
    get: async <N extends CollectionName>(name: N, id: Documents[N]['_id']): Promise<Documents[N] | null> => {
      const byId = { _id: id } as Where<Documents[N]>
      return (await find(name, byId, { limit: 1 }))[0] ?? null
    },

    /** Groups what matches. `group` is a `$group` stage written by us, never by a caller; at most `limit` groups. */
    group: async <N extends CollectionName, R>(
      name: N,
      where: Where<Documents[N]>,
      group: { readonly _id: unknown; readonly [field: string]: unknown },
      options: { limit: number; order?: Order<Documents[N]> },
    ): Promise<R[]> => {
      let pipeline = collection(name).aggregate().match(checkedWhere(where))
      if (options.order)
        pipeline = pipeline.sort(Object.fromEntries(options.order.map(([f, d]) => [f, d === 'asc' ? 1 : -1])))
      const { list } = await meter.trip(() => answered(pipeline.group(group).limit(options.limit).end()))
      return list as R[]
    },
  }
}
