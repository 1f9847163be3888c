import type { Op, Run, Value } from './history'

/** As much of the SDK as a wanderer uses. */
interface Documents {
  doc(id: string): {
    get(): Promise<{ data: Value & { _id: string } }>
    update(change: { data: object }): Promise<unknown>
    set(whole: { data: object }): Promise<unknown>
    remove(): Promise<{ stats: { removed: number } }>
  }
  where(query: object): {
    get(): Promise<{ data: (Value & { _id: string })[] }>
    update(change: { data: object }): Promise<unknown>
  }
}
interface Sdk {
  collection(name: string): Documents
  startTransaction(): Promise<{
    _transaction: { _id: string }
    collection(name: string): Documents
    commit(): Promise<unknown>
    rollback(): Promise<unknown>
  }>
}

export interface Journey {
  readonly seed: number
  readonly clients: number
  readonly transactions: number
  readonly keys: readonly string[]
  readonly buckets: readonly string[]
}

/**
 * Clients of one function process that run random transactions, and now and then write outside of them, and tell
 * what each one saw. Its source is sent into the process: it refers to nothing but its parameters.
 */
export const wanderers = async ({ db }: { db: Sdk }, journey: Journey): Promise<Run[]> => {
  const { seed, clients, transactions, keys, buckets } = journey
  const now = (): number => Number(process.hrtime.bigint() / 1000n)
  let state = seed >>> 0
  const below = (n: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0
    return ((mixed ^ (mixed >>> 15)) >>> 0) % n
  }
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, below(4)))
  let written = 0
  const fresh = (): Value => ({ v: `w${seed}-${(written += 1)}`, gridId: pick(buckets) })
  const valueOf = ({ v, gridId }: Value): Value => ({ v, gridId })

  const step = async (documents: Documents): Promise<Op> => {
    const key = pick(keys)
    const kind = below(10)
    if (kind < 3) {
      const missing = (error: { errCode: number }): null => {
        if (error.errCode === -1) return null
        throw error
      }
      const found = await documents.doc(key).get().catch(missing)
      return { type: 'get', key, saw: found && valueOf(found.data) }
    }
    if (kind < 5) {
      const gridId = pick(buckets)
      const { data } = await documents.where({ gridId }).get()
      return { type: 'where', gridId, saw: data.map((doc) => [doc._id, valueOf(doc)]) }
    }
    if (kind === 5) {
      const { stats } = await documents.doc(key).remove()
      return stats.removed === 1 ? { type: 'put', key, value: null } : { type: 'get', key, saw: null }
    }
    const value = fresh()
    await documents.doc(key).set({ data: value })
    return { type: 'put', key, value }
  }

  const transact = async (): Promise<Run> => {
    const startedAfter = now()
    const transaction = await db.startTransaction()
    const run = {
      id: transaction._transaction._id,
      ops: [] as Op[],
      startedAfter,
      startedBefore: now(),
      endedAfter: 0,
      endedBefore: 0,
      committed: false,
      failure: '',
    }
    try {
      for (let left = 1 + below(5); left > 0; left -= 1) {
        await pause()
        run.ops.push(await step(transaction.collection('memberships')))
      }
      run.endedAfter = now()
      if (below(8) === 0) await transaction.rollback()
      else {
        await transaction.commit()
        run.committed = true
      }
    } catch (error) {
      const { errMsg, message } = error as { errMsg?: string; message: string }
      run.failure = /ResourceUnavailable\.(\w+)/.exec(errMsg ?? message)?.[1] ?? errMsg ?? message
    }
    run.endedBefore = now()
    return run
  }

  const client = async (): Promise<Run[]> => {
    const runs: Run[] = []
    while (runs.length < transactions) {
      if (below(4) === 0)
        await db
          .collection('memberships')
          .where({ _id: pick(keys) })
          .update({ data: fresh() })
      else runs.push(await transact())
    }
    return runs
  }
  return (await Promise.all(Array.from({ length: clients }, client))).flat()
}
