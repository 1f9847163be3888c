import { randomBytes } from 'node:crypto'
import { find as mingoFind } from 'mingo'
import type { CollectionSpec } from '../../../config/collections'
import { checkPipeline, runPipeline } from './aggregate'
import { Collection, idKey, type Stored } from './collection'
import { Commits } from './commits'
import type { CollectionFacts, Database, Find } from './database'
import { decodeDoc, encode, isDoc, type Doc } from './ejson'
import { failed, invalid, noCollection } from './errors'
import { openFile, type DatabaseFile } from './file'
import { matcher } from './filter'
import { IndexMemory } from './index-memory'
import { checkFilter, checkProjection, checkSort, type Sort } from './operators'
import { plan } from './plan'
import { applyUpdate, checkUpdate } from './update'

interface Match extends Stored {
  readonly doc: Doc
}

const arranged = (docs: Doc[], sort: Sort | undefined, projection: Doc | undefined): Doc[] => {
  if (!sort && !projection) return docs
  try {
    const cursor = mingoFind<Doc>(docs, {}, projection)
    return (sort ? cursor.sort(sort) : cursor).all()
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : 'the order or the projection is wrong')
  }
}

/** The matches of a checked filter, one by one; in the order of `sort` only where the plan says so. */
function* matches(collection: Collection, filter: Doc, sort?: Sort): Generator<Match> {
  const test = matcher(filter)
  for (const stored of collection.read(plan(collection.indexes, filter, sort))) {
    const doc = decodeDoc(stored.text)
    if (test(doc)) yield { ...stored, doc }
  }
}

const select = (collection: Collection, { filter, sort, skip = 0, limit = Infinity, projection }: Find): Doc[] => {
  const sorted = sort === undefined || plan(collection.indexes, filter, sort)?.sorted === true
  const enough = sorted ? skip + limit : Infinity
  const docs: Doc[] = []
  if (enough === 0) return docs
  for (const { doc } of matches(collection, filter, sort)) {
    docs.push(doc)
    if (docs.length === enough) break
  }
  const page = arranged(docs, sorted ? undefined : sort, undefined).slice(skip, skip + limit)
  return arranged(page, undefined, projection)
}

const insertOne = (collection: Collection, document: object): unknown => {
  const doc: Doc = '_id' in document ? { ...document } : { _id: randomBytes(16).toString('hex'), ...document }
  collection.insert(doc)
  return doc['_id']
}

/** Collected before anything is written, so that no document is met twice. */
const targets = (collection: Collection, filter: Doc, multi: boolean): Match[] => {
  const found: Match[] = []
  for (const match of matches(collection, filter)) {
    found.push(match)
    if (!multi) break
  }
  return found
}

/** The conditions that a pipeline begins with, so that an index can serve them, and what is left to run. */
const opening = (stages: Doc[]): { find: Find; rest: Doc[] } => {
  const [first, second, third] = stages
  const filter = first?.['$match']
  if (!isDoc(filter)) return { find: { filter: {} }, rest: stages }
  const rest = stages.slice(1)
  const limit = third?.['$limit']
  if (second === undefined || !('$sort' in second) || typeof limit !== 'number') return { find: { filter }, rest }
  return { find: { filter, sort: checkSort(second['$sort']), limit }, rest }
}

/**
 * mingo decides what matches and what an update means, SQLite stores and narrows the candidates.
 * Every candidate is tested by mingo again, so an index can save work but never change an answer.
 */
class Engine implements Database {
  readonly #collections: ReadonlyMap<string, Collection>
  readonly #commits: Commits

  constructor(
    private readonly file: DatabaseFile,
    specs: Readonly<Record<string, CollectionSpec>>,
  ) {
    const { sqlite } = file
    this.#collections = new Map(Object.entries(specs).map(([name, spec]) => [name, new Collection(sqlite, name, spec)]))
    const memory = new IndexMemory(sqlite, this.#collections, specs)
    this.#commits = new Commits(sqlite, () => memory.save())
  }

  #collection(name: string): Collection {
    const collection = this.#collections.get(name)
    if (!collection) throw noCollection(name)
    return collection
  }

  async insert(name: string, documents: readonly Doc[]): Promise<{ insertedIds: unknown[] }> {
    const collection = this.#collection(name)
    return this.#commits.submit(() => ({ insertedIds: documents.map((document) => insertOne(collection, document)) }))
  }

  async find(name: string, find: Find): Promise<Doc[]> {
    const collection = this.#collection(name)
    checkFilter(find.filter)
    if (find.projection) checkProjection(find.projection)
    return select(collection, find)
  }

  async count(name: string, filter: Doc): Promise<number> {
    const collection = this.#collection(name)
    checkFilter(filter)
    if (Object.keys(filter).length === 0) return collection.size()
    return targets(collection, filter, true).length
  }

  async update(name: string, filter: Doc, modifier: Doc, { multi }: { multi: boolean }): Promise<{ updated: number }> {
    const collection = this.#collection(name)
    checkFilter(filter)
    checkUpdate(modifier)
    return this.#commits.submit(() => {
      let updated = 0
      for (const { id, text, doc } of targets(collection, filter, multi)) {
        const after = decodeDoc(text)
        applyUpdate(after, modifier)
        if (collection.put(id, doc, text, after)) updated += 1
      }
      return { updated }
    })
  }

  async replace(name: string, id: unknown, document: Doc): Promise<{ updated: number; upsertedId?: unknown }> {
    const collection = this.#collection(name)
    const key = idKey(id)
    if ('_id' in document && document['_id'] !== id) throw failed("the field '_id' is immutable")
    const whole = { ...document, _id: id }
    return this.#commits.submit(() => {
      const before = collection.get(key)
      if (before) return { updated: collection.put(key, before, encode(before), whole) ? 1 : 0 }
      collection.insert(whole)
      return { updated: 0, upsertedId: id }
    })
  }

  async remove(name: string, filter: Doc, { multi }: { multi: boolean }): Promise<{ deleted: number }> {
    const collection = this.#collection(name)
    checkFilter(filter)
    return this.#commits.submit(() => {
      const found = targets(collection, filter, multi)
      for (const { id, doc } of found) collection.remove(id, doc)
      return { deleted: found.length }
    })
  }

  async aggregate(name: string, pipeline: readonly Doc[]): Promise<Doc[]> {
    const collection = this.#collection(name)
    const { find, rest } = opening(checkPipeline(pipeline))
    return runPipeline(select(collection, find), rest, (from) => select(this.#collection(from), { filter: {} }))
  }

  async load(documents: Readonly<Record<string, readonly object[]>>): Promise<void> {
    const lists = Object.entries(documents).map(([name, list]) => ({ collection: this.#collection(name), list }))
    this.#commits.alone(() => {
      for (const { collection, list } of lists) for (const document of list) insertOne(collection, document)
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
    this.#commits.flush()
    this.file.close()
  }
}

/** Opens or creates a database file with these collections. @throws DatabaseFileError, one sentence */
export const openDatabase = (path: string, specs: Readonly<Record<string, CollectionSpec>>): Database =>
  new Engine(openFile(path), specs)
