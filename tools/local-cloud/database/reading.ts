import type { Collection, Match } from './collection'
import type { Find, ScanReport } from './database'
import { Decoded } from './decoded'
import type { Doc } from './ejson'
import { matcher, nearestFirst } from './filter'
import { plan, type Scan } from './plan'
import { readProjection } from './projection'
import type { Snapshot, Snapshots, View } from './snapshots'
import { sortedBy, type Sort } from './sort'

/** A scan lets others run after so long. */
const SLICE_MS = 8

/** Work in slices: asked often, it gives the event loop away when the slice is over. */
class Slices {
  #since = performance.now()

  get over(): boolean {
    return performance.now() - this.#since > SLICE_MS
  }

  async rest(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    this.#since = performance.now()
  }
}

/** Unordered matches are cut to those that can still be answered whenever so many more have come. */
const SPARE = 2000

type Order = (matches: readonly Match[]) => Match[]

/** The order that was asked for, or that of a nearness in the filter. */
const orderOf = (filter: Doc, sort: Sort | undefined): Order | undefined => {
  if (sort) return (matches) => sortedBy(matches, ({ doc }) => doc, sort)
  const nearest = nearestFirst(filter)
  return nearest && ((matches) => [...matches].sort((a, b) => nearest(a.doc, b.doc)))
}

/** Walks the candidates of a filter, counts them and tests each. */
class Examination {
  readonly #test: (doc: Doc) => boolean
  readonly #scan: Scan | undefined
  #keys = 0
  #documents = 0

  constructor(
    readonly collection: Collection,
    private readonly decoded: Decoded,
    filter: Doc,
    sort?: Sort,
  ) {
    this.#test = matcher(filter)
    this.#scan = plan(collection.indexes, filter, sort)
  }

  /** Whether the candidates come in the order that was asked for. */
  get sorted(): boolean {
    return this.#scan?.sorted === true
  }

  /** One by one; undefined for a candidate that does not match. */
  *run(): Generator<Match | undefined> {
    const seen = this.#scan?.repeats ? new Set<string>() : undefined
    for (const { id, text } of this.collection.read(this.#scan)) {
      this.#keys += 1
      if (seen?.has(id)) continue
      seen?.add(id)
      this.#documents += 1
      yield this.match(id, text)
    }
  }

  match(id: string, text: string): Match | undefined {
    const doc = this.decoded.of(this.collection.name, id, text)
    return this.#test(doc) ? { id, text, doc } : undefined
  }

  report(answered: number): ScanReport {
    return {
      collection: this.collection.name,
      index: this.#scan?.index ?? 'none',
      spans: this.#scan?.spans.length ?? 1,
      sorted: this.sorted,
      keysExamined: this.#keys,
      documentsExamined: this.#documents,
      answered,
    }
  }
}

const NOTHING: ReadonlyMap<string, string | undefined> = new Map()

/** What a view sees in place of the documents that the tables hold otherwise. */
const seenAs = (found: readonly Match[], texts: typeof NOTHING, examination: Examination): Match[] => {
  const kept = found.filter(({ id }) => !texts.has(id))
  for (const [id, text] of texts) {
    const match = text === undefined ? undefined : examination.match(id, text)
    if (match) kept.push(match)
  }
  return kept
}

/** Reads of every kind; each answers from one state, however long it takes and whoever writes meanwhile. */
export class Reader {
  readonly #listeners = new Set<(scan: ScanReport) => void>()
  readonly #decoded = new Decoded()

  constructor(private readonly snapshots: Snapshots) {}

  watch(listener: (scan: ScanReport) => void): void {
    this.#listeners.add(listener)
  }

  async find(
    collection: Collection,
    { filter, sort, skip = 0, limit = Infinity, projection }: Find,
    view?: View,
  ): Promise<Doc[]> {
    const examination = new Examination(collection, this.#decoded, filter, sort)
    const found = await this.#matches(examination, skip + limit, orderOf(filter, sort), view)
    const project = projection && readProjection(projection)
    return found.slice(skip, skip + limit).map(({ doc }) => (project ? project(doc) : doc))
  }

  /** Every match, or the first `limit` of them. */
  async matches(collection: Collection, filter: Doc, limit = Infinity, view?: View): Promise<Match[]> {
    return this.#matches(new Examination(collection, this.#decoded, filter), limit, undefined, view)
  }

  /** The matches at this moment, without giving the event loop away: for a write, which nothing may come between. */
  targets(collection: Collection, filter: Doc, multi: boolean): Match[] {
    const examination = new Examination(collection, this.#decoded, filter)
    const found: Match[] = []
    for (const match of examination.run()) {
      if (match) found.push(match)
      if (match && !multi) break
    }
    this.#tell(examination, found.length)
    return found
  }

  /** How a find would run: it runs, and its answer is thrown away. */
  async explain(collection: Collection, { filter, sort, skip = 0, limit = Infinity }: Find): Promise<ScanReport> {
    const examination = new Examination(collection, this.#decoded, filter, sort)
    const found = await this.#matches(examination, skip + limit, orderOf(filter, sort))
    return examination.report(Math.max(0, found.length - skip))
  }

  /** The first `limit` matches in order. */
  async #matches(examination: Examination, limit: number, order?: Order, view?: View): Promise<Match[]> {
    const name = examination.collection.name
    const inOrder = order === undefined || examination.sorted
    const slices = new Slices()
    let own: Snapshot | undefined
    let texts = view?.texts(name) ?? NOTHING
    let found: Match[] = []
    try {
      for (const match of limit > 0 ? examination.run() : []) {
        if (match && !texts.has(match.id)) found.push(match)
        if (inOrder && found.length === limit) break
        if (!inOrder && found.length > limit * 2 + SPARE) found = order(found).slice(0, limit)
        if (!slices.over) continue
        if (!view) own ??= this.snapshots.open()
        await slices.rest()
        texts = (view ?? own)?.texts(name) ?? NOTHING
      }
      if (texts.size > 0) found = seenAs(found, texts, examination)
      if (order && (!inOrder || texts.size > 0)) found = order(found)
      this.#tell(examination, Math.min(found.length, limit))
      return found.slice(0, limit)
    } finally {
      if (own) this.snapshots.close(own)
    }
  }

  #tell(examination: Examination, answered: number): void {
    for (const listener of this.#listeners) listener(examination.report(answered))
  }
}
