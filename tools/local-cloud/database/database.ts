import type { Doc } from './ejson'
import type { Sort } from './sort'

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

/** How a find, a write's condition or a $lookup met its collection. */
export interface ScanReport {
  readonly collection: string
  /** `_id_` walks the documents by their id, `none` walks them all. */
  readonly index: string
  /** Spans of the index that were walked. */
  readonly spans: number
  /** Whether the index gave the order that was asked for. */
  readonly sorted: boolean
  /** More than documents where a document has several keys in the spans. */
  readonly keysExamined: number
  readonly documentsExamined: number
  readonly answered: number
}

/** What also works inside a transaction. Every method refuses with a DatabaseError. */
export interface Operations {
  /** Inserts in order and stops at the first failure; the documents before it stay. Makes an `_id` where there is none. */
  insert(collection: string, documents: readonly Doc[]): Promise<{ insertedIds: unknown[] }>
  find(collection: string, find: Find): Promise<Doc[]>
  /** Each document changes atomically; `updated` counts those that became different. */
  update(collection: string, filter: Doc, modifier: Doc, options: { multi: boolean }): Promise<{ updated: number }>
  /** Puts the whole document, whether it is there or not; one that was there counts as updated, even by its like. */
  replace(collection: string, id: unknown, document: Doc): Promise<{ updated: number; upsertedId?: unknown }>
  remove(collection: string, filter: Doc, options: { multi: boolean }): Promise<{ deleted: number }>
}

/**
 * What the local cloud asks of its store: MongoDB's own query, update and pipeline objects, over declared collections.
 * An answer is durable when it is given, a transaction's when it is committed.
 */
export interface Database extends Operations {
  count(collection: string, filter: Doc): Promise<number>
  aggregate(collection: string, pipeline: readonly Doc[]): Promise<Doc[]>
  /** Begins a transaction: snapshot isolation, 30 s at most. */
  startTransaction(): { transactionId: string }
  /** The operations of an open transaction; a failure of one ends it. @throws DATABASE_TRANSACTION_FAIL */
  within(transactionId: string): Operations
  /** All of it becomes durable, or nothing. @throws DATABASE_TRANSACTION_FAIL */
  commitTransaction(transactionId: string): Promise<void>
  /** @throws DATABASE_TRANSACTION_FAIL */
  abortTransaction(transactionId: string): void
  /** Creates an empty collection without indexes, beside the declared ones. @throws when it exists */
  addCollection(name: string): Promise<void>
  /** How a find runs. */
  explain(collection: string, find: Find): Promise<ScanReport>
  /** Hears how every read and every write meets its collection from here on. */
  watchScans(listener: (scan: ScanReport) => void): void
  /** Bulk loading, collection by collection, in one transaction: everything is there or nothing is. */
  load(documents: Readonly<Record<string, readonly object[]>>): Promise<void>
  /** Every collection, by name. */
  collections(): readonly CollectionFacts[]
  close(): Promise<void>
}
