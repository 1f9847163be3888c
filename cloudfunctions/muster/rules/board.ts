import type { GridCode } from '../../../types/domain/ids'
import type { Counts, MusterGridDoc } from '../../../types/documents/muster'

/** A grid as the board reads it: everything but the answers. */
export type BoardGrid = Pick<MusterGridDoc, 'gridId' | 'gridName' | 'called' | 'needed' | 'counts' | 'sent' | 'wanted'>

export interface BoardRow extends Counts {
  readonly id: GridCode
  readonly name: string
  readonly called: number
  readonly needed: number
  readonly helpersComing: number
  readonly helpersArrived: number
  /** Needed, less everybody who is there or on the way. */
  readonly shortfall: number
  readonly wanted: number
}

/** What a grid needs beyond the first order: what its secretary asked for on top. */
const needOf = ({ needed, wanted }: Pick<BoardGrid, 'needed' | 'wanted'>): number => needed + (wanted?.people ?? 0)

/**
 * The rows of a board: each grid's own people and those whom others have sent there.
 * @param grids also grids outside `inside` that sent people into it
 */
export function boardOf(grids: readonly BoardGrid[], inside: (grid: GridCode) => boolean): BoardRow[] {
  const senders = grids.filter(({ sent }) => Object.keys(sent).length > 0)
  return grids
    .filter(({ gridId }) => inside(gridId))
    .map((grid): BoardRow => {
      const sent = senders.flatMap(({ sent: to }) => to[grid.gridId] ?? [])
      const helpersComing = sent.reduce((sum, { read, coming }) => sum + read + coming, 0)
      const helpersArrived = sent.reduce((sum, { arrived }) => sum + arrived, 0)
      const { counts } = grid
      const there = counts.coming + counts.arrived + helpersComing + helpersArrived
      return {
        id: grid.gridId,
        name: grid.gridName,
        called: grid.called,
        needed: grid.needed,
        read: counts.read,
        coming: counts.coming,
        arrived: counts.arrived,
        cannot: counts.cannot,
        left: counts.left,
        helpersComing,
        helpersArrived,
        shortfall: Math.max(0, needOf(grid) - there),
        wanted: grid.wanted?.people ?? 0,
      }
    })
}

/** People of a grid beyond what it needs itself: those it could send. */
export const spareOf = (row: BoardRow, needed: number): number =>
  Math.max(0, row.coming + row.arrived + row.helpersComing + row.helpersArrived - needed - row.wanted)
