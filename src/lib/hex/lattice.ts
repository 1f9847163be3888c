import type { Box, Frame, Spot } from './frame'

/** A cell of the pointy-top lattice. Odd rows lie half a tile to the right. */
export interface Cell extends Spot {
  readonly column: number
  readonly row: number
  readonly index: number
}

/** Half the width of a tile whose corners lie one radius from its centre. */
const HALF_WIDTH = Math.sqrt(3) / 2
export const tileWidth = (radius: number): number => 2 * HALF_WIDTH * radius

/** All cells whose tiles lie in the frame, below one label's height. */
export class Lattice {
  readonly cells: readonly Cell[]
  /** The six that share an edge, by index of the cell. */
  readonly touching: readonly (readonly Cell[])[]
  /** All that must not be another street's: those, and the two right above and below, a row apart. */
  readonly guarded: readonly (readonly Cell[])[]
  readonly #columns: number
  readonly #rows: number

  constructor(
    { width, height, label }: Frame,
    readonly radius: number,
  ) {
    const across = tileWidth(radius)
    this.#columns = Math.floor((width - across / 2) / across)
    this.#rows = Math.floor((height - label.height - radius / 2) / (1.5 * radius))
    // Stand in the middle of what is left over.
    const left = (width - (this.#columns + 0.5) * across) / 2
    this.cells = Array.from({ length: Math.max(0, this.#columns * this.#rows) }, (_, index) => {
      const row = Math.floor(index / this.#columns)
      const column = index % this.#columns
      const x = left + (column + 0.5 + (row % 2) / 2) * across
      return { index, column, row, x, y: label.height + radius + 1.5 * radius * row }
    })
    this.touching = this.cells.map((cell) => this.#neighbours(cell))
    this.guarded = this.cells.map((cell) => [...this.#neighbours(cell), ...this.#straight(cell)])
  }

  #at(column: number, row: number): Cell | undefined {
    const outside = column < 0 || column >= this.#columns || row < 0 || row >= this.#rows
    return outside ? undefined : this.cells[row * this.#columns + column]
  }

  #neighbours({ column, row }: Cell): Cell[] {
    const aside = row % 2 === 0 ? -1 : 0
    return this.#existing([
      [column - 1, row],
      [column + 1, row],
      [column + aside, row - 1],
      [column + aside + 1, row - 1],
      [column + aside, row + 1],
      [column + aside + 1, row + 1],
    ])
  }

  #straight({ column, row }: Cell): Cell[] {
    return this.#existing([
      [column, row - 2],
      [column, row + 2],
    ])
  }

  #existing(places: readonly (readonly [column: number, row: number])[]): Cell[] {
    return places.flatMap(([column, row]) => this.#at(column, row) ?? [])
  }

  boxOf({ x, y }: Spot): Box {
    const half = HALF_WIDTH * this.radius
    return { left: x - half, right: x + half, top: y - this.radius, bottom: y + this.radius }
  }
}

/** Steps from one cell to the other over shared edges. */
export function stepsBetween(a: Cell, b: Cell): number {
  const slant = ({ column, row }: Cell) => column - Math.floor(row / 2)
  const [columns, rows] = [slant(a) - slant(b), a.row - b.row]
  return (Math.abs(columns) + Math.abs(rows) + Math.abs(columns + rows)) / 2
}
