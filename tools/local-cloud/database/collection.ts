import type Sqlite from 'libsql'
import type { CollectionSpec } from '../../../config/collections'
import { decodeDoc, encode, type Doc } from './ejson'
import { failed, invalid } from './errors'
import { cellOf } from './file'
import { indexOf, keysOf, valueKey, type Index } from './keys'
import type { Scan } from './plan'

export interface Stored {
  readonly id: string
  readonly text: string
}

const PAGE = 500
/** SQLite's names ignore case and the collections' do not. */
const tableName = (collection: string): string => collection.replace(/[A-Z]/g, (letter) => `^${letter.toLowerCase()}`)

const isRow = (row: unknown): row is [at: string | number, id: string, text: string] => Array.isArray(row)

/** The key under which a document is stored. */
export const idKey = (id: unknown): string => {
  if (typeof id === 'string' || typeof id === 'number') return valueKey(id)
  throw invalid('_id must be a string or a number')
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

  /** Every document of a scan, page by page, so that whoever has enough may stop; all of them without a scan. */
  *read(scan: Scan | undefined): Generator<Stored> {
    if (scan === undefined) {
      yield* this.#pages(`SELECT rowid, id, doc FROM ${this.#documents} WHERE rowid > ? AND rowid < ? ORDER BY rowid`, [
        0,
        Number.MAX_SAFE_INTEGER,
      ])
      return
    }
    const seen = new Set<string>()
    const order = scan.reverse ? 'DESC' : 'ASC'
    const documents = `SELECT id, id, doc FROM ${this.#documents} WHERE id >= ? AND id < ? ORDER BY id ${order}`
    const keys = `SELECT x.k, d.id, d.doc FROM ${this.#keys} x CROSS JOIN ${this.#documents} d ON d.id = x.id
      WHERE x.k >= ? AND x.k < ? ORDER BY x.k ${order}`
    for (const span of scan.spans) {
      for (const stored of this.#pages(scan.source === 'keys' ? keys : documents, span, scan.reverse)) {
        if (scan.repeats && seen.has(stored.id)) continue
        if (scan.repeats) seen.add(stored.id)
        yield stored
      }
    }
  }

  *#pages<K extends string | number>(sql: string, span: readonly [K, K], reverse = false): Generator<Stored> {
    const statement = this.#sql(`${sql} LIMIT ${PAGE}`).raw()
    let from: string | number = span[0]
    let to: string | number = span[1]
    for (;;) {
      const rows = statement.all(from, to)
      for (const row of rows) if (isRow(row)) yield { id: row[1], text: row[2] }
      const last = rows.at(-1)
      if (rows.length < PAGE || !isRow(last)) return
      if (reverse) to = last[0]
      else from = typeof last[0] === 'number' ? last[0] : `${last[0]}\u0000`
    }
  }

  size(): number {
    return Number(cellOf(this.#sql(`SELECT count(*) FROM ${this.#documents}`)))
  }

  get(id: string): Doc | undefined {
    const text = cellOf(this.#sql(`SELECT doc FROM ${this.#documents} WHERE id = ?`), id)
    return typeof text === 'string' ? decodeDoc(text) : undefined
  }

  insert(doc: Doc): void {
    const id = idKey(doc['_id'])
    this.#whole(() => {
      try {
        this.#sql(`INSERT INTO ${this.#documents} (id, doc) VALUES (?, ?)`).run(id, encode(doc))
      } catch (error) {
        throw this.#duplicate(error, '_id_')
      }
      this.#addKeys(this.#keysOf(doc, id), id)
    })
  }

  /** Replaces a stored document by its changed self; answers whether anything became different. */
  put(id: string, before: Doc, beforeText: string, after: Doc): boolean {
    const text = encode(after)
    if (text === beforeText) return false
    this.#whole(() => {
      this.#sql(`UPDATE ${this.#documents} SET doc = ? WHERE id = ?`).run(text, id)
      const old = this.#keysOf(before, id)
      const kept = this.#keysOf(after, id)
      this.#dropKeys([...old].filter((key) => !kept.has(key)))
      this.#addKeys(new Set([...kept].filter((key) => !old.has(key))), id)
    })
    return true
  }

  remove(id: string, doc: Doc): void {
    this.#whole(() => {
      this.#sql(`DELETE FROM ${this.#documents} WHERE id = ?`).run(id)
      this.#dropKeys([...this.#keysOf(doc, id)])
    })
  }

  /** Makes every key anew, after the declared indexes changed. */
  reindex(): void {
    this.file.exec(`DELETE FROM ${this.#keys}`)
    for (const { id, text } of this.read(undefined)) this.#addKeys(this.#keysOf(decodeDoc(text), id), id)
  }

  /** A document and its keys are written together or not at all. */
  #whole(write: () => void): void {
    this.file.exec('SAVEPOINT document')
    try {
      write()
    } catch (error) {
      this.file.exec('ROLLBACK TO document')
      throw error
    } finally {
      this.file.exec('RELEASE document')
    }
  }

  #keysOf(doc: Doc, id: string): Set<string> {
    const keys = new Set<string>()
    for (const index of this.indexes) for (const key of keysOf(index, doc, id)) keys.add(key)
    return keys
  }

  #addKeys(keys: ReadonlySet<string>, id: string): void {
    if (keys.size === 0) return
    const values = Array.from(keys, () => '(?, ?)').join(', ')
    try {
      this.#sql(`INSERT INTO ${this.#keys} (k, id) VALUES ${values}`).run(
        ...Array.from(keys, (key) => [key, id]).flat(),
      )
    } catch (error) {
      const taken = [...keys].find((key) => this.#sql(`SELECT 1 FROM ${this.#keys} WHERE k = ?`).get(key) !== undefined)
      const index = this.indexes.find(({ prefix }) => taken?.startsWith(prefix))
      throw this.#duplicate(error, index?.name ?? 'unknown')
    }
  }

  #dropKeys(keys: readonly string[]): void {
    for (const key of keys) this.#sql(`DELETE FROM ${this.#keys} WHERE k = ?`).run(key)
  }

  #duplicate(error: unknown, index: string): unknown {
    const constraint = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
    return constraint ? failed(`E11000 duplicate key error collection: ${this.name} index: ${index}`) : error
  }
}
