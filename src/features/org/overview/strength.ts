import type { HexState } from '@/ui/HexMapProps'
import type { ValueOf } from '../../../../types/contracts/all'
import { KINDS } from '../words'

type Overview = ValueOf<'org.overview'>
export type OverviewGrid = Overview['grids'][number]
export type OverviewPart = Overview['parts'][number]

/** From this many missing people on a grid is among the worst. */
const MANY = 5
/** From this many volunteers above the floor on a grid has some to spare. */
const PLENTY = 8

/** How many people of both kinds are missing to 力量底线. */
export const missingIn = (grid: OverviewGrid): number =>
  KINDS.reduce((sum, kind) => sum + Math.max(0, grid[kind].floor - grid[kind].have), 0)

/** The colour of a grid on the map. */
export function stateOf(grid: OverviewGrid): HexState {
  const missing = missingIn(grid)
  if (missing >= MANY) return 'gap2'
  if (missing > 0) return 'gap1'
  return grid.volunteer.have - grid.volunteer.floor >= PLENTY ? 'spare' : 'ok'
}

export const LEGEND = [
  { state: 'gap2', text: `差 ${MANY} 人以上` },
  { state: 'gap1', text: `差 1–${MANY - 1} 人` },
  { state: 'ok', text: '够底线' },
  { state: 'spare', text: `志愿者多 ${PLENTY} 人以上` },
] as const satisfies readonly { state: HexState; text: string }[]

/** Those who need most first; the same need in the order of their codes. */
export const gridsByNeed = (grids: readonly OverviewGrid[]): readonly OverviewGrid[] =>
  [...grids].sort((a, b) => missingIn(b) - missingIn(a) || (a.id < b.id ? -1 : 1))

export const partsByNeed = (parts: readonly OverviewPart[]): readonly OverviewPart[] =>
  [...parts].sort((a, b) => b.shortGrids - a.shortGrids || (a.id < b.id ? -1 : 1))

/** `486 个网格，160 个人手不够`, `9 个网格，人手都够`. */
export const sentenceOf = ({ total }: Overview): string =>
  total.shortGrids > 0 ? `${total.grids} 个网格，${total.shortGrids} 个人手不够` : `${total.grids} 个网格，人手都够`
