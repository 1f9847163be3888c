import { maskPhone } from '../../types/domain/org'
import { dayOf } from '../../types/domain/time'
import type { UnitDoc } from '../../types/documents/org'
import type { DuplicateDoc } from '../../types/documents/rosters'
import type { Db } from '../_kernel/db'
import { unseal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'
import type { SeenMember } from './look-up-members'
import { twinId, twoUnitsId } from './rules/ids'
import { peopleByIds, unitsByIds } from './store'

const said = (phone: string, since: Date): string => `${maskPhone(phone)}，${dayOf(since.getTime())}编入`
const open = { state: 'open', keep: null, log: [] } as const

/**
 * One name twice in a grid under two numbers. 1 trip for the numbers of those who were there before.
 * @param seen rows with a twin
 */
export async function twoNumbers(db: Db, seen: readonly SeenMember[], now: Date): Promise<DuplicateDoc[]> {
  const before = await peopleByIds(
    db,
    seen.flatMap(({ twin }) => (twin?.since ? [twin.personId] : [])),
  )
  const phones = new Map(
    before.flatMap(({ _id, phone }) =>
      phone ? [[_id, unseal(secret('SEAL_KEY'), phone, ['people', _id, 'phone'])] as const] : [],
    ),
  )
  return seen.flatMap(({ row, personId, twin }): DuplicateDoc[] => {
    if (!twin) return []
    const phone = phones.get(twin.personId)
    const first = phone ? said(phone, twin.since ?? now) : `同一份表里的另一行，${dayOf(now.getTime())}编入`
    return [
      {
        ...open,
        _id: twinId(personId),
        kind: 'twoNumbers',
        scope: row.gridId,
        name: row.name,
        gridId: row.gridId,
        gridName: row.gridName,
        first: { personId: twin.personId, unitId: null, says: first },
        second: { personId, unitId: null, says: said(row.phone, now) },
        at: now,
      },
    ]
  })
}

const nameOf = (units: readonly UnitDoc[], id: string): string =>
  units.find(({ _id }) => _id === id)?.name ?? '另一个单位'

/** One number from two units. 1 trip for the first unit's name. */
export async function twoUnits(db: Db, seen: readonly SeenMember[], now: Date): Promise<DuplicateDoc[]> {
  const units = await unitsByIds(db, [...new Set(seen.flatMap(({ person }) => person?.unitId ?? []))])
  return seen.flatMap(({ row, person, membership }): DuplicateDoc[] => {
    if (!person?.unitId || !row.unitId) return []
    const gridId = membership?.gridId ?? row.gridId
    return [
      {
        ...open,
        _id: twoUnitsId(person._id, row.unitId),
        kind: 'twoUnits',
        scope: gridId,
        name: person.name,
        gridId,
        gridName: gridId === row.gridId ? row.gridName : null,
        first: { personId: person._id, unitId: person.unitId, says: nameOf(units, person.unitId) },
        second: { personId: person._id, unitId: row.unitId, says: row.unitName ?? '' },
        at: now,
      },
    ]
  })
}
