import { randomBytes } from 'node:crypto'
import { find as mingoFind } from 'mingo'
import type { CollectionSpec } from '../../../config/collections'
import { checkPipeline, runPipeline } from './aggregate'
import { Collection, idKey, type Stored } from './collection'
import { Commits } from './commits'
import type { Database, Find } from './database'
import { decodeDoc, encode, isDoc, type Doc } from './ejson'
import { failed, invalid, noCollection } from './errors'
import { openFile } from './file'
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

/**
 * The engine: mingo decides what matches and what an update means, SQLite stores and narrows the candidates.
 * Every candidate is tested by mingo again, so an index can save work but never change an answer.
 */
export const openDatabase = (path: string, specs: Readonly<Record<string, CollectionSpec>>): Database => {
  const opened = openFile(path)
  const file = opened.sqlite
  const collections = new Map(Object.entries(specs).map(([name, spec]) => [name, new Collection(file, name, spec)]))
  const memory = new IndexMemory(file, collections, specs)
  const commits = new Commits(file, () => memory.save())

  const collectionOf = (name: string): Collection => {
    const collection = collections.get(name)
    if (!collection) throw noCollection(name)
    return collection
  }

  /** The matches of a checked filter, in the order of `sort` only if the index gives it (`sorted`). */
  function* matches(collection: Collection, filter: Doc, sort?: Sort): Generator<Match> {
    const test = matcher(filter)
    for (const stored of collection.read(plan(collection.indexes, filter, sort))) {
      const doc = decodeDoc(stored.text)
      if (test(doc)) yield { ...stored, doc }
    }
  }

  const select = (collection: Collection, { filter, sort, skip = 0, limit, projection }: Find): Doc[] => {
    const sorted = sort === undefined || plan(collection.indexes, filter, sort)?.sorted === true
    const enough = limit === undefined || !sorted ? Infinity : skip + limit
    const docs: Doc[] = []
    if (enough === 0) return docs
    for (const { doc } of matches(collection, filter, sort)) {
      docs.push(doc)
      if (docs.length === enough) break
    }
    const page = arranged(docs, sorted ? undefined : sort, undefined)
    const rows =
      skip === 0 && limit === undefined ? page : page.slice(skip, limit === undefined ? undefined : skip + limit)
    return arranged(rows, undefined, projection)
  }

  const insertOne = (collection: Collection, document: Doc): unknown => {
    const doc = '_id' in document ? document : { _id: randomBytes(16).toString('hex'), ...document }
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

  return {
    async insert(name, documents) {
      const collection = collectionOf(name)
      return commits.submit(() => ({ insertedIds: documents.map((document) => insertOne(collection, document)) }))
    },

    async find(name, query) {
      const collection = collectionOf(name)
      checkFilter(query.filter)
      if (query.projection) checkProjection(query.projection)
      return select(collection, query)
    },

    async count(name, filter) {
      const collection = collectionOf(name)
      checkFilter(filter)
      let total = 0
      for (const match of matches(collection, filter)) if (match) total += 1
      return total
    },

    async update(name, filter, modifier, { multi }) {
      const collection = collectionOf(name)
      checkFilter(filter)
      checkUpdate(modifier)
      return commits.submit(() => {
        let updated = 0
        for (const { id, text, doc } of targets(collection, filter, multi)) {
          const after = decodeDoc(text)
          applyUpdate(after, modifier)
          if (collection.put(id, doc, text, after)) updated += 1
        }
        return { updated }
      })
    },

    async replace(name, id, document) {
      const collection = collectionOf(name)
      const key = idKey(id)
      if ('_id' in document && document['_id'] !== id) throw failed("the field '_id' is immutable")
      const whole = { ...document, _id: id }
      return commits.submit(() => {
        const before = collection.get(key)
        if (before) return { updated: collection.put(key, before, encode(before), whole) ? 1 : 0 }
        collection.insert(whole)
        return { updated: 0, upsertedId: id }
      })
    },

    async remove(name, filter, { multi }) {
      const collection = collectionOf(name)
      checkFilter(filter)
      return commits.submit(() => {
        const found = targets(collection, filter, multi)
        for (const { id, doc } of found) collection.remove(id, doc)
        return { deleted: found.length }
      })
    },

    async aggregate(name, pipeline) {
      const collection = collectionOf(name)
      const stages = checkPipeline(pipeline)
      const [first, second, third] = stages
      const filter = isDoc(first?.['$match']) ? first['$match'] : {}
      const rest = first && '$match' in first ? stages.slice(1) : stages
      const sort = first && '$match' in first && second && '$sort' in second ? checkSort(second['$sort']) : undefined
      const limit = sort && typeof third?.['$limit'] === 'number' ? third['$limit'] : undefined
      const documents = select(collection, { filter, ...(sort && limit !== undefined ? { sort, limit } : {}) })
      return runPipeline(documents, rest, (from) => select(collectionOf(from), { filter: {} }))
    },

    async load(documents) {
      const lists = Object.entries(documents).map(([name, list]) => ({ collection: collectionOf(name), list }))
      await commits.alone(() => {
        for (const { collection, list } of lists) for (const document of list) insertOne(collection, { ...document })
      })
    },

    async close() {
      commits.flush()
      opened.close()
    },
  }
}
