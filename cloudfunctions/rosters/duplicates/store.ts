import type { DivisionCode, PersonId, StaffId } from '../../../types/domain/ids'
import type { PersonDoc, StaffDoc } from '../../../types/documents/org'
import type { DuplicateDoc } from '../../../types/documents/rosters'
import type { Call } from '../../_kernel/action'
import { type Db, is, to } from '../../_kernel/db'
import { insertMissing } from '../../_kernel/insert-missing'
import { LOG_REQUEST, remember } from '../../_kernel/once'

export const DUPLICATES_A_PAGE = 50

export const loadDuplicate = (db: Db, id: DuplicateDoc['_id']) => db.get('duplicates', id)

/** What waits for somebody's word in a place, in order of id; those whose settling broke off are among them. */
export const duplicatesPage = (db: Db, scope: DivisionCode, after: string | undefined) =>
  db.find(
    'duplicates',
    {
      state: is.oneOf(['open', 'underWay']),
      scope: is.startingWith(scope),
      ...(after === undefined ? {} : { _id: is.above(after) }),
    },
    { limit: DUPLICATES_A_PAGE + 1, order: [['_id', 'asc']] },
  )

/** Fixes what is kept, once; whoever asks for the same again goes on with it. */
export const beginSettling = (call: Call, id: DuplicateDoc['_id'], keep: NonNullable<DuplicateDoc['keep']>) =>
  call.db.change(
    'duplicates',
    { _id: id, state: 'open', [LOG_REQUEST]: is.not(call.request.id) },
    { state: to.set('underWay'), keep: to.set(keep), ...remember(call, 'settleDuplicate') },
  )

/** Somebody else goes on with what broke off; they are remembered too. */
export const takeUp = (call: Call, id: DuplicateDoc['_id'], keep: NonNullable<DuplicateDoc['keep']>) =>
  call.db.change(
    'duplicates',
    { _id: id, state: 'underWay', keep, [LOG_REQUEST]: is.not(call.request.id) },
    remember(call, 'settleDuplicate'),
  )

export const endSettling = (db: Db, id: DuplicateDoc['_id']) =>
  db.change('duplicates', { _id: id, state: 'underWay' }, { state: to.set('settled') })

export const peopleOf = (db: Db, ids: readonly PersonId[]) =>
  db.find('people', { _id: is.oneOf(ids) }, { limit: ids.length })
export const accountsOf = (db: Db, ids: readonly PersonId[]) =>
  db.find('accounts', { personId: is.oneOf(ids) }, { limit: 10 })

/** Counts somebody who waited. */
export const confirm = (db: Db, id: PersonId) =>
  db.change('memberships', { _id: id, state: 'pending' }, { state: to.set('active') })

/** Lets a number go, so that another person may have it; the sealed number stays until it was passed on. */
export const releaseNumber = (db: Db, id: PersonId) => db.change('people', { _id: id }, { phoneKey: to.set(`-${id}`) })
export const giveNumber = (db: Db, id: PersonId, { phone, phoneKey }: Pick<PersonDoc, 'phone' | 'phoneKey'>) =>
  db.change('people', { _id: id }, { phone: to.set(phone), phoneKey: to.set(phoneKey) })

/** Forgets somebody who turned out to be another; never one who has an account. */
export async function dropPerson(db: Db, id: PersonId): Promise<void> {
  await db.remove('memberships', { _id: id })
  await db.remove('people', { _id: id })
}

/** A cadre's unit, where it is still the one that was seen. */
export async function setUnit(
  db: Db,
  id: PersonId,
  unit: { from: PersonDoc['unitId']; to: PersonDoc['unitId']; name: string },
) {
  await db.change('people', { _id: id, unitId: is.oneOf([unit.from, unit.to]) }, { unitId: to.set(unit.to) })
  await db.change('memberships', { _id: id }, { unitName: to.set(unit.name) })
}

export const loadStaff = (db: Db, id: StaffId) => db.get('staff', id)
export const listStaffRow = (db: Db, row: StaffDoc) => insertMissing(db, 'staff', [row])
export const unlistStaff = (db: Db, id: StaffId) => db.remove('staff', { _id: id })
