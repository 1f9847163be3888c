import type { ValueOf } from '../../../types/contracts/all'
import type { GridCode } from '../../../types/domain/ids'

type Waiting = Extract<ValueOf<'home.open'>, { state: 'active' }>['waiting'][number]

/** A grid that a view looks after. */
interface LookedAfter {
  readonly id: GridCode
  readonly name: string
  readonly pending: number
  readonly strength: Readonly<Record<'cadre' | 'volunteer', { readonly have: number; readonly floor: number }>>
}

const nothingMore = { taskId: null, at: null } as const

/** Mechanism 13: grids below their floors; when it is one, which. */
export const shortGrids = (short: readonly { readonly id: GridCode; readonly name: string }[]): Waiting[] => {
  const [only] = short.length === 1 ? short : []
  if (short.length === 0) return []
  return [{ ...nothingMore, kind: 'floor', count: short.length, title: only?.name ?? null, gridId: only?.id ?? null }]
}

/** What waits in the grid that somebody looks after: newcomers first, then a floor that is not reached. */
export function waitingInGrid(grid: LookedAfter): Waiting[] {
  const { id, name, pending, strength } = grid
  const confirm: Waiting[] =
    pending > 0 ? [{ ...nothingMore, kind: 'confirm', count: pending, title: null, gridId: id }] : []
  const isShort = Object.values(strength).some(({ have, floor }) => have < floor)
  return [...confirm, ...shortGrids(isShort ? [{ id, name }] : [])]
}
