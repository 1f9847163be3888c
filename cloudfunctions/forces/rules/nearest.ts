/* oxlint-disable typescript/no-non-null-assertion -- every index comes from the tree that the constructor built */
import type { Field, Source } from './field'
import { metresBetween } from './plane'

const LEAF = 8

/** The places `from` ≤ k < `to` of the order, and the smallest rectangle around them. */
interface Box {
  readonly from: number
  readonly to: number
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  readonly halves: readonly [Box, Box] | null
  /** The highest price in it. */
  top: number
}

/**
 * The open places in a k-d tree (Bentley 1975), every box with the highest price in it: finds the one with the least cost less
 * price among all of them, and looks only into boxes that could hold a better one than is known.
 */
export class Nearest {
  /** Of what `find` found last: cost and price. */
  cost = 0
  private best = 0
  private sink = -1
  private readonly order: Int32Array
  private readonly x: Float64Array
  private readonly y: Float64Array
  /** The places a source of an urban, or a rural grid may take. */
  private readonly within: readonly [Box | null, Box | null]

  /** @param prices of places, by sink; read whenever something is looked for */
  constructor(
    private readonly field: Field,
    private readonly prices: Float64Array,
  ) {
    const { sinks, separate } = field
    const open = [...sinks.keys()].filter((j) => sinks[j]!.open && sinks[j]!.need > 0)
    const urban = open.filter((j) => !sinks[j]!.rural)
    const rural = open.filter((j) => sinks[j]!.rural)
    this.order = Int32Array.from([...urban, ...rural])
    this.x = Float64Array.from(sinks, ({ x }) => x)
    this.y = Float64Array.from(sinks, ({ y }) => y)
    const all = open.length
    if (separate) this.within = [this.box(0, urban.length), this.box(urban.length, all)]
    else {
      const everywhere = this.box(0, all)
      this.within = [everywhere, everywhere]
    }
    this.refresh()
  }

  /** Prices have changed: sums them up anew. Until then a place whose price rose may be passed over. */
  refresh(): void {
    for (const box of this.within) if (box) this.sumUp(box)
  }

  /**
   * Of all places away from home and other than the present support, the one with the least cost less price.
   * @returns its sink, or -1 when none lies below the limit
   */
  find(source: Source, limit: number): number {
    const box = this.within[this.field.sinks[source.home]!.rural ? 1 : 0]
    this.sink = -1
    this.best = limit
    const base = this.field.move + (source.support < 0 ? 0 : this.field.change)
    if (box) this.look(box, source, base)
    return this.sink
  }

  private look(box: Box, source: Source, base: number): void {
    const { halves } = box
    if (!halves) return this.compare(box, source, base)
    const inFirst = this.bound(halves[0], source, base)
    const inSecond = this.bound(halves[1], source, base)
    const nearer = inFirst <= inSecond ? 0 : 1
    if (Math.min(inFirst, inSecond) < this.best) this.look(halves[nearer], source, base)
    if (Math.max(inFirst, inSecond) < this.best) this.look(halves[1 - nearer]!, source, base)
  }

  /** No place in the box has less cost less price than this. */
  private bound(box: Box, { x, y }: Source, base: number): number {
    const metres = metresBetween(Math.max(box.west - x, 0, x - box.east), Math.max(box.south - y, 0, y - box.north))
    return metres > this.field.cap ? Infinity : base + metres - box.top
  }

  private compare(box: Box, { x, y, home, support }: Source, base: number): void {
    for (let k = box.from; k < box.to; k += 1) {
      const j = this.order[k]!
      if (j === home || j === support) continue
      const metres = metresBetween(this.x[j]! - x, this.y[j]! - y)
      const value = base + metres - this.prices[j]!
      if (value >= this.best || metres > this.field.cap) continue
      this.best = value
      this.cost = base + metres
      this.sink = j
    }
  }

  private box(from: number, to: number): Box | null {
    return from < to ? this.halve(from, to) : null
  }

  private halve(from: number, to: number): Box {
    const inside = this.order.subarray(from, to)
    const [xs, ys] = [inside, inside].map((sinks, i) => Array.from(sinks, (j) => (i === 0 ? this.x : this.y)[j]!))
    const [west, east] = [xs!.reduce((a, b) => Math.min(a, b)), xs!.reduce((a, b) => Math.max(a, b))]
    const [south, north] = [ys!.reduce((a, b) => Math.min(a, b)), ys!.reduce((a, b) => Math.max(a, b))]
    const along = east - west > north - south ? this.x : this.y
    inside.sort((a, b) => along[a]! - along[b]! || a - b)
    const middle = (from + to) >> 1
    const halves = to - from > LEAF ? ([this.halve(from, middle), this.halve(middle, to)] as const) : null
    return { from, to, west, east, south, north, halves, top: 0 }
  }

  private sumUp(box: Box): number {
    box.top = -Infinity
    if (box.halves) box.top = Math.max(this.sumUp(box.halves[0]), this.sumUp(box.halves[1]))
    else for (let k = box.from; k < box.to; k += 1) box.top = Math.max(box.top, this.prices[this.order[k]!]!)
    return box.top
  }
}
