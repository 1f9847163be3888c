import type Sqlite from 'libsql'
import type { CollectionSpec } from '../../../config/collections'
import { decodeDoc, encode, type Doc } from './ejson'
import { DatabaseError, duplicateKey, invalid } from './errors'
import { cellOf } from './file'
import { indexOf, keysOf, valueKey, type Index } from './keys'
import { ObjectId } from './object-id'
import type { Scan } from './plan'

export interface Stored {
  readonly id: string
  readonly text: string
}

export interface Match extends Stored {
  readonly doc: Doc
}

/** What becomes of one document: nothing before is an insert, nothing after a removal. */
export interface Change {
  readonly id: string
  readonly before: Match | undefined
  readonly after: Doc | undefined
}

const FIRST_PAGE = 50
const PAGE = 500
const NONE: ReadonlySet<string> = new Set()

/** SQLite's names ignore case and the collections' do not. */
const tableName = (collection: string): string => collection.replace(/[A-Z]/g, (letter) => `^${letter.toLowerCase()}`)

const isRow = (row: unknown): row is [at: string | number, id: string, text: string] => Array.isArray(row)

const without = (keys: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...keys].filter((key) => !others.has(key))

/** The key under which a document is stored. */
export const idKey = (id: unknown): string => {
  if (typeof id === 'string' || typeof id === 'number' || id instanceof ObjectId) return valueKey(id)
  throw invalid('_id must be a string, a number or an ObjectId')
}

/** One collection in SQLite: a table of documents, and one table that holds the keys of all its indexes. */
export class Collection {
  readonly indexes: readonly Index[]
  readonly #documents: string
  readonly #keys: string
  readonly #statements = new Map<string, Sqlite.Statement>()

  constructor(
    private readonly file: Sqlite.Database,
    readonly name: string,
    spec: CollectionSpec,
  ) {
    this.indexes = spec.indexes.map(indexOf)
    this.#documents = `"documents ${tableName(name)}"`
    this.#keys = `"keys ${tableName(name)}"`
    file.exec(`CREATE TABLE IF NOT EXISTS ${this.#documents} (id TEXT PRIMARY KEY, doc TEXT NOT NULL)`)
    file.exec(`CREATE TABLE IF NOT EXISTS ${this.#keys} (k TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID`)
  }

  #sql(source: string): Sqlite.Statement {
    const known = this.#statements.get(source)
    if (known) return known
    const statement = this.file.prepare(source)
    this.#statements.set(source, statement)
    return statement
  }

  /** Every key of a scan with its document, page by page, so that whoever has enough may stop; all documents without one. */
  *read(scan: Scan | undefined): Generator<Stored> {
    if (scan === undefined) {
      yield* this.#pages(`SELECT rowid, id, doc FROM ${this.#documents} WHERE rowid > ? AND rowid < ? ORDER BY rowid`, [
        0,
        Number.MAX_SAFE_INTEGER,
      ])
      return
    }
    const order = scan.reverse ? 'DESC' : 'ASC'
    const documents = `SELECT id, id, doc FROM ${this.#documents} WHERE id >= ? AND id < ? ORDER BY id ${order}`
    const keys = `SELECT x.k, d.id, d.doc FROM ${this.#keys} x CROSS JOIN ${this.#documents} d ON d.id = x.id
      WHERE x.k >= ? AND x.k < ? ORDER BY x.k ${order}`
    for (const { source, from, to } of scan.spans) {
      yield* this.#pages(source === 'keys' ? keys : documents, [from, to], scan.reverse)
    }
  }

  *#pages<K extends string | number>(sql: string, span: readonly [K, K], reverse = false): Generator<Stored> {
    const statement = this.#sql(`${sql} LIMIT ?`).raw()
    let from: string | number = span[0]
    let to: string | number = span[1]
    for (let page = FIRST_PAGE; ; page = PAGE) {
      const rows = statement.all(from, to, page)
      for (const row of rows) if (isRow(row)) yield { id: row[1], text: row[2] }
      const last = rows.at(-1)
      if (rows.length < page || !isRow(last)) return
      if (reverse) to = last[0]
      else from = typeof last[0] === 'number' ? last[0] : `${last[0]}\u0000`
    }
  }

  size(): number {
    return Number(cellOf(this.#sql(`SELECT count(*) FROM ${this.#documents}`)))
  }

  get(id: string): Match | undefined {
    const text = cellOf(this.#sql(`SELECT doc FROM ${this.#documents} WHERE id = ?`), id)
    return typeof text === 'string' ? { id, text, doc: decodeDoc(text) } : undefined
  }

  /** The document that holds a key of a unique index. */
  holder(key: string): string | undefined {
    const id = cellOf(this.#sql(`SELECT id FROM ${this.#keys} WHERE k = ?`), key)
    return typeof id === 'string' ? id : undefined
  }

  /** A document's keys in the unique indexes. */
  uniqueKeys(doc: Doc | undefined, id: string): Set<string> {
    if (doc === undefined) return new Set()
    return new Set(this.indexes.filter(({ unique }) => unique).flatMap((index) => [...keysOf(index, doc, id)]))
  }

  /**
   * Writes documents and their keys, all or nothing; answers how many became different. Keys are given up before
   * any is taken, so that one change may take what another gives up.
   */
  apply(changes: readonly Change[]): number {
    const due = changes.flatMap((change) => {
      const text = change.after && encode(change.after)
      if (text === change.before?.text) return []
      const old = this.#keysOf(change.before?.doc, change.id)
      const next = this.#keysOf(change.after, change.id)
      return [{ change, text, dropped: without(old, next), added: without(next, old) }]
    })
    const [only] = due
    if (only?.text !== undefined && due.length === 1 && !only.change.before) {
      this.#insert(only.change, only.text, only.added)
      return 1
    }
    this.#whole(() => {
      for (const { dropped } of due) this.#dropKeys(dropped)
      for (const { change, text, added } of due) {
        this.#store(change, text)
        this.#addKeys(added, change.id)
      }
    })
    return due.length
  }

  /** One new document, all or nothing without a savepoint: those cost a fifth of it. */
  #insert(change: Change, text: string, keys: readonly string[]): void {
    this.#store(change, text)
    try {
      this.#addKeys(keys, change.id)
    } catch (error) {
      // A key that is taken leaves the rest of the file as it is; anything else fails the whole group.
      if (error instanceof DatabaseError) this.#store(change, undefined)
      throw error
    }
  }

  #store({ id, before }: Change, text: string | undefined): void {
    const documents = this.#documents
    if (text === undefined) this.#sql(`DELETE FROM ${documents} WHERE id = ?`).run(id)
    else if (before) this.#sql(`UPDATE ${documents} SET doc = ? WHERE id = ?`).run(text, id)
    else {
      try {
        this.#sql(`INSERT INTO ${documents} (id, doc) VALUES (?, ?)`).run(id, text)
      } catch (error) {
        throw this.#duplicate(error, '_id_')
      }
    }
  }

  /** Makes every key anew, after the declared indexes changed. */
  reindex(): void {
    this.file.exec(`DELETE FROM ${this.#keys}`)
    for (const { id, text } of this.read(undefined)) this.#addKeys([...this.#keysOf(decodeDoc(text), id)], id)
  }

  #whole(write: () => void): void {
    this.file.exec('SAVEPOINT documents')
    try {
      write()
    } catch (error) {
      // A full disk has undone everything already.
      if (this.file.inTransaction) this.file.exec('ROLLBACK TO documents')
      throw error
    } finally {
      if (this.file.inTransaction) this.file.exec('RELEASE documents')
    }
  }

  #keysOf(doc: Doc | undefined, id: string): ReadonlySet<string> {
    if (doc === undefined) return NONE
    const keys = new Set<string>()
    for (const index of this.indexes) for (const key of keysOf(index, doc, id)) keys.add(key)
    return keys
  }

  #addKeys(keys: readonly string[], id: string): void {
    if (keys.length === 0) return
    const values = Array.from(keys, () => '(?, ?)').join(', ')
    try {
      this.#sql(`INSERT INTO ${this.#keys} (k, id) VALUES ${values}`).run(...keys.flatMap((key) => [key, id]))
    } catch (error) {
      throw this.#duplicate(error, this.indexNamed(keys.find((key) => this.holder(key) !== undefined)))
    }
  }

  #dropKeys(keys: readonly string[]): void {
    for (const key of keys) this.#sql(`DELETE FROM ${this.#keys} WHERE k = ?`).run(key)
  }

  /** The name of the index that a key belongs to. */
  indexNamed(key: string | undefined): string {
    return this.indexes.find(({ prefix }) => key?.startsWith(prefix))?.name ?? 'unknown'
  }

  #duplicate(error: unknown, index: string): unknown {
    const constraint = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
    return constraint ? duplicateKey(this.name, index) : error
  }
}
