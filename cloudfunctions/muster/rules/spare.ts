import type { GridCode } from '../../../types/domain/ids'
import type { BoardRow } from './board'
import { spareOf } from './board'

/** As many neighbours as somebody looks through. */
const NEIGHBOURS = 5

/**
 * The nearest grids that could spare people for a short one: they have more on the way or there than they need (mechanism 20 on
 * the rule of mechanism 12: near before far, nobody below their own need).
 */
export function neighboursWithSpare(
  rows: readonly BoardRow[],
  short: GridCode,
  metresTo: (grid: GridCode) => number,
): { readonly row: BoardRow; readonly spare: number; readonly distanceMetres: number }[] {
  return rows
    .filter(({ id }) => id !== short)
    .map((row) => ({ row, spare: spareOf(row, row.needed), distanceMetres: Math.round(metresTo(row.id)) }))
    .filter(({ spare }) => spare > 0)
    .sort((a, b) => a.distanceMetres - b.distanceMetres || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, NEIGHBOURS)
}
