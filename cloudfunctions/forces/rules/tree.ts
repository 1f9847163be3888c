/* oxlint-disable typescript/no-non-null-assertion -- every index is a node of the tree, and every node has a cell */

/** No node: the root's parent, the end of a list of children. */
export const NONE = -1

/**
 * A spanning tree of people, places and the pool: a basis of the network simplex method. Legs carry any number of people, so
 * a leg outside the tree is empty and needs no memory: this is all the state there is.
 *
 * It is kept strongly feasible (Cunningham 1976): a tree leg that nobody uses points towards the root. Then no sequence of
 * pivots repeats itself, whatever legs are chosen.
 */
export class Tree {
  readonly root: number
  readonly parent: Int32Array
  /** 1 where people go from the node to its parent, 0 where they come from it. */
  readonly upward: Uint8Array
  /** How many people use the leg to the parent. */
  readonly flow: Int32Array
  /** Cost of the leg to the parent. */
  readonly cost: Float64Array
  /** What one more person arriving here would cost: along a leg of the tree it grows by the leg's cost. */
  readonly price: Float64Array
  private readonly depth: Int32Array
  private readonly firstChild: Int32Array
  private readonly next: Int32Array
  private readonly previous: Int32Array

  constructor(nodes: number) {
    this.root = nodes
    this.parent = new Int32Array(nodes + 1).fill(NONE)
    this.upward = new Uint8Array(nodes + 1)
    this.flow = new Int32Array(nodes + 1)
    this.cost = new Float64Array(nodes + 1)
    this.price = new Float64Array(nodes + 1)
    this.depth = new Int32Array(nodes + 1)
    this.firstChild = new Int32Array(nodes + 1).fill(NONE)
    this.next = new Int32Array(nodes + 1).fill(NONE)
    this.previous = new Int32Array(nodes + 1).fill(NONE)
  }

  /** Hangs a node without a parent below another: people go up to it, or come down from it. */
  hang(node: number, parent: number, way: 'up' | 'down', flow: number, cost: number): void {
    this.link(node, parent, way === 'up' ? 1 : 0, flow, cost)
    this.settle(node)
  }

  /** Brings a leg into the tree, sends as many people along it as its cycle allows, and drops the leg that this empties. */
  pivot(from: number, to: number, cost: number): void {
    const { parent, upward, flow, depth } = this
    let [a, b] = [from, to]
    let [most, leaving, leavesAbove] = [Infinity, NONE, from]
    // People turn from the way up of `from` to the leg, and up from `to`. Of the legs that empty first, the last one in the
    // direction of the cycle, seen from where it closes, leaves: this keeps the tree strongly feasible.
    while (a !== b) {
      if (depth[a]! > depth[b]!) {
        if (upward[a] === 1 && flow[a]! < most) [most, leaving, leavesAbove] = [flow[a]!, a, from]
        a = parent[a]!
      } else {
        if (upward[b] === 0 && flow[b]! <= most) [most, leaving, leavesAbove] = [flow[b]!, b, to]
        b = parent[b]!
      }
    }
    const apex = a
    if (most > 0) {
      for (a = from; a !== apex; a = parent[a]!) flow[a] = flow[a]! + (upward[a] === 1 ? -most : most)
      for (b = to; b !== apex; b = parent[b]!) flow[b] = flow[b]! + (upward[b] === 1 ? most : -most)
    }
    const other = leavesAbove === from ? to : from
    this.rehang(leavesAbove, leaving, other, leavesAbove === from ? 1 : 0, most, cost)
  }

  /** Cuts the leg above `leaving`, turns the legs from there down to `node` around, and hangs that below `parent`. */
  private rehang(node: number, leaving: number, parent: number, upward: number, flow: number, cost: number): void {
    let child = node
    let above = parent
    let leg = { upward, flow, cost }
    for (;;) {
      const was = this.parent[child]!
      const turned = { upward: 1 - this.upward[child]!, flow: this.flow[child]!, cost: this.cost[child]! }
      this.unlink(child)
      this.link(child, above, leg.upward, leg.flow, leg.cost)
      if (child === leaving) break
      above = child
      child = was
      leg = turned
    }
    this.settle(node)
  }

  private link(node: number, parent: number, upward: number, flow: number, cost: number): void {
    this.parent[node] = parent
    this.upward[node] = upward
    this.flow[node] = flow
    this.cost[node] = cost
    const first = this.firstChild[parent]!
    this.next[node] = first
    this.previous[node] = NONE
    if (first !== NONE) this.previous[first] = node
    this.firstChild[parent] = node
  }

  private unlink(node: number): void {
    const [before, after] = [this.previous[node]!, this.next[node]!]
    if (before === NONE) this.firstChild[this.parent[node]!] = after
    else this.next[before] = after
    if (after !== NONE) this.previous[after] = before
  }

  /** Prices and depths of a node that has moved, and of all below it. */
  private settle(top: number): void {
    const { parent, upward, cost, price, depth, firstChild, next } = this
    let node = top
    for (;;) {
      const above = parent[node]!
      price[node] = price[above]! + (upward[node] === 1 ? -cost[node]! : cost[node]!)
      depth[node] = depth[above]! + 1
      if (firstChild[node] !== NONE) node = firstChild[node]!
      else {
        while (node !== top && next[node] === NONE) node = parent[node]!
        if (node === top) return
        node = next[node]!
      }
    }
  }
}
