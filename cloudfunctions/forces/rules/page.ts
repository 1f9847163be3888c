import type { GridCode } from '../../../types/domain/ids'
import type { Move } from '../../../types/documents/forces'

const MOVES_A_PAGE = 50

/** The move that a page begins with. */
export interface PageStart {
  readonly part: number
  readonly index: number
}

/** Reads a cursor; null for one that we did not make. */
export function readCursor(cursor: string | undefined): PageStart | null {
  if (cursor === undefined) return { part: 0, index: 0 }
  const found = /^(\d{1,4})-(\d{1,4})$/.exec(cursor)
  return found ? { part: Number(found[1]), index: Number(found[2]) } : null
}

/**
 * A page of moves out of the parts that were read, and where the next one begins.
 * @param parts in order, from the start's part on; of one grid only those that it is in
 * @param more whether there are parts behind the ones that were read
 */
export function movesPage(
  parts: readonly { readonly part: number; readonly moves: readonly Move[] }[],
  start: PageStart,
  gridId: GridCode | undefined,
  more: boolean,
): { readonly moves: readonly Move[]; readonly next: string | null } {
  const moves: Move[] = []
  for (const { part, moves: own } of parts) {
    for (const [index, move] of own.entries()) {
      if (part === start.part && index < start.index) continue
      if (gridId !== undefined && move.from !== gridId && move.to !== gridId) continue
      if (moves.length === MOVES_A_PAGE) return { moves, next: `${part}-${index}` }
      moves.push(move)
    }
  }
  const last = parts.at(-1)
  return { moves, next: more && last ? `${last.part + 1}-0` : null }
}
