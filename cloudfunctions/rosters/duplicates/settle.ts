import type { PersonId } from '../../../types/domain/ids'
import type { DuplicateDoc } from '../../../types/documents/rosters'
import type { Call } from '../../_kernel/action'
import { logEntry } from '../../_kernel/once'
import { phoneKeyOf, seal, unseal } from '../../_kernel/sealed'
import { secret } from '../../_kernel/secret'
import { follow } from '../follow-roles'
import { staffIdOf } from '../rules/ids'
import { mergeOf } from '../rules/settle-duplicate'
import {
  confirm,
  dropPerson,
  giveNumber,
  listStaffRow,
  loadStaff,
  peopleOf,
  releaseNumber,
  setUnit,
  unlistStaff,
} from './store'

type Keep = NonNullable<DuplicateDoc['keep']>

/** Two numbers: both stay and count, or the one who goes hands over their number first. Every step may be done again. */
export async function settleNumbers(
  call: Call,
  document: DuplicateDoc,
  keep: Keep,
  inUse: readonly PersonId[],
): Promise<void> {
  const merge = mergeOf(document, keep, inUse)
  const stays = merge ? [merge.survivor] : [document.first.personId, document.second.personId]
  if (merge && merge.number !== merge.survivor) await handOver(call, merge.goes, merge.survivor)
  for (const id of stays) await confirm(call.db, id)
  if (merge) await dropPerson(call.db, merge.goes)
  await follow(call.db, stays)
}

/** The number of the one who goes becomes the survivor's; nobody else can take it in between, for it is still sealed with its owner. */
async function handOver({ db }: Call, from: PersonId, to: PersonId): Promise<void> {
  const [person] = await peopleOf(db, [from])
  // Gone already: it was handed over before.
  if (!person?.phone) return
  const key = secret('SEAL_KEY')
  const phone = unseal(key, person.phone, ['people', from, 'phone'])
  await releaseNumber(db, from)
  await giveNumber(db, to, {
    phone: seal(key, phone, ['people', to, 'phone']),
    phoneKey: phoneKeyOf(secret('PHONE_KEY'), phone),
  })
}

/** One person, two units: the second's word counts only when somebody said so. */
export async function settleUnits({ db }: Call, { first, second }: DuplicateDoc, keep: Keep): Promise<void> {
  if (keep !== 'second' || !second.unitId) return
  await setUnit(db, first.personId, { from: first.unitId, to: second.unitId, name: second.says })
}

/** One number in two lists: it stays in the one that is right, or in both. */
export async function settleLists(call: Call, document: DuplicateDoc, keep: Keep): Promise<void> {
  const { first, second, _id } = document
  const [, phoneKey = ''] = _id.split('-')
  if (keep === 'first' || !first.unitId || !second.unitId) return
  const firstId = staffIdOf(first.unitId, phoneKey)
  const row = await loadStaff(call.db, firstId)
  if (row) {
    const key = secret('SEAL_KEY')
    const secondId = staffIdOf(second.unitId, phoneKey)
    const phone = unseal(key, row.phone, ['staff', firstId, 'phone'])
    await listStaffRow(call.db, {
      ...row,
      _id: secondId,
      unitId: second.unitId,
      phone: seal(key, phone, ['staff', secondId, 'phone']),
      log: [logEntry(call, 'settleDuplicate')],
    })
  }
  if (keep === 'second') await unlistStaff(call.db, firstId)
}
