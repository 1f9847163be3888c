import type { Change, Collection } from './collection'

/** What a reader sees otherwise than the tables say: texts by id, undefined where it sees no document. */
export interface View {
  texts(collection: string): ReadonlyMap<string, string | undefined>
}

/** What a change touches, besides the document: the keys of unique indexes that it takes or gives up. */
export const marksOf = (collection: Collection, { id, before, after }: Change): string[] => {
  const old = collection.uniqueKeys(before?.doc, id)
  const next = collection.uniqueKeys(after, id)
  const keys = [...[...old].filter((key) => !next.has(key)), ...[...next].filter((key) => !old.has(key))]
  return [id, ...keys].map((mark) => `${collection.name}\n${mark}`)
}

/**
 * A state that somebody still reads while others write: the tables hold what is now, and this what the documents
 * that changed since held before. It costs nothing until something changes, and nothing after its reader has ended.
 */
export class Snapshot implements View {
  readonly #before = new Map<string, Map<string, string | undefined>>()
  readonly #changed = new Set<string>()

  texts(collection: string): ReadonlyMap<string, string | undefined> {
    return this.#of(collection)
  }

  /** Whether something was written since that touched this mark. */
  changed(mark: string): boolean {
    return this.#changed.has(mark)
  }

  note(collection: Collection, change: Change, marks: readonly string[]): void {
    const before = this.#of(collection.name)
    if (!before.has(change.id)) before.set(change.id, change.before?.text)
    for (const mark of marks) this.#changed.add(mark)
  }

  #of(collection: string): Map<string, string | undefined> {
    const known = this.#before.get(collection) ?? new Map<string, string | undefined>()
    this.#before.set(collection, known)
    return known
  }
}

/** The states that are read at this moment. */
export class Snapshots {
  readonly #open = new Set<Snapshot>()

  open(): Snapshot {
    const snapshot = new Snapshot()
    this.#open.add(snapshot)
    return snapshot
  }

  close(snapshot: Snapshot): void {
    this.#open.delete(snapshot)
  }

  /** Every writer tells what it is about to change. */
  note(collection: Collection, change: Change): void {
    if (this.#open.size === 0) return
    const marks = marksOf(collection, change)
    for (const snapshot of this.#open) snapshot.note(collection, change, marks)
  }
}
