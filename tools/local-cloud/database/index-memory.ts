import type Sqlite from 'libsql'
import type { CollectionSpec } from '../../../config/collections'
import type { Collection } from './collection'
import { decodeDoc, encode } from './ejson'
import { cellOf } from './file'

/**
 * What the file must remember about its indexes: how they were declared when their keys were made,
 * and which of their fields hold arrays (there a range or an order cannot be trusted to the keys).
 */
export class IndexMemory {
  #savedArrays = 0

  constructor(
    private readonly file: Sqlite.Database,
    private readonly collections: ReadonlyMap<string, Collection>,
    private readonly specs: Readonly<Record<string, CollectionSpec>>,
  ) {
    const rows = file.prepare('SELECT value FROM meta WHERE name = ?')
    file.exec('BEGIN IMMEDIATE')
    for (const collection of collections.values()) {
      const row = cellOf(rows, collection.name)
      const known = typeof row === 'string' ? decodeDoc(row) : {}
      if (encode(known['spec'] ?? null) !== encode(specs[collection.name])) collection.reindex()
      else this.#recall(collection, known['multikey'])
    }
    this.#write()
    file.exec('COMMIT')
  }

  /** Runs inside each group of writes, so that what is known of arrays is never older than the documents. */
  save(): void {
    if (this.#arrays() !== this.#savedArrays) this.#write()
  }

  #recall(collection: Collection, multikey: unknown): void {
    collection.indexes.forEach((index, i) => {
      const fields: unknown = Array.isArray(multikey) ? multikey[i] : undefined
      if (Array.isArray(fields)) for (const field of fields) index.multikey.add(String(field))
    })
  }

  #arrays(): number {
    let fields = 0
    for (const { indexes } of this.collections.values()) for (const { multikey } of indexes) fields += multikey.size
    return fields
  }

  #write(): void {
    const put = this.file.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)')
    for (const { name, indexes } of this.collections.values()) {
      put.run(name, encode({ spec: this.specs[name], multikey: indexes.map(({ multikey }) => [...multikey]) }))
    }
    this.#savedArrays = this.#arrays()
  }
}
