import type { Frame, Spot } from './frame'
import { tileWidth } from './lattice'

/** A street before it has tiles: a disc as large as they will be. */
export interface Disc {
  readonly anchor: Spot
  readonly tiles: number
}

const ROUNDS = 600
const PULL = 0.01
/** Between neighbours, in tiles. */
const MARGIN = 0.6
const TILE_AREA = (3 * Math.sqrt(3)) / 2

/** Discs near their anchors that hardly overlap: pulled to the anchor, pushed off one another, kept in the frame. */
export function settle(discs: readonly Disc[], { width, height, label }: Frame, radius: number): Spot[] {
  const sizes = discs.map(({ tiles }) => radius * Math.sqrt((tiles * TILE_AREA) / Math.PI) + MARGIN * tileWidth(radius))
  const spots = discs.map(({ anchor }) => ({ ...anchor }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, spot] of spots.entries()) {
      const anchor = discs[i]?.anchor ?? spot
      spot.x += PULL * (anchor.x - spot.x)
      spot.y += PULL * (anchor.y - spot.y)
    }
    for (const [i, a] of spots.entries()) {
      for (const [j, b] of spots.entries()) {
        if (j <= i) continue
        const [sizeA, sizeB] = [sizes[i] ?? 0, sizes[j] ?? 0]
        const [nameA, nameB] = [nameOver(sizeA, label), nameOver(sizeB, label)]
        part(a, b, sizeA + sizeB)
        partBoxes(a, nameA, b, nameB)
        partBoxes(a, nameA, b, bodyOf(sizeB))
        partBoxes(a, bodyOf(sizeA), b, nameB)
      }
    }
    for (const [i, spot] of spots.entries()) {
      const size = sizes[i] ?? 0
      const half = Math.max(size, label.width / 2)
      spot.x = within(spot.x, half, width - half)
      spot.y = within(spot.y, size + label.height, height - size)
    }
  }
  return spots
}

function part(a: { x: number; y: number }, b: { x: number; y: number }, least: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  // Two at one spot part to the east and west.
  const distance = Math.hypot(dx, dy)
  if (distance >= least) return
  const push = (least - distance) / 2
  const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance]
  a.x -= ux * push
  a.y -= uy * push
  b.x += ux * push
  b.y += uy * push
}

/** A rectangle around a disc's centre: its middle lies so much above it. */
interface Around {
  readonly above: number
  readonly halfWidth: number
  readonly halfHeight: number
}
/** Tiles fill most of the square around a disc. */
const SQUARE = 0.85
const bodyOf = (size: number): Around => ({ above: 0, halfWidth: SQUARE * size, halfHeight: SQUARE * size })
const nameOver = (size: number, { width, height }: Frame['label']): Around => ({
  above: size + height / 2,
  halfWidth: width / 2,
  halfHeight: height / 2,
})

/** Two rectangles that overlap part equally, the shorter way. */
function partBoxes(a: { x: number; y: number }, ofA: Around, b: { x: number; y: number }, ofB: Around): void {
  const dx = b.x - a.x
  const dy = b.y - ofB.above - (a.y - ofA.above)
  const across = ofA.halfWidth + ofB.halfWidth - Math.abs(dx)
  const down = ofA.halfHeight + ofB.halfHeight - Math.abs(dy)
  if (across <= 0 || down <= 0) return
  const sideways = across < down
  const push = (sideways ? across : down) / 2
  const way = (sideways ? dx : dy) < 0 ? -push : push
  const axis = sideways ? 'x' : 'y'
  a[axis] -= way
  b[axis] += way
}

const within = (value: number, least: number, most: number): number =>
  least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value))
