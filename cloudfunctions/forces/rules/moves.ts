import type { GridCode, PersonId } from '../../../types/domain/ids'
import type { BalancePlanDoc, Move } from '../../../types/documents/forces'
import { type Enrolled, type Inquiry, supportNow } from './inquiry'
import type { BalancePlan } from './plan'

/** Applied and undone together: what one call can write with room to spare. */
const MOVES_A_PART = 200

/** The moves of a plan against the supports that there are, in order of where people go. */
export function movesOf(plan: BalancePlan, inquiry: Inquiry, byId: ReadonlyMap<PersonId, Enrolled>): Move[] {
  const goes = new Map(plan.supports.map((support) => [support.personId, support]))
  const moves = [...byId.values()].flatMap((person): Move[] => {
    const { personId, name, kind, gridId: from } = person
    const now = supportNow(inquiry, person)
    const planned = goes.get(personId)
    if (planned) {
      const state = now === null ? 'new' : now.to === planned.to ? 'kept' : 'changed'
      return [{ personId, name, kind, from, to: planned.to, metres: planned.metres, state }]
    }
    return now?.to.startsWith(inquiry.scope)
      ? [{ personId, name, kind, from, to: now.to, metres: now.metres, state: 'ended' }]
      : []
  })
  return moves.sort((a, b) => compare(a.to, b.to) || compare(a.from, b.from) || compare(a.personId, b.personId))
}

/** A plan without moves has one empty part: applying it is a step like any other. */
export function partsOf(moves: readonly Move[]): { moves: readonly Move[]; gridIds: readonly GridCode[] }[] {
  const parts = Math.max(1, Math.ceil(moves.length / MOVES_A_PART))
  return Array.from({ length: parts }, (_unused, part) => {
    const own = moves.slice(part * MOVES_A_PART, (part + 1) * MOVES_A_PART)
    return { moves: own, gridIds: [...new Set(own.flatMap(({ from, to }) => [from, to]))].sort() }
  })
}

/** Who helps whom under a plan, cadres and volunteers together. */
export function flowsBetween(moves: readonly Move[]): BalancePlanDoc['flows'] {
  const flows = new Map<string, { from: GridCode; to: GridCode; cadres: number; volunteers: number }>()
  for (const { from, to, kind, state } of moves) {
    if (state === 'ended') continue
    const flow = flows.get(`${from}>${to}`) ?? { from, to, cadres: 0, volunteers: 0 }
    flow[kind === 'cadre' ? 'cadres' : 'volunteers'] += 1
    flows.set(`${from}>${to}`, flow)
  }
  return [...flows.values()]
}

/** Supports that go elsewhere or end. */
export const changedIn = (moves: readonly Move[]): number =>
  moves.filter(({ state }) => state === 'changed' || state === 'ended').length

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
