import { openDb } from '../../../../cloudfunctions/_kernel/db'
import { newMeter } from '../../../../cloudfunctions/_kernel/meter'
import { homeOf } from '../../../../cloudfunctions/forces/home-of'
import { balance, finish } from '../../../../cloudfunctions/forces/rules/balance'
import { type Enrolled, questionFor } from '../../../../cloudfunctions/forces/rules/inquiry'
import { gridsInside, membersInside } from '../../../../cloudfunctions/org/public'
import { DISTRICT } from '../../../../types/domain/ids'

const RULES = { capMetres: null, separate: false, relays: false, changeMetres: 0 }

/**
 * What a run of the forces does with the members, on the clock and without the rest: reads everybody of the district with the
 * SDK, page by page, and opens their homes; then plans for both kinds, person by person. Exists for the bench only.
 */
export const main = async () => {
  const db = openDb(newMeter())
  const grids = await gridsInside(db, DISTRICT)
  const centres = new Map(grids.map(({ _id, centre }) => [_id, centre]))

  const readsAt = performance.now()
  const members = await membersInside(db, DISTRICT)
  const people = members.flatMap(({ _id, gridId, kind, name, state, home }): Enrolled[] => {
    const spot = homeOf(_id, home) ?? centres.get(gridId)
    return state === 'active' && spot ? [{ personId: _id, gridId, kind, name, home: spot }] : []
  })

  const asksAt = performance.now()
  const inquiry = {
    scope: DISTRICT,
    people,
    grids: grids.map(({ _id, ...grid }) => ({ gridId: _id, ...grid })),
    supports: new Map(),
    pins: {},
    rules: RULES,
  }
  const questions = (['cadre', 'volunteer'] as const).map((kind) => questionFor(kind, inquiry))

  const plansAt = performance.now()
  const moved = questions.map((question) => finish(balance(question)).totals.moved)
  const endsAt = performance.now()
  return { members: members.length, moved, readingMs: asksAt - readsAt, planningMs: endsAt - plansAt }
}
