export type Key = string
export interface Value {
  readonly v: string
  readonly gridId: string
}
export type State = ReadonlyMap<Key, Value>

/** What a transaction did, and what it saw; null stands for no document. */
export type Op =
  | { readonly type: 'get'; readonly key: Key; readonly saw: Value | null }
  | { readonly type: 'where'; readonly gridId: string; readonly saw: readonly (readonly [Key, Value])[] }
  | { readonly type: 'put'; readonly key: Key; readonly value: Value | null }

/** One transaction as its client saw it. Times are microseconds of the machine's one clock: sent after, answered before. */
export interface Run {
  readonly id: string
  readonly ops: readonly Op[]
  readonly startedAfter: number
  readonly startedBefore: number
  readonly endedAfter: number
  readonly endedBefore: number
  readonly committed: boolean
  readonly failure: string
}

/** A commit of a transaction, or a write outside of them. */
export interface Committed {
  readonly id: string
  readonly put?: { readonly key: Key; readonly value: Value }
}

const write = (state: Map<Key, Value>, key: Key, value: Value | null): void => {
  if (value === null) state.delete(key)
  else state.set(key, value)
}

const same = (a: Value | null | undefined, b: Value | null | undefined): boolean =>
  a?.v === b?.v && a?.gridId === b?.gridId

/** Whether a transaction that began in this state saw what it says. */
const explains = (state: State, { ops }: Run): boolean => {
  const own = new Map(state)
  return ops.every((op) => {
    if (op.type === 'put') write(own, op.key, op.value)
    if (op.type === 'get') return same(own.get(op.key), op.saw)
    if (op.type !== 'where') return true
    const expected = [...own].filter(([, { gridId }]) => gridId === op.gridId)
    return expected.length === op.saw.length && op.saw.every(([key, value]) => same(own.get(key), value))
  })
}

const keysOf = ({ ops }: Run): Set<Key> => new Set(ops.flatMap((op) => (op.type === 'put' ? [op.key] : [])))

/** The net effect of each commit, and the state after it. */
const replay = (start: State, runs: ReadonlyMap<string, Run>, order: readonly Committed[]) => {
  const states: State[] = [start]
  const touched: Set<Key>[] = []
  for (const { id, put } of order) {
    const state = new Map(states.at(-1))
    const run = runs.get(id)
    if (put) write(state, put.key, put.value)
    for (const op of run?.ops ?? []) if (op.type === 'put') write(state, op.key, op.value)
    states.push(state)
    touched.push(put ? new Set([put.key]) : run ? keysOf(run) : new Set())
  }
  return { states, touched }
}

/**
 * Checks a history against snapshot isolation. The order of commits is only proposed: it passes if, for every
 * transaction, committed or not, there is a moment to begin in that order which its client's clock allows, in whose
 * state everything that it saw is explained (no dirty, fuzzy or phantom read), and after which nobody else committed
 * what it wrote until its own commit (the first committer wins, nothing is lost).
 */
export const judge = (start: State, list: readonly Run[], order: readonly Committed[]) => {
  const runs = new Map(list.map((run) => [run.id, run]))
  const places = new Map(order.map(({ id }, place) => [id, place]))
  const { states, touched } = replay(start, runs, order)
  const wrong: { run: Run; why: string }[] = []
  let skewed = 0
  for (const run of list) {
    const place = places.get(run.id)
    if (run.committed !== (place !== undefined)) {
      wrong.push({ run, why: 'its client and the engine disagree about its commit' })
      continue
    }
    const end = place ?? order.length
    const known = list.filter(({ committed }) => committed)
    const from = Math.max(
      0,
      ...known.filter((other) => other.endedBefore < run.startedAfter).map(({ id }) => (places.get(id) ?? 0) + 1),
    )
    const to = Math.min(
      end,
      ...known.filter((other) => other.endedAfter > run.startedBefore).map(({ id }) => places.get(id) ?? end),
    )
    const keys = run.committed ? keysOf(run) : new Set<Key>()
    const begins = Array.from({ length: Math.max(0, to - from + 1) }, (_unused, i) => from + i).filter(
      (begin) =>
        explains(states[begin] ?? start, run) &&
        !touched.slice(begin, end).some((others) => [...others].some((key) => keys.has(key))),
    )
    if (begins.length === 0) wrong.push({ run, why: `no moment from ${from} to ${to} explains it` })
    else if (keys.size > 0 && !explains(states[end] ?? start, run)) skewed += 1
  }
  return { wrong, end: states.at(-1) ?? start, committed: list.filter(({ committed }) => committed).length, skewed }
}
