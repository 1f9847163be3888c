import type { HexArrow, HexState, HexTile } from '@/ui/HexMapProps'
import type { Flow, Place, PlanValue } from './view'

/** More arrows than this are a thicket: on tiles as small as a phone shows all of them, and on larger ones. */
export const CROWDED = { small: 24, large: 60 } as const

/** Those who are still short speak loudest; a grid that gets help counts as helped, though it may pass some on. */
export function tilesOf(place: Place, { flows, kinds }: PlanValue): HexTile[] {
  const short = new Set<string>(kinds.flatMap(({ shortfalls }) => shortfalls.map(({ gridId }) => gridId)))
  const helped = new Set<string>(flows.map(({ to }) => to))
  const helping = new Set<string>(flows.map(({ from }) => from))
  const stateOf = (id: string): HexState =>
    short.has(id) ? 'gap2' : helped.has(id) ? 'gap1' : helping.has(id) ? 'spare' : 'quiet'
  return place.grids.map(({ id }) => ({ gridId: id, state: stateOf(id) }))
}

const LEGEND = [
  { state: 'gap2', text: '还差人' },
  { state: 'gap1', text: '有人来帮' },
  { state: 'spare', text: '去帮别人' },
  { state: 'quiet', text: '不用动' },
] as const satisfies readonly { state: HexState; text: string }[]

/** A colour that no tile has says nothing. */
export const legendOf = (tiles: readonly HexTile[]) =>
  LEGEND.filter(({ state }) => tiles.some((tile) => tile.state === state))

/** The arrows at the grid that is chosen, else those of the street in view or all, unless they are too many to follow. */
export function arrowsOf(
  flows: readonly Flow[],
  { street, gridId, most }: { readonly street?: string; readonly gridId?: string; readonly most: number },
): readonly HexArrow[] {
  const all = flows.map(({ from, to }) => ({ from, to }))
  if (gridId !== undefined) return all.filter(({ from, to }) => from === gridId || to === gridId)
  const inView =
    street === undefined ? all : all.filter(({ from, to }) => from.startsWith(street) || to.startsWith(street))
  return inView.length <= most ? inView : []
}

/** What the map shows, for those who cannot see it. */
export function mapInWords(tiles: readonly HexTile[]): string {
  const told = legendOf(tiles).map(({ state, text }) => {
    const count = tiles.filter((tile) => tile.state === state).length
    return `${count} 个${text}`
  })
  return `${tiles.length} 个网格：${told.join('，')}`
}
