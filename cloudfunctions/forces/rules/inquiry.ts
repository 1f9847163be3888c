import type { DivisionCode, GridCode, PersonId } from '../../../types/domain/ids'
import type { MemberKind, Settlement } from '../../../types/domain/org'
import type { Point } from '../../../types/documents/org'
import type { SupportDoc } from '../../../types/documents/forces'
import type { Pins } from './pins'
import type { BalanceQuestion, BalanceRules, Member } from './question'

/** Somebody enrolled in the scope. */
export interface Enrolled {
  readonly personId: PersonId
  readonly name: string
  readonly kind: MemberKind
  readonly gridId: GridCode
  readonly home: Point
}

/** A support under way. */
export type Underway = Pick<SupportDoc, '_id' | 'kind' | 'from' | 'to' | 'metres' | 'answer'>

/** Everything a run has read. */
export interface Inquiry {
  readonly scope: DivisionCode
  readonly people: readonly Enrolled[]
  readonly grids: readonly {
    readonly gridId: GridCode
    readonly settlement: Settlement
    readonly centre: Point
    readonly floors: Readonly<Record<MemberKind, number>>
  }[]
  readonly supports: ReadonlyMap<PersonId, Underway>
  readonly pins: Pins
  readonly rules: BalanceRules
}

/** Where somebody helps now, as far as the plan knows: not in their own grid, and not after they declined. */
export function supportNow({ supports }: Pick<Inquiry, 'supports'>, { personId, gridId }: Enrolled): Underway | null {
  const support = supports.get(personId)
  return support && support.to !== gridId && support.answer !== 'declined' ? support : null
}

/**
 * The question for one kind of people. Who declined stays at home, and no pin takes them from there. Who helps outside the
 * scope is away; who comes from outside fills a place that the scope need not fill.
 */
export function questionFor(kind: MemberKind, inquiry: Inquiry): BalanceQuestion {
  const { scope, people, grids, supports, rules } = inquiry
  const inside = new Set(people.map(({ personId }) => personId))
  const known = new Set(grids.map(({ gridId }) => gridId))
  const guests = new Map<GridCode, number>()
  for (const { _id, kind: comesAs, to, answer } of supports.values()) {
    if (comesAs === kind && answer !== 'declined' && !inside.has(_id)) guests.set(to, (guests.get(to) ?? 0) + 1)
  }
  const members = people.flatMap((person): Member[] => {
    const { personId, gridId, home } = person
    if (person.kind !== kind || !known.has(gridId)) return []
    const support = supportNow(inquiry, person)
    if (support && !support.to.startsWith(scope)) return []
    const pin = pinOf(person, inquiry, known)
    if (pin !== undefined) return [{ personId, gridId, home, support: pin, mayMove: false }]
    const declined = supports.get(personId)?.answer === 'declined'
    return [{ personId, gridId, home, support: support?.to ?? null, mayMove: !declined }]
  })
  return {
    members,
    grids: grids.map(({ gridId, settlement, centre, floors }) => ({
      gridId,
      settlement,
      centre,
      floor: Math.max(0, floors[kind] - (guests.get(gridId) ?? 0)),
    })),
    rules: { ...rules },
  }
}

function pinOf({ personId, gridId }: Enrolled, { supports, pins }: Inquiry, known: ReadonlySet<GridCode>) {
  const pin = supports.get(personId)?.answer === 'declined' ? undefined : pins[personId]
  if (pin === undefined || (pin !== null && !known.has(pin))) return undefined
  return pin === gridId ? null : pin
}

/** The pins that still hold: of people who are here and may be set. */
export function pinsHeld({ people, supports, pins }: Inquiry): Pins {
  const held = people.filter(({ personId }) => supports.get(personId)?.answer !== 'declined')
  return Object.fromEntries(
    held.flatMap(({ personId }) => {
      const pin = pins[personId]
      return pin === undefined ? [] : [[personId, pin] as const]
    }),
  )
}
