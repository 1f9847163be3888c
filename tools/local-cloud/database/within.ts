import { idKey, type Collection } from './collection'
import type { Find, Operations } from './database'
import { decodeDoc, encode, type Doc } from './ejson'
import { duplicateKey } from './errors'
import { checkedReplacement, withId } from './inserts'
import { matcher } from './filter'
import { readProjection } from './projection'
import type { Reader } from './reading'
import type { Transaction, Transactions } from './transactions'
import { readUpdate } from './update'

/** The operations of one transaction. As in MongoDB, one that fails ends it. */
export class Within implements Operations {
  constructor(
    private readonly id: string,
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly collection: (name: string) => Collection,
  ) {}

  async insert(name: string, documents: readonly Doc[]): Promise<{ insertedIds: unknown[] }> {
    return this.#run(name, async (collection, transaction) => {
      const docs = documents.map(withId)
      for (const doc of docs) {
        const id = idKey(doc['_id'])
        if (transaction.get(collection, id)) throw duplicateKey(name, '_id_')
        transaction.write(collection, { id, before: undefined, after: doc })
      }
      return { insertedIds: docs.map((doc) => doc['_id']) }
    })
  }

  async find(name: string, find: Find): Promise<Doc[]> {
    return this.#run(name, async (collection, transaction) => {
      matcher(find.filter)
      if (find.projection) readProjection(find.projection)
      return this.reader.find(collection, find, transaction)
    })
  }

  async update(name: string, filter: Doc, modifier: Doc, { multi }: { multi: boolean }): Promise<{ updated: number }> {
    return this.#run(name, async (collection, transaction) => {
      matcher(filter)
      const change = readUpdate(modifier)
      const found = await this.reader.matches(collection, filter, multi ? Infinity : 1, transaction)
      this.transactions.at(this.id)
      const updated = found.filter((before) => {
        const after = decodeDoc(before.text)
        change(after)
        transaction.write(collection, { id: before.id, before, after })
        return encode(after) !== before.text
      })
      return { updated: updated.length }
    })
  }

  async replace(name: string, id: unknown, document: Doc): Promise<{ updated: number; upsertedId?: unknown }> {
    return this.#run(name, async (collection, transaction) => {
      const after = checkedReplacement(id, document)
      const key = idKey(id)
      const before = transaction.get(collection, key)
      transaction.write(collection, { id: key, before, after })
      return before ? { updated: 1 } : { updated: 0, upsertedId: id }
    })
  }

  async remove(name: string, filter: Doc, { multi }: { multi: boolean }): Promise<{ deleted: number }> {
    return this.#run(name, async (collection, transaction) => {
      matcher(filter)
      const found = await this.reader.matches(collection, filter, multi ? Infinity : 1, transaction)
      this.transactions.at(this.id)
      for (const before of found) transaction.write(collection, { id: before.id, before, after: undefined })
      return { deleted: found.length }
    })
  }

  async #run<T>(name: string, work: (collection: Collection, transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = this.transactions.at(this.id)
    try {
      return await work(this.collection(name), transaction)
    } catch (error) {
      this.transactions.end(transaction)
      throw error
    }
  }
}
