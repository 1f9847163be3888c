import type Sqlite from 'libsql'
import type { CollectionSpec } from '../../../config/collections'
import { Collection } from './collection'
import { decodeDoc, encode, isDoc, type Doc } from './ejson'
import { DatabaseError } from './errors'
import { cellOf, DatabaseFileError, START_OVER } from './file'

/** A collection that nobody declared: a function created it. */
const ADDED: CollectionSpec = { indexes: [], permission: 'none' }

/** Makes the keys of indexes that were declared otherwise. @throws DatabaseFileError when a new unique one cannot be */
const reindex = (collection: Collection): void => {
  try {
    collection.reindex()
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    throw new DatabaseFileError(
      `The documents of ${collection.name} were made before its indexes changed and do not fit them (${error.message}): ${START_OVER}.`,
    )
  }
}

/**
 * What the file must remember about its collections: those that were added, how each one's indexes were declared
 * when their keys were made, and which of their fields hold arrays (there a range or an order cannot be trusted
 * to the keys).
 */
export class IndexMemory {
  readonly collections = new Map<string, Collection>()
  #saved = 0

  constructor(
    private readonly file: Sqlite.Database,
    private readonly specs: Readonly<Record<string, CollectionSpec>>,
  ) {
    file.exec('BEGIN IMMEDIATE')
    try {
      this.#prepare()
      file.exec('COMMIT')
    } catch (error) {
      // Closing alone would leave it open: prepared statements keep their connection.
      if (file.inTransaction) file.exec('ROLLBACK')
      throw error
    }
  }

  #prepare(): void {
    for (const [name, spec] of Object.entries({ ...this.#added(), ...this.specs })) {
      const collection = new Collection(this.file, name, spec)
      this.collections.set(name, collection)
      const known = this.#known(name)
      if (encode(known['spec'] ?? null) !== encode(spec)) reindex(collection)
      else this.#recall(collection, known['multikey'])
    }
    this.#write()
  }

  /** Runs inside each group of writes, so that what is known of arrays is never older than the documents. */
  save(): void {
    if (this.#facts() !== this.#saved) this.#write()
  }

  /** What was saved last did not reach the file. */
  forget(): void {
    this.#saved = 0
  }

  #added(): Record<string, CollectionSpec> {
    const names = this.file.prepare('SELECT name, value FROM meta').raw().all()
    return Object.fromEntries(
      names.flatMap((row) => {
        const [name, value] = Array.isArray(row) ? row : []
        return typeof value === 'string' && decodeDoc(value)['added'] === true ? [[String(name), ADDED]] : []
      }),
    )
  }

  #known(name: string): Doc {
    const row = cellOf(this.file.prepare('SELECT value FROM meta WHERE name = ?'), name)
    const known: unknown = typeof row === 'string' ? decodeDoc(row) : {}
    return isDoc(known) ? known : {}
  }

  #recall(collection: Collection, multikey: unknown): void {
    collection.indexes.forEach((index, i) => {
      const fields: unknown = Array.isArray(multikey) ? multikey[i] : undefined
      if (Array.isArray(fields)) for (const field of fields) index.multikey.add(String(field))
    })
  }

  /** Grows with whatever there is to remember. */
  #facts(): number {
    let facts = this.collections.size
    for (const { indexes } of this.collections.values()) for (const { multikey } of indexes) facts += multikey.size
    return facts
  }

  #write(): void {
    const put = this.file.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)')
    for (const { name, indexes } of this.collections.values()) {
      const declared = Object.hasOwn(this.specs, name) ? this.specs[name] : undefined
      const multikey = indexes.map((index) => [...index.multikey])
      put.run(name, encode({ spec: declared ?? ADDED, multikey, ...(!declared && { added: true }) }))
    }
    this.#saved = this.#facts()
  }
}
