import * as fc from 'fast-check'
import { balance, finish } from '../../../cloudfunctions/forces/rules/balance'
import type { BalancePlan } from '../../../cloudfunctions/forces/rules/plan'
import type { BalanceQuestion, BalanceRules, GridFloor, Member } from '../../../cloudfunctions/forces/rules/question'
import { gridCode, type PersonId } from '../../../types/domain/ids'
import type { Point } from '../../../types/documents/org'

const METRES_A_DEGREE = (6_371_008.8 * Math.PI) / 180

/** So many metres east and north of a spot in the town. Northward metres are exact on the plane, whatever else is on it. */
export const at = (east: number, north: number): Point => ({
  type: 'Point',
  coordinates: [117.87 + east / (METRES_A_DEGREE * Math.cos((36.8 * Math.PI) / 180)), 36.8 + north / METRES_A_DEGREE],
})

const RULES: BalanceRules = { capMetres: null, separate: false, relays: false, changeMetres: 0 }

/** A grid on a road to the north. */
export const grid = (id: string, north: number, floor: number, more: Partial<GridFloor> = {}): GridFloor => ({
  gridId: gridCode(id),
  settlement: 'urban',
  centre: at(0, north),
  floor,
  ...more,
})

/** Somebody of a grid, who lives on the same road. */
export const member = (id: string, ofGrid: string, north: number, more: Partial<Member> = {}): Member => ({
  personId: `p${id}`,
  gridId: gridCode(ofGrid),
  home: at(0, north),
  support: null,
  mayMove: true,
  ...more,
})

export const ask = (
  grids: readonly GridFloor[],
  members: readonly Member[],
  rules: Partial<BalanceRules> = {},
): BalanceQuestion => ({ grids, members, rules: { ...RULES, ...rules } })

export const best = (question: BalanceQuestion): BalancePlan => finish(balance(question))

/** `p1: a>b`, in order of people. */
export const moves = ({ supports }: BalancePlan): string[] =>
  supports.map(({ personId, from, to, state }) => `${personId}: ${from}>${to}${state === 'new' ? '' : ` ${state}`}`)

const rules = fc.record({
  capMetres: fc.option(fc.integer({ min: 0, max: 1500 })),
  separate: fc.boolean(),
  relays: fc.boolean(),
  changeMetres: fc.constantFrom(0, 300, 5000),
})

/** Any question of a size: few distinct spots, so that ties and people in one house are common. */
export const questions = (size: { grids: number; members: number; floor: number }): fc.Arbitrary<BalanceQuestion> =>
  fc.integer({ min: 1, max: size.grids }).chain((count) => {
    const step = fc.integer({ min: -8, max: 8 }).map((steps) => steps * 100)
    const spot = fc.tuple(step, step).map(([east, north]) => at(east, north))
    const ids = Array.from({ length: count }, (_unused, i) => gridCode(`g${i}`))
    const one = fc.constantFrom(...ids)
    const grids = ids.map((gridId) =>
      fc.record({
        gridId: fc.constant(gridId),
        settlement: fc.constantFrom('urban' as const, 'rural' as const),
        centre: spot,
        floor: fc.integer({ min: 0, max: size.floor }),
      }),
    )
    const members = fc
      .array(
        fc.record({
          gridId: one,
          home: spot,
          support: fc.option(one, { freq: 2 }),
          mayMove: fc.integer({ min: 0, max: 5 }).map((draw) => draw > 0),
        }),
        { maxLength: size.members },
      )
      .map((list) => list.map((each, i): Member => ({ ...each, personId: `p${i}` satisfies PersonId })))
    return fc.record({ grids: fc.tuple(...grids), members, rules })
  })
