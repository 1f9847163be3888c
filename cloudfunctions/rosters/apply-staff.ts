import type { PersonId, RequestId } from '../../types/domain/ids'
import { DISTRICT } from '../../types/domain/ids'
import type { RowOutcome } from '../../types/domain/rosters'
import type { StaffDoc } from '../../types/documents/org'
import type { DuplicateDoc } from '../../types/documents/rosters'
import type { Call } from '../_kernel/action'
import type { Db } from '../_kernel/db'
import { phoneKeyOf, seal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'
import { inTurns, type Open, type Round } from './apply-rows'
import type { Decision } from './rules/decide-member'
import { decideStaff, type StaffEffect, type StaffKnown } from './rules/decide-staff'
import { groupAlike } from './rules/groups'
import { markedOutcome, markEntry, personOf, staffIdOf, twoListsId } from './rules/ids'
import { CHANGED_MEANWHILE } from './rules/outcome'
import type { StaffRow } from './rules/rows'
import { changeStaff, duplicatesByIds, insertNew, peopleByKeys, staffByKeys, unitsByIds } from './store'

interface SeenStaff extends Open<StaffRow> {
  readonly phoneKey: string
  readonly known: StaffKnown
  readonly own: StaffDoc | null
}

/** Looks up what a list's rows meet: 1 trip, and 1 more where a number is in another unit's list. */
export async function lookUpStaff(db: Db, rows: readonly Open<StaffRow>[]): Promise<SeenStaff[]> {
  const keyed = rows.map((one) => ({ ...one, phoneKey: phoneKeyOf(secret('PHONE_KEY'), one.row.phone) }))
  const found = await staffByKeys(
    db,
    keyed.map(({ phoneKey }) => phoneKey),
  )
  const others = keyed.map(({ row, phoneKey }) =>
    found.find((staff) => staff.phoneKey === phoneKey && staff.unitId !== row.unitId),
  )
  const ids = keyed.flatMap(({ row, phoneKey }, index) => (others[index] ? [twoListsId(phoneKey, row.unitId)] : []))
  const duplicates = await duplicatesByIds(db, ids)
  return keyed.map((one, index) => {
    const own = found.find(({ _id }) => _id === staffIdOf(one.row.unitId, one.phoneKey)) ?? null
    const id = twoListsId(one.phoneKey, one.row.unitId)
    const duplicate = duplicates.find(({ _id }) => _id === id) ?? null
    return { ...one, own, known: { own, other: others[index] ?? null, duplicate } }
  })
}

interface StaffPart {
  readonly call: Call
  readonly mark: RequestId
}
interface Planned {
  readonly seen: SeenStaff
  readonly outcome: RowOutcome
  readonly effect: StaffEffect | null
  readonly says: string
}

const entryOf = ({ call, mark }: StaffPart, outcome: RowOutcome) =>
  markEntry(mark, outcome, { personId: call.account.personId, at: new Date(call.now) })

/** One round over a part's open rows, like the one over members. */
export async function staffRound(
  part: StaffPart,
  open: readonly Open<StaffRow>[],
  again: boolean,
): Promise<Round<StaffRow>> {
  const { db } = part.call
  const planned = (await lookUpStaff(db, open)).map((seen) => plan(seen, part, again))
  const doing = (does: StaffEffect['does']) => planned.filter(({ effect }) => effect?.does === does)
  const listed = doing('list')
  const clean = await insertNew(
    db,
    'staff',
    listed.map(({ seen, outcome }) => newStaff(seen, part, outcome)),
  )
  await insertNew(db, 'duplicates', await twoLists(part, doing('ask')))
  const unsure = new Set([...(clean ? [] : listed), ...(await update(part, doing('update')))])
  return {
    results: planned
      .filter((one) => !unsure.has(one))
      .map(({ seen: { kept }, outcome, says }) => ({ kept, outcome, says })),
    unsure: [...unsure].map(({ seen: { kept, row } }) => ({ kept, row })),
  }
}

function plan(seen: SeenStaff, { mark }: StaffPart, again: boolean): Planned {
  const decision: Decision<StaffEffect> = decideStaff(seen.row, seen.known)
  const before = markedOutcome([seen.own?.log], mark)
  if (again && before === null && decision.effect?.does === 'update') {
    return { seen, outcome: 'bad', effect: null, says: CHANGED_MEANWHILE }
  }
  return { seen, outcome: before ?? decision.outcome, effect: decision.effect, says: decision.says }
}

function newStaff({ row, phoneKey }: SeenStaff, part: StaffPart, outcome: RowOutcome): StaffDoc {
  const _id = staffIdOf(row.unitId, phoneKey)
  return {
    _id,
    unitId: row.unitId,
    name: row.name,
    phone: seal(secret('SEAL_KEY'), row.phone, ['staff', _id, 'phone']),
    phoneKey,
    seniorRank: row.seniorRank ?? false,
    residence: row.residence,
    log: [entryOf(part, outcome)],
  }
}

async function update(part: StaffPart, rows: readonly Planned[]): Promise<Planned[]> {
  const todo = rows.flatMap((planned) =>
    planned.effect?.does === 'update' ? [{ planned, patch: planned.effect.patch }] : [],
  )
  const groups = groupAlike(todo, ({ patch }) => patch)
  const late = await inTurns(groups, async (group) => {
    const [first] = group
    if (!first) return []
    const ids = group.map(({ planned: { seen } }) => staffIdOf(seen.row.unitId, seen.phoneKey))
    const marked = { mark: part.mark, entry: entryOf(part, first.planned.outcome) }
    const changed = await changeStaff(part.call.db, ids, first.patch, marked)
    return changed === ids.length ? [] : group.map(({ planned }) => planned)
  })
  return late.flat()
}

/** The same number in two units' lists; 2 trips, for the units' names and for who it is. */
async function twoLists({ call }: StaffPart, rows: readonly Planned[]): Promise<DuplicateDoc[]> {
  const asked = rows.flatMap(({ seen, effect }) => (effect?.does === 'ask' ? [{ seen, first: effect.first }] : []))
  const keys = asked.map(({ seen: { phoneKey } }) => phoneKey)
  const [units, people] = await Promise.all([
    unitsByIds(call.db, [...new Set(asked.map(({ first }) => first))]),
    peopleByKeys(call.db, keys),
  ])
  return asked.map(({ seen: { row, phoneKey }, first }) => {
    const person: PersonId = people.find((one) => one.phoneKey === phoneKey)?._id ?? personOf(phoneKey)
    return {
      _id: twoListsId(phoneKey, row.unitId),
      kind: 'twoUnits',
      scope: DISTRICT,
      name: row.name,
      gridId: null,
      gridName: null,
      first: { personId: person, unitId: first, says: units.find(({ _id }) => _id === first)?.name ?? '另一个单位' },
      second: { personId: person, unitId: row.unitId, says: row.unitName },
      at: new Date(call.now),
      state: 'open',
      keep: null,
      log: [],
    }
  })
}
