import type { ValueOf } from '../../../../types/contracts/all'

export type PlanValue = ValueOf<'forces.getPlan'>
export type KindOf = PlanValue['kinds'][number]
export type Flow = PlanValue['flows'][number]
export type Move = ValueOf<'forces.listMoves'>['moves'][number]
export type Place = ValueOf<'org.overview'>

/** A grid that gets help: from where, and how many. */
export interface Helped {
  readonly gridId: string
  readonly from: readonly string[]
  readonly people: number
}

const peopleOf = ({ cadres, volunteers }: Flow): number => cadres + volunteers

/** Those who get help, the most first; equal ones in the order of their codes. */
export function helpedBy(flows: readonly Flow[]): Helped[] {
  const all = new Map<string, { gridId: string; from: string[]; people: number }>()
  for (const flow of flows) {
    const helped = all.get(flow.to) ?? { gridId: flow.to, from: [], people: 0 }
    all.set(flow.to, helped)
    helped.from.push(flow.from)
    helped.people += peopleOf(flow)
  }
  return [...all.values()].sort((a, b) => b.people - a.people || (a.gridId < b.gridId ? -1 : 1))
}

/** How many come into each street. */
export function comingInto(flows: readonly Flow[]): ReadonlyMap<string, number> {
  const coming = new Map<string, number>()
  for (const flow of flows) {
    const street = flow.to.slice(0, 9)
    coming.set(street, (coming.get(street) ?? 0) + peopleOf(flow))
  }
  return coming
}

/** How high a cap must be so that nobody is missing, when that alone is enough. */
export function liftOf({ kinds }: PlanValue): number | undefined {
  const short = kinds.filter(({ totals }) => totals.missing > 0)
  const lifts = short.map(({ liftCap }) => (liftCap?.missing === 0 ? liftCap.capMetres : Infinity))
  const most = Math.max(...lifts)
  return short.length > 0 && Number.isFinite(most) ? most : undefined
}

/** Parts of work that somebody began and left. */
export const isUnderWay = ({ state }: PlanValue): boolean => state === 'applying' || state === 'undoing'
