import { type Box, type Frame, overlap, type Spot } from './frame'
import { grow } from './grow'
import { type Cell, Lattice, tileWidth } from './lattice'
import { settle } from './settle'
import anchors from './street-anchors.json'

/** A map of tiles: where every grid and every street's name is, in px of `width` × `height`. */
export interface Layout {
  readonly width: number
  readonly height: number
  /** From a tile's centre to its corners. */
  readonly radius: number
  readonly tiles: ReadonlyMap<string, Cell>
  readonly streets: readonly StreetBlob[]
}

/** One street's tiles, and its name above them. */
export interface StreetBlob {
  readonly id: string
  readonly grids: readonly string[]
  /** The middle of the name. */
  readonly label: Spot
  /** Around the tiles and the name. */
  readonly box: Box
}

const STREET_DIGITS = 9
const LARGEST = 26
const SMALLEST = 2
const STEP = 0.2
/** Share of what names leave of the frame that tiles may cover: denser ones fit, but their patches grow tails. */
const DENSEST = 0.5
const PASSES = 8

/**
 * The same grids always lie in the same places: no clock, no chance. Each street is one patch near where it lies in the district,
 * a community's grids lie together, no two patches touch, and no name covers a tile.
 * @param codes of grids; a street is the first nine digits
 */
export function layOut(codes: readonly string[], frame: Frame): Layout {
  const byStreet = new Map<string, string[]>()
  for (const code of [...codes].sort()) {
    const street = code.slice(0, STREET_DIGITS)
    byStreet.set(street, [...(byStreet.get(street) ?? []), code])
  }
  const streets = [...byStreet].map(([id, grids]) => ({ id, grids, anchor: anchorOf(id, byStreet.size, frame) }))
  const tileArea = (3 * Math.sqrt(3)) / 2
  const room = frame.width * frame.height - streets.length * frame.label.width * frame.label.height
  const densest = Math.sqrt((DENSEST * room) / Math.max(1, codes.length * tileArea))
  for (let radius = Math.min(LARGEST, densest); radius >= SMALLEST; radius -= STEP) {
    const blobs = place(streets, frame, radius)
    if (blobs) return cropped(streets, blobs, frame, radius)
  }
  throw new Error(`${codes.length} grids do not fit into ${frame.width} × ${frame.height}`)
}

interface Street {
  readonly id: string
  readonly grids: readonly string[]
  readonly anchor: Spot
}

/** A street nobody has placed by hand, or the only one, begins in the middle. */
function anchorOf(id: string, streets: number, { width, height }: Frame): Spot {
  const known: Readonly<Record<string, Spot>> = anchors
  const { x, y } = (streets > 1 && known[id]) || { x: 0.5, y: 0.5 }
  return { x: x * width, y: y * height }
}

/** Cells for every street with no name over a tile, or undefined at this radius. */
function place(streets: readonly Street[], frame: Frame, radius: number): Cell[][] | undefined {
  const discs = streets.map(({ anchor, grids }) => ({ anchor, tiles: grids.length }))
  const centres = settle(discs, frame, radius)
  const seedlings = discs.map(({ tiles, anchor }, i) => ({ tiles, centre: centres[i] ?? anchor }))
  const lattice = new Lattice(frame, radius)
  let names: Box[] = []
  for (let pass = 0; pass < PASSES; pass++) {
    const blobs = grow(lattice, seedlings, names)
    if (!blobs) return undefined
    names = blobs.map((blob) => nameBox(blob, frame, radius))
    const free = names.every(
      (name, i) =>
        names.every((other, j) => i === j || !overlap(name, other)) &&
        blobs.every((blob) => blob.every((cell) => !overlap(lattice.boxOf(cell), name))),
    )
    if (free) return blobs
  }
  return undefined
}

/** Above the top row, over its middle, and inside the frame. */
function nameBox(blob: readonly Cell[], { width, label }: Frame, radius: number): Box {
  const top = Math.min(...blob.map(({ y }) => y))
  const row = blob.filter(({ y }) => y === top).map(({ x }) => x)
  const middle = (Math.min(...row) + Math.max(...row)) / 2
  const left = Math.min(width - label.width, Math.max(0, middle - label.width / 2))
  const bottom = top - radius
  return { left, right: left + label.width, top: bottom - label.height, bottom }
}

/** Without the empty rows above and below, each grid in its cell. */
function cropped(streets: readonly Street[], blobs: readonly Cell[][], frame: Frame, radius: number): Layout {
  const names = blobs.map((blob) => nameBox(blob, frame, radius))
  const above = Math.min(...names.map(({ top }) => top))
  const below = Math.max(...blobs.flat().map(({ y }) => y + radius))
  const tiles = new Map<string, Cell>()
  const placed = streets.map(({ id, grids }, i) => {
    const cells = snake(blobs[i] ?? []).map((cell) => ({ ...cell, y: cell.y - above }))
    for (const [n, cell] of cells.entries()) tiles.set(grids[n] ?? '', cell)
    const name = names[i] ?? { left: 0, right: 0, top: 0, bottom: 0 }
    const [xs, ys] = [cells.map(({ x }) => x), cells.map(({ y }) => y)]
    const box = {
      left: Math.min(name.left, Math.min(...xs) - tileWidth(radius) / 2),
      right: Math.max(name.right, Math.max(...xs) + tileWidth(radius) / 2),
      top: name.top - above,
      bottom: Math.max(...ys) + radius,
    }
    const label = { x: (name.left + name.right) / 2, y: (name.top + name.bottom) / 2 - above }
    return { id, grids, label, box }
  })
  return { width: frame.width, height: below - above, radius, tiles, streets: placed }
}

/** Row by row, one to the right and the next back, so that codes that follow one another touch. */
function snake(blob: readonly Cell[]): Cell[] {
  const rows = [...new Set(blob.map(({ row }) => row))].sort((a, b) => a - b)
  return rows.flatMap((row, n) => {
    const way = n % 2 === 0 ? 1 : -1
    return blob.filter((cell) => cell.row === row).sort((a, b) => way * (a.column - b.column))
  })
}
