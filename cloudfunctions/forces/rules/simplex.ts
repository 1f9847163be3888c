/* oxlint-disable typescript/no-non-null-assertion -- sources, sinks and nodes are counted by their own arrays */
import { legCost, stayCost, type Field, type Flow } from './field'
import { groupsOf } from './groups'
import { Nearest } from './nearest'
import { NONE, Tree } from './tree'

/** Nodes: sources, then sinks, then the pool: people without a place go there, unmet places draw from it. */
const nodeOf = (field: Field, sink: number): number => field.sources.length + sink

/**
 * A strongly feasible tree for a plan in which each source sends to one sink at most. A full sink hangs below the source that
 * costs it most, and that one below the pool; a sink that is not full draws from the pool itself.
 * @param start one flow a source at most, on allowed legs, within the sinks' needs
 */
export function plant(field: Field, start: readonly Flow[]): Tree {
  const { sources, sinks } = field
  const tree = new Tree(sources.length + sinks.length)
  const missing = sinks.map(({ need }) => need)
  const dearest = sinks.map((): Flow | undefined => undefined)
  const placed = sources.map((): Flow | undefined => undefined)
  const costOf = ({ source, sink }: Flow): number => legCost(field, sources[source]!, sink)
  for (const flow of start) {
    if (flow.people === 0) continue
    placed[flow.source] = flow
    missing[flow.sink] = missing[flow.sink]! - flow.people
    const before = dearest[flow.sink]
    if (!before || costOf(flow) > costOf(before)) dearest[flow.sink] = flow
  }
  for (const [j, people] of missing.entries()) {
    const bridge = dearest[j]
    if (people > 0) tree.hang(nodeOf(field, j), tree.root, 'down', people, field.unmet)
    else if (bridge) {
      const source = sources[bridge.source]!
      tree.hang(bridge.source, tree.root, 'up', source.amount - bridge.people, stayCost(field, source))
      tree.hang(nodeOf(field, j), bridge.source, 'down', bridge.people, costOf(bridge))
    }
  }
  for (const [i, source] of sources.entries()) {
    const flow = placed[i]
    if (tree.parent[i] !== NONE) continue
    if (flow) tree.hang(i, nodeOf(field, flow.sink), 'up', flow.people, costOf(flow))
    else tree.hang(i, tree.root, 'up', source.amount, stayCost(field, source))
  }
  return tree
}

/**
 * Makes a tree optimal. Again and again every source looks among all places for the one with the least cost less price, and a
 * leg that is better than what the source has comes into the tree. Ends after a look by everybody that found nothing: then no
 * leg at all could lower the cost.
 * @returns after each look at everybody, how many legs it brought in
 */
export function* optimise(field: Field, tree: Tree): Generator<number, void> {
  const { sources, sinks } = field
  const groups = groupsOf(field)
  const stays = Float64Array.from(sources, (source) => stayCost(field, source))
  const nearest = new Nearest(field, tree.price.subarray(sources.length))
  const tryLeg = (from: number, to: number, cost: number): number => {
    if (cost + tree.price[from]! >= tree.price[to]!) return 0
    tree.pivot(from, to, cost)
    return 1
  }
  const trySupport = (i: number): number => {
    const source = sources[i]!
    if ((sinks[source.support]?.need ?? 0) === 0) return 0
    return tryLeg(i, nodeOf(field, source.support), legCost(field, source, source.support))
  }
  for (let pivots = -1; pivots !== 0; yield pivots) {
    pivots = 0
    nearest.refresh()
    for (const group of groups) {
      const home = sinks[group.home]!.need > 0 ? nodeOf(field, group.home) : NONE
      let limit = -Infinity
      for (let i = group.from; i < group.to; i += 1) limit = Math.max(limit, -tree.price[i]!)
      nearest.gather(group, limit)
      for (let i = group.from; i < group.to; i += 1) {
        const stay = stays[i]!
        pivots += tryLeg(i, tree.root, stay)
        if (home !== NONE) pivots += tryLeg(i, home, stay)
        if (group.helping) pivots += trySupport(i)
        const sink = nearest.find(i, -tree.price[i]!)
        if (sink !== NONE) pivots += tryLeg(i, nodeOf(field, sink), nearest.cost)
      }
    }
    for (const [j, { need }] of sinks.entries())
      if (need > 0) pivots += tryLeg(tree.root, nodeOf(field, j), field.unmet)
  }
}

/** Whom of the sources the tree puts in which places, by source and sink. */
export function flowsOf({ sources, sinks }: Field, tree: Tree): Flow[] {
  const flows: Flow[] = []
  for (let node = 0; node < sources.length + sinks.length; node += 1) {
    const parent = tree.parent[node]!
    const people = tree.flow[node]!
    if (people === 0 || parent === NONE || parent === tree.root) continue
    const [source, sink] = tree.upward[node] === 1 ? [node, parent] : [parent, node]
    flows.push({ source, sink: sink - sources.length, people })
  }
  return flows.sort((a, b) => a.source - b.source || a.sink - b.sink)
}

/** What one more place would cost, by sink; 0 where there is none to fill. */
export const pricesOf = ({ sources, sinks }: Field, tree: Tree): number[] =>
  sinks.map(({ need }, j) => (need > 0 ? tree.price[sources.length + j]! : 0))
