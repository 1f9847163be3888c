import type { Doc } from './ejson'
import type { Sort } from './operators'

export interface Find {
  readonly filter: Doc
  readonly sort?: Sort
  readonly skip?: number
  readonly limit?: number
  readonly projection?: Doc
}

/** What a look inside shows of a collection. */
export interface CollectionFacts {
  readonly name: string
  readonly documents: number
  readonly indexes: readonly { readonly name: string; readonly unique: boolean }[]
}

/**
 * What the local cloud asks of its store: MongoDB's own query, update and pipeline objects, over declared collections.
 * An answer is durable when it is given. Every method refuses with a DatabaseError.
 */
export interface Database {
  /** Inserts in order and stops at the first failure; the documents before it stay. Makes an `_id` where there is none. */
  insert(collection: string, documents: readonly Doc[]): Promise<{ insertedIds: unknown[] }>
  find(collection: string, find: Find): Promise<Doc[]>
  count(collection: string, filter: Doc): Promise<number>
  /** Each document changes atomically; `updated` counts those that became different. */
  update(collection: string, filter: Doc, modifier: Doc, options: { multi: boolean }): Promise<{ updated: number }>
  /** Puts the whole document, whether it is there or not. */
  replace(collection: string, id: unknown, document: Doc): Promise<{ updated: number; upsertedId?: unknown }>
  remove(collection: string, filter: Doc, options: { multi: boolean }): Promise<{ deleted: number }>
  aggregate(collection: string, pipeline: readonly Doc[]): Promise<Doc[]>
  /** Bulk loading, collection by collection, in one transaction: everything is there or nothing is. */
  load(documents: Readonly<Record<string, readonly object[]>>): Promise<void>
  /** Every collection, by name. */
  collections(): readonly CollectionFacts[]
  close(): Promise<void>
}
