import { randomUUID } from 'node:crypto'
import type { Change, Collection, Match } from './collection'
import { Locked } from './commits'
import { decodeDoc, encode, type Doc } from './ejson'
import { duplicateKey, noTransaction, transactionBusy, transactionConflict } from './errors'
import { marksOf, type Snapshot, type Snapshots, type View } from './snapshots'

/** The cloud's own limit, said in its refusal. */
const LIFETIME_MS = 30_000

/** What a transaction has made of a document: what is committed, and what will be. */
interface Write {
  readonly before: Match | undefined
  after: Doc | undefined
}

/** One open transaction: the state it began with, and what it has written over it. */
export class Transaction implements View {
  readonly id = randomUUID()
  /** Unique keys that its writes have taken (by which document) or given up. */
  readonly #keys = new Map<string, string | undefined>()
  readonly #writes = new Map<Collection, Map<string, Write>>()
  readonly released: Promise<void>
  #release: () => void = () => undefined

  constructor(
    readonly snapshot: Snapshot,
    private readonly locks: Map<string, Transaction>,
  ) {
    this.released = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  texts(collection: string): ReadonlyMap<string, string | undefined> {
    const texts = new Map(this.snapshot.texts(collection))
    for (const [of, writes] of this.#writes) {
      if (of.name === collection) for (const [id, { after }] of writes) texts.set(id, after && encode(after))
    }
    return texts
  }

  /** The document as this transaction sees it. */
  get(collection: Collection, id: string): Match | undefined {
    const texts = this.texts(collection.name)
    if (!texts.has(id)) return collection.get(id)
    const text = texts.get(id)
    return text === undefined ? undefined : { id, text, doc: decodeDoc(text) }
  }

  /**
   * Writes over what it sees, and locks what that touches until its end.
   * @throws transactionBusy, transactionConflict at once, in place of waiting; E11000
   */
  write(collection: Collection, change: Change): void {
    const marks = marksOf(collection, change)
    for (const mark of marks) {
      const holder = this.locks.get(mark)
      if (holder && holder !== this) throw transactionBusy()
      if (this.snapshot.changed(mark)) throw transactionConflict()
    }
    this.#takeKeys(collection, change)
    for (const mark of marks) this.locks.set(mark, this)
    const writes = this.#writes.get(collection) ?? new Map<string, Write>()
    this.#writes.set(collection, writes)
    const known = writes.get(change.id)
    if (known) known.after = change.after
    else writes.set(change.id, { before: change.before, after: change.after })
  }

  /** What the commit has to do, collection by collection. */
  *changes(): Generator<[Collection, Change[]]> {
    for (const [collection, writes] of this.#writes) {
      yield [collection, Array.from(writes, ([id, write]) => ({ id, ...write }))]
    }
  }

  /** Gives up its locks; whoever waits for one may run. */
  release(): void {
    for (const [mark, holder] of this.locks) if (holder === this) this.locks.delete(mark)
    this.#release()
  }

  #takeKeys(collection: Collection, { id, before, after }: Change): void {
    const old = collection.uniqueKeys(before?.doc, id)
    const next = collection.uniqueKeys(after, id)
    for (const key of next) {
      const mark = `${collection.name}\n${key}`
      const holder = this.#keys.has(mark) ? this.#keys.get(mark) : collection.holder(key)
      if (holder !== undefined && holder !== id) throw duplicateKey(collection.name, collection.indexNamed(key))
    }
    for (const key of old) this.#keys.set(`${collection.name}\n${key}`, undefined)
    for (const key of next) this.#keys.set(`${collection.name}\n${key}`, id)
  }
}

/**
 * The open transactions, under snapshot isolation: each reads the state it began with and its own writes, and the
 * first to write a document or a unique key locks it (documented for CloudBase). What nobody ends is aborted after
 * 30 s, also when the process that began it is gone: the cloud cannot know of that sooner either.
 */
export class Transactions {
  readonly #open = new Map<string, { readonly transaction: Transaction; readonly timer: NodeJS.Timeout }>()
  readonly #locks = new Map<string, Transaction>()

  constructor(private readonly snapshots: Snapshots) {}

  start(): string {
    const transaction = new Transaction(this.snapshots.open(), this.#locks)
    const timer = setTimeout(() => this.end(transaction), LIFETIME_MS)
    timer.unref()
    this.#open.set(transaction.id, { transaction, timer })
    return transaction.id
  }

  /** @throws DATABASE_TRANSACTION_FAIL when it is unknown or has ended */
  at(id: string): Transaction {
    const found = this.#open.get(id)
    if (!found) throw noTransaction()
    return found.transaction
  }

  /** No operation reaches it any more; its locks hold until `release`. */
  take(id: string): Transaction {
    const transaction = this.at(id)
    clearTimeout(this.#open.get(id)?.timer)
    this.#open.delete(id)
    return transaction
  }

  /** Forgets what it saw and wrote, and gives up its locks. */
  end(transaction: Transaction): void {
    clearTimeout(this.#open.get(transaction.id)?.timer)
    this.#open.delete(transaction.id)
    this.snapshots.close(transaction.snapshot)
    transaction.release()
  }

  endAll(): void {
    for (const { transaction } of this.#open.values()) this.end(transaction)
  }

  /** What a write outside of all transactions must pass. @throws Locked */
  pass(collection: Collection, change: Change): void {
    if (this.#locks.size === 0) return
    for (const mark of marksOf(collection, change)) {
      const holder = this.#locks.get(mark)
      if (holder) throw new Locked(holder.released)
    }
  }
}
