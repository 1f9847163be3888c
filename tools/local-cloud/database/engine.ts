import type { CollectionSpec } from '../../../config/collections'
import { checkPipeline, runPipeline } from './aggregate'
import { Collection, idKey, type Change } from './collection'
import { Commits } from './commits'
import type { CollectionFacts, Database, Find, Operations, ScanReport } from './database'
import { decodeDoc, isDoc, type Doc } from './ejson'
import { collectionExists, failed, invalid, noCollection, unimplemented } from './errors'
import { openFile, type DatabaseFile } from './file'
import { matcher, nearestFirst } from './filter'
import { IndexMemory } from './index-memory'
import { checkedReplacement, withId } from './inserts'
import { readProjection } from './projection'
import { Reader } from './reading'
import { Snapshots } from './snapshots'
import { checkSort } from './sort'
import { Transactions } from './transactions'
import { readUpdate } from './update'
import { Within } from './within'

/** The cloud's own limit. */
const MOST_INDEXES = 20
const COLLECTION_NAME = /^[A-Za-z][\w-]{0,59}$/

/** The conditions that a pipeline begins with, so that an index can serve them, and what is left to run. */
const opening = (stages: readonly Doc[]): { find: Find; rest: readonly Doc[] } => {
  const [first, second, third] = stages
  const filter = first?.['$match']
  if (!isDoc(filter)) return { find: { filter: {} }, rest: stages }
  const rest = stages.slice(1)
  const limit = third?.['$limit']
  if (second === undefined || !('$sort' in second) || typeof limit !== 'number') return { find: { filter }, rest }
  return { find: { filter, sort: checkSort(second['$sort']), limit }, rest }
}

/**
 * The filter decides what matches, SQLite stores and narrows the candidates.
 * Every candidate is tested by the filter again, so an index can save work but never change an answer.
 */
class Engine implements Database {
  readonly #collections: Map<string, Collection>
  readonly #commits: Commits
  readonly #snapshots = new Snapshots()
  readonly #transactions = new Transactions(this.#snapshots)
  readonly #reader = new Reader(this.#snapshots)
  readonly #declared: ReadonlySet<string>

  constructor(
    private readonly file: DatabaseFile,
    specs: Readonly<Record<string, CollectionSpec>>,
  ) {
    const { sqlite } = file
    this.#declared = new Set(Object.keys(specs))
    const memory = new IndexMemory(sqlite, specs)
    this.#collections = memory.collections
    this.#commits = new Commits(sqlite, memory)
  }

  #collection(name: string): Collection {
    const collection = this.#collections.get(name)
    if (!collection) throw noCollection(name)
    return collection
  }

  /** Nearness needs a geo index: no declared collection has one, one that was added has what its console gave it. */
  #needsGeoIndex(name: string): void {
    if (this.#declared.has(name)) throw failed(`unable to find index for $geoNear query on ${name}`)
  }

  /** A write outside of transactions. @throws Locked when it has to wait for one */
  #write(collection: Collection, change: Change): boolean {
    this.#transactions.pass(collection, change)
    const changed = collection.apply([change]) > 0
    this.#snapshots.note(collection, change)
    return changed
  }

  #insertOne(collection: Collection, document: object): unknown {
    const after = withId(document)
    this.#write(collection, { id: idKey(after['_id']), before: undefined, after })
    return after['_id']
  }

  async insert(name: string, documents: readonly Doc[]): Promise<{ insertedIds: unknown[] }> {
    const collection = this.#collection(name)
    return this.#commits.submit(() => ({
      insertedIds: documents.map((document) => this.#insertOne(collection, document)),
    }))
  }

  async find(name: string, find: Find): Promise<Doc[]> {
    const collection = this.#collection(name)
    matcher(find.filter)
    if (nearestFirst(find.filter)) this.#needsGeoIndex(name)
    if (find.projection) readProjection(find.projection)
    return this.#reader.find(collection, find)
  }

  async count(name: string, filter: Doc): Promise<number> {
    const collection = this.#collection(name)
    matcher(filter)
    if (nearestFirst(filter)) throw unimplemented('a count with $nearSphere')
    if (Object.keys(filter).length === 0) return collection.size()
    return (await this.#reader.matches(collection, filter)).length
  }

  async update(name: string, filter: Doc, modifier: Doc, { multi }: { multi: boolean }): Promise<{ updated: number }> {
    const collection = this.#collection(name)
    matcher(filter)
    const change = readUpdate(modifier)
    return this.#commits.submit(() => {
      let updated = 0
      for (const before of this.#reader.targets(collection, filter, multi)) {
        const after = decodeDoc(before.text)
        change(after)
        if (this.#write(collection, { id: before.id, before, after })) updated += 1
      }
      return { updated }
    })
  }

  async replace(name: string, id: unknown, document: Doc): Promise<{ updated: number; upsertedId?: unknown }> {
    const collection = this.#collection(name)
    const key = idKey(id)
    const after = checkedReplacement(id, document)
    return this.#commits.submit(() => {
      const before = collection.get(key)
      this.#write(collection, { id: key, before, after })
      return before ? { updated: 1 } : { updated: 0, upsertedId: id }
    })
  }

  async remove(name: string, filter: Doc, { multi }: { multi: boolean }): Promise<{ deleted: number }> {
    const collection = this.#collection(name)
    matcher(filter)
    return this.#commits.submit(() => {
      const found = this.#reader.targets(collection, filter, multi)
      for (const before of found) this.#write(collection, { id: before.id, before, after: undefined })
      return { deleted: found.length }
    })
  }

  async aggregate(name: string, pipeline: readonly Doc[]): Promise<Doc[]> {
    const collection = this.#collection(name)
    checkPipeline(pipeline)
    if (pipeline[0]?.['$geoNear']) this.#needsGeoIndex(name)
    const { find, rest } = opening(pipeline)
    return runPipeline(await this.#reader.find(collection, find), rest, (from, filter) =>
      this.#reader.find(this.#collection(from), { filter }),
    )
  }

  startTransaction(): { transactionId: string } {
    return { transactionId: this.#transactions.start() }
  }

  within(transactionId: string): Operations {
    this.#transactions.at(transactionId)
    return new Within(transactionId, this.#transactions, this.#reader, (name) => this.#collection(name))
  }

  async commitTransaction(transactionId: string): Promise<void> {
    const transaction = this.#transactions.take(transactionId)
    const commit = (): void => {
      for (const [collection, changes] of transaction.changes()) {
        collection.apply(changes)
        for (const change of changes) this.#snapshots.note(collection, change)
      }
    }
    try {
      await this.#commits.submit(commit, true)
    } finally {
      this.#transactions.end(transaction)
    }
  }

  abortTransaction(transactionId: string): void {
    this.#transactions.end(this.#transactions.at(transactionId))
  }

  async addCollection(name: string): Promise<void> {
    if (!COLLECTION_NAME.test(name)) throw invalid(`"${name}" is not a collection name`)
    let added = false
    try {
      await this.#commits.submit(() => {
        if (this.#collections.has(name)) throw collectionExists()
        this.#collections.set(name, new Collection(this.file.sqlite, name, { indexes: [], permission: 'none' }))
        added = true
      })
    } catch (error) {
      if (added) this.#collections.delete(name)
      throw error
    }
  }

  async explain(name: string, find: Find): Promise<ScanReport> {
    matcher(find.filter)
    return this.#reader.explain(this.#collection(name), find)
  }

  watchScans(listener: (scan: ScanReport) => void): void {
    this.#reader.watch(listener)
  }

  async load(documents: Readonly<Record<string, readonly object[]>>): Promise<void> {
    const lists = Object.entries(documents).map(([name, list]) => ({ collection: this.#collection(name), list }))
    this.#commits.alone(() => {
      for (const { collection, list } of lists) for (const document of list) this.#insertOne(collection, document)
    })
  }

  collections(): readonly CollectionFacts[] {
    return Array.from(this.#collections.values(), (collection) => ({
      name: collection.name,
      documents: collection.size(),
      indexes: collection.indexes.map(({ name, unique }) => ({ name, unique })),
    })).sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  async close(): Promise<void> {
    this.#transactions.endAll()
    // Whoever waited for one of them writes now.
    await new Promise((resolve) => setImmediate(resolve))
    this.#commits.flush()
    this.file.close()
  }
}

/**
 * Opens or creates a database file with these collections.
 * @throws one sentence when the file or a declaration cannot be used
 */
export const openDatabase = (path: string, specs: Readonly<Record<string, CollectionSpec>>): Database => {
  for (const [name, { indexes }] of Object.entries(specs)) {
    if (indexes.length <= MOST_INDEXES) continue
    throw new Error(`The collection ${name} declares ${indexes.length} indexes; the cloud allows ${MOST_INDEXES}.`)
  }
  const file = openFile(path)
  try {
    return new Engine(file, specs)
  } catch (error) {
    file.close()
    throw error
  }
}
