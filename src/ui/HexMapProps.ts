import type { ReactNode } from 'react'

/**
 * How a tile is filled, a closed set. Strength: `gap2` far below its floors, `gap1` a little below, `ok`, `spare` can help others.
 * A muster: `silent` nobody answers, `unread`, `calling`, `some` and `most` have arrived. `quiet`: not part of what is shown.
 */
export type HexState = 'gap2' | 'gap1' | 'ok' | 'spare' | 'silent' | 'unread' | 'calling' | 'some' | 'most' | 'quiet'

export interface HexTile {
  readonly gridId: string
  readonly state: HexState
}

/** Who helps whom. */
export interface HexArrow {
  readonly from: string
  readonly to: string
}

export interface HexMapProps {
  /** What the map shows, in a sentence with its numbers; said to those who cannot see it. The page lists the same beside it. */
  readonly label: string
  readonly tiles: readonly HexTile[]
  /** Names of the streets, and a word or a number beside each: 缺 9. */
  readonly streets: readonly { readonly id: string; readonly name: string; readonly note?: string }[]
  /** In this order, each with how many there are. */
  readonly legend: readonly { readonly state: HexState; readonly text: string }[]
  /** At the end of the legend: 今天 7:30 的数. */
  readonly legendNote?: ReactNode
  /** Grids with a ring. */
  readonly chosen?: readonly string[]
  readonly arrows?: readonly HexArrow[]
  /** In red above the others. */
  readonly chosenArrow?: HexArrow
  /** The street that fills the map; the whole when there is none. */
  readonly street?: string
  readonly onChoose?: (gridId: string) => void
  /** Told when a street, or the way back to the whole, is chosen. Tiles too small to hit choose their street. */
  readonly onStreet?: (streetId: string | undefined) => void
}
