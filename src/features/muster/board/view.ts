import type { HexState } from '@/ui/HexMapProps'
import { type DivisionCode, type GridCode, streetCode, type StreetCode } from '../../../../types/domain/ids'
import { minutesSince } from '../../../../types/domain/muster'
import type { Instant } from '../../../../types/domain/time'
import { answeredIn, type BoardRow, thereIn } from '../words'

/** From these shares of the needed on, a grid counts as some or most of the way. */
const SOME = 0.3
const MOST = 0.8
/** Nobody has said anything for so long: somebody should ring. */
const SILENT_MINUTES = 15

/** What a grid is measured by: what it needs; where no number was set, whom it called. */
const aim = (row: BoardRow): number => row.needed || row.called

/** How a grid stands; the worst first. */
export function stateOf(row: BoardRow, minutes: number): HexState {
  if (answeredIn(row) === 0) return minutes >= SILENT_MINUTES ? 'silent' : 'unread'
  const share = aim(row) === 0 ? 1 : thereIn(row) / aim(row)
  return share >= MOST ? 'most' : share >= SOME ? 'some' : 'calling'
}

const LEGEND = [
  { state: 'silent', text: '没人应' },
  { state: 'unread', text: '还没读' },
  { state: 'calling', text: '在叫人' },
  { state: 'some', text: '到了三成以上' },
  { state: 'most', text: '到了八成以上' },
] as const satisfies readonly { state: HexState; text: string }[]

/** A colour that no tile has says nothing. */
export const legendOf = (states: readonly HexState[]) => LEGEND.filter(({ state }) => states.includes(state))

const URGENCY: readonly HexState[] = ['silent', 'unread', 'calling', 'some', 'most']

/** Slow grids first, those who lack most before others; the same in the order of their codes. */
export const slowFirst = (rows: readonly BoardRow[], minutes: number): readonly BoardRow[] =>
  [...rows].sort(
    (a, b) =>
      URGENCY.indexOf(stateOf(a, minutes)) - URGENCY.indexOf(stateOf(b, minutes)) ||
      b.shortfall - a.shortfall ||
      (a.id < b.id ? -1 : 1),
  )

export interface Total {
  readonly called: number
  readonly answered: number
  readonly coming: number
  readonly arrived: number
  readonly shortfall: number
  readonly silent: number
}

export const totalOf = (rows: readonly BoardRow[], at: Instant, now: Instant): Total => ({
  called: rows.reduce((sum, { called }) => sum + called, 0),
  answered: rows.reduce((sum, row) => sum + answeredIn(row), 0),
  coming: rows.reduce((sum, { coming, helpersComing }) => sum + coming + helpersComing, 0),
  arrived: rows.reduce((sum, row) => sum + thereIn(row), 0),
  shortfall: rows.reduce((sum, { shortfall }) => sum + shortfall, 0),
  silent: rows.filter((row) => stateOf(row, minutesSince(at, now)) === 'silent').length,
})

export interface Street {
  readonly id: StreetCode
  readonly rows: readonly BoardRow[]
}

/** Rows by street, in the order of their codes. */
export function streetsOf(rows: readonly BoardRow[]): readonly Street[] {
  const ids = [...new Set(rows.map(({ id }) => streetCode(id)))].sort()
  return ids.map((id) => ({ id, rows: rows.filter((row) => row.id.startsWith(id)) }))
}

/** The rows of a place's own grids. */
export const rowsIn = (rows: readonly BoardRow[], place: DivisionCode): readonly BoardRow[] =>
  rows.filter(({ id }) => id.startsWith(place))

export const rowOf = (rows: readonly BoardRow[], id: GridCode | undefined): BoardRow | undefined =>
  rows.find((row) => row.id === id)
