/* oxlint-disable typescript/no-non-null-assertion -- every index comes from the arrays that the constructor built */
import type { Field } from './field'
import type { Group } from './groups'
import { around, metresBetween } from './plane'

const LEAF = 8

/**
 * The open places in a k-d tree (Bentley 1975), every box with the highest price in it. Looks twice: for the places that could
 * be the best for anybody of a group, only into boxes that could hold one; then among these for each source.
 *
 * Boxes lie in one row, each before its halves, with the number of the box that follows when it is passed over.
 */
export class Nearest {
  /** Of what `find` found last. */
  cost = 0
  /** The places in the order of the boxes, as sinks, and where they are. */
  private readonly order: Int32Array
  private readonly x: Float64Array
  private readonly y: Float64Array
  /** Four numbers a box: west, east, south, north. */
  private readonly sides: number[] = []
  private readonly after: number[] = []
  /** The places of a box that is not halved; none of one that is. */
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly top: Float64Array
  /** The first box of the rural places when town and village are apart. */
  private readonly ruralFrom: number
  /** Where the sources are, and whom they help. */
  private readonly fromX: Float64Array
  private readonly fromY: Float64Array
  private readonly support: Int32Array
  /** What the last look for a group found: so many places of the order. */
  private readonly near: Int32Array
  private nearCount = 0

  /** @param prices of places, by sink; read whenever something is looked for */
  constructor(
    private readonly field: Field,
    private readonly prices: Float64Array,
  ) {
    const { sources, sinks, separate } = field
    this.fromX = Float64Array.from(sources, ({ x }) => x)
    this.fromY = Float64Array.from(sources, ({ y }) => y)
    this.support = Int32Array.from(sources, ({ support }) => support)
    const open = [...sinks.keys()].filter((j) => sinks[j]!.open && sinks[j]!.need > 0)
    const urban = separate ? open.filter((j) => !sinks[j]!.rural) : open
    const rural = separate ? open.filter((j) => sinks[j]!.rural) : []
    this.order = Int32Array.from([...urban, ...rural])
    if (urban.length > 0) this.halve(0, urban.length)
    this.ruralFrom = this.after.length
    if (rural.length > 0) this.halve(urban.length, this.order.length)
    this.x = Float64Array.from(this.order, (j) => sinks[j]!.x)
    this.y = Float64Array.from(this.order, (j) => sinks[j]!.y)
    this.top = new Float64Array(this.after.length)
    this.near = new Int32Array(this.order.length)
  }

  /** Sums prices up anew. Until the next time a place whose price rose may be passed over. */
  refresh(): void {
    const { order, prices, top, after, from, to } = this
    for (let box = top.length - 1; box >= 0; box -= 1) {
      let highest = -Infinity
      for (let k = from[box]!; k < to[box]!; k += 1) highest = Math.max(highest, prices[order[k]!]!)
      for (let half = box + 1; half < after[box]!; half = after[half]!) highest = Math.max(highest, top[half]!)
      top[box] = highest
    }
  }

  /**
   * Looks for the places away from home that could be the best for anybody of a group.
   * @param limit only below this cost less price
   */
  gather(group: Group, limit: number): void {
    const { sides, after, from, to, top, order, x, y, prices, near, ruralFrom } = this
    const { west, east, south, north, home } = group
    const { separate, move, change } = this.field
    const beyondCap = Math.floor(this.field.cap) + 1
    const rural = separate && group.rural
    const end = separate && !rural ? ruralFrom : after.length
    const most = group.helping ? change : 0
    // Somewhere everybody of the group may go for less than this.
    let best = limit
    let count = 0
    for (let box = rural ? ruralFrom : 0; box < end;) {
      const room = Math.min(best - move + top[box]!, beyondCap)
      const dx = Math.max(sides[4 * box]! - east, 0, west - sides[4 * box + 1]!)
      const dy = Math.max(sides[4 * box + 2]! - north, 0, south - sides[4 * box + 3]!)
      if (dx >= room || dy >= room || metresBetween(dx, dy) >= room) {
        box = after[box]!
        continue
      }
      for (let k = from[box]!; k < to[box]!; k += 1) {
        const price = prices[order[k]!]!
        const room = Math.min(best - move + price, beyondCap)
        const px = x[k]!
        const py = y[k]!
        const dx = Math.max(px - east, 0, west - px)
        const dy = Math.max(py - north, 0, south - py)
        if (dx >= room || dy >= room || order[k] === home || metresBetween(dx, dy) >= room) continue
        near[count] = k
        count += 1
        const furthest = metresBetween(Math.max(east - px, px - west), Math.max(north - py, py - south))
        if (furthest < beyondCap) best = Math.min(best, move + furthest + most - price)
      }
      box += 1
    }
    this.nearCount = count
  }

  /**
   * Of the places found for the group of a source, other than its present support, the one with the least cost less price.
   * @returns its sink, or -1 when none lies below the limit
   */
  find(i: number, limit: number): number {
    if (this.nearCount === 0) return -1
    const { field, near, order, prices } = this
    const [x, y, support] = [this.fromX[i]!, this.fromY[i]!, this.support[i]!]
    const base = field.move + (support < 0 ? 0 : field.change)
    let [sink, best] = [-1, limit]
    for (let n = 0; n < this.nearCount; n += 1) {
      const k = near[n]!
      const j = order[k]!
      const metres = metresBetween(this.x[k]! - x, this.y[k]! - y)
      if (base + metres - prices[j]! >= best || metres > field.cap || j === support) continue
      sink = j
      best = base + metres - prices[j]!
      this.cost = base + metres
    }
    return sink
  }

  /** Adds the box of the places `from` ≤ k < `to`, and its halves. */
  private halve(from: number, to: number): void {
    const { sinks } = this.field
    const [inside, box] = [this.order.subarray(from, to), this.after.length]
    const { west, east, south, north } = around(Array.from(inside, (j) => sinks[j]!))
    const whole = to - from <= LEAF
    this.sides.push(west, east, south, north)
    this.from.push(from)
    this.to.push(whole ? to : from)
    this.after.push(box + 1)
    if (whole) return
    const along = east - west > north - south ? 'x' : 'y'
    inside.sort((a, b) => sinks[a]![along] - sinks[b]![along] || a - b)
    const middle = (from + to) >> 1
    this.halve(from, middle)
    this.halve(middle, to)
    this.after[box] = this.after.length
  }
}
