import { type DivisionCode, isCommunityCode, type GridCode } from '../../../types/domain/ids'
import { divisionsIn, gridsInside, loadDivision, merchantsByIds } from '../../org/public'
import { lapsesAt, loadAwardRules } from '../../points/public'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import type { Db } from '../../_kernel/db'
import { countOpen } from '../flags/store'
import { loadMonth } from '../months/store'
import { NOWHERE } from '../rules/fold'
import { cutToPlace, shownPoints, yearsExpiring } from '../rules/overview'

const EMPTY = { places: {}, merchants: {} }
const NOWHERE_NAME = '没编入网格的人'

/** Places right below one, by id. */
async function namesBelow(db: Db, scope: DivisionCode): Promise<ReadonlyMap<string, string>> {
  const below: readonly { _id: DivisionCode | GridCode; name: string }[] = isCommunityCode(scope)
    ? await gridsInside(db, scope)
    : await divisionsIn(db, scope)
  return new Map<string, string>([...below.map(({ _id, name }) => [_id, name] as const), [NOWHERE, NOWHERE_NAME]])
}

/** A month of the alliance in a place, from the document that a timer counts into. 7 trips in two rounds. */
export const overview = loadingAction(
  'alliance.overview',
  ({ scope, month }, db) =>
    Promise.all([loadDivision(db, scope), loadMonth(db, month), loadAwardRules(db), namesBelow(db, scope)]),
  async ({ scope }, { db, account, now }, [division, month, rules, names]) => {
    if (!division) return refuse('notFound')
    const { total, below, merchants } = cutToPlace(month ?? EMPTY, scope)
    const expiring = yearsExpiring(now, (year) => lapsesAt(rules, year))
    const ids = merchants.map(({ id }) => id)
    const [known, openFlags] = await Promise.all([merchantsByIds(db, ids), countOpen(db, scope, account)])
    const nameOf = new Map(known.map(({ _id, name }) => [_id, name]))
    return done({
      scopeName: division.name,
      through: month?.through.getTime() ?? null,
      total: shownPoints(total, expiring),
      places: [...below]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, points]) => ({ id, name: names.get(id) ?? id, ...shownPoints(points, expiring) })),
      merchants: merchants.map((merchant) => ({ ...merchant, name: nameOf.get(merchant.id) ?? merchant.id })),
      openFlags,
    })
  },
)
