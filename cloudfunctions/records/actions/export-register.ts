import { MOST_ROWS_EXPORTED } from '../../../types/domain/rosters'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { writeWorkbook } from '../../_kernel/workbook'
import { notesOfMonth, recordsOfMonth } from '../exports/store'
import { monthsBetween, registerPages } from '../rules/register'

/**
 * A place's register of service over some months, as the national register wants it. On record before it is made; the record is also the
 * request's memory. 3 trips, 2 for every month, and one more for every further 500 records of a month.
 */
export const exportRegister = action('records.exportRegister', async ({ scope, from, until }, call) => {
  const months = monthsBetween(from, until)
  if (!months) return refuse('periodWrong')
  const [records, notes] = await Promise.all([
    Promise.all(months.map((month) => recordsOfMonth(call.db, scope, month, MOST_ROWS_EXPORTED))),
    Promise.all(months.map((month) => notesOfMonth(call.db, scope, month))),
  ])
  const [served, noted] = [records.flat(), notes.flat().filter(({ takenBack }) => !takenBack)]
  if (served.length + noted.length === 0) return refuse('noService')
  if (served.length > MOST_ROWS_EXPORTED) return refuse('fileTooLarge')
  const recorded = await onRecord(call, { act: 'exportRecords', target: scope, scope })
  if (recorded !== 'done') return refuse(recorded)
  const base64 = await writeWorkbook(registerPages(served, noted))
  return done({ name: `志愿服务登记 ${from === until ? from : `${from} 至 ${until}`}.xlsx`, base64 })
})
