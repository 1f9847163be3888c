import { DISTRICT } from '../../../types/domain/ids'
import type { StaffDoc } from '../../../types/documents/org'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord, recordedBefore } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { staffStateOf } from '../rules/reconcile'
import { judgeStaffWord } from '../rules/settle-staff'
import { enrolStaff } from '../staff/enrol'
import { foundBy, loadGrid, loadStaffRow, removeStaffRow, setResidence } from '../staff/store'

/**
 * The district's word on an open row (mechanism 8). On record; the row remembers it, and where the row goes the record does.
 * 11 trips, 18 to enrol somebody, 3 more when they have an account.
 */
export const settleStaff = action('rosters.settleStaff', async ({ staffId, as, gridId }, call) => {
  const row = await loadStaffRow(call.db, staffId)
  if (!row) {
    const before = await recordedBefore(call)
    if (before === 'requestReused') return refuse(before)
    return before === 'done' && as === 'gone' ? done({ state: null }) : refuse('notFound')
  }
  const memory = recall(row.log, call)
  if (memory === 'reused') return refuse('requestReused')
  if (memory === 'done') return done({ state: await stateNow(call, staffId) })
  // A first attempt may have enrolled somebody and not been remembered by the row yet.
  const begun = await recordedBefore(call)
  if (begun === 'requestReused') return refuse(begun)
  const refused = begun === 'done' ? null : judgeStaffWord(await stateNow(call, staffId), { as, gridId })
  if (refused) return refuse(refused)
  const grid = as === 'enrol' && gridId ? await loadGrid(call.db, gridId) : null
  if (as === 'enrol' && !grid) return refuse('notFound')
  const recorded = await onRecord(call, { act: 'settleStaff', target: staffId, scope: gridId ?? DISTRICT })
  if (recorded !== 'done') return refuse(recorded)
  if (as === 'gone') {
    await removeStaffRow(call.db, staffId)
    return done({ state: null })
  }
  if (grid) await enrolStaff(call, row, grid)
  await setResidence(call, staffId, as === 'outside' ? 'outside' : 'inside')
  return done({ state: await stateNow(call, staffId) })
})

async function stateNow({ db }: Call, id: StaffDoc['_id']) {
  const row = await loadStaffRow(db, id)
  if (!row) return null
  return staffStateOf(row, (await foundBy(db, [row.phoneKey])).get(row.phoneKey))
}
