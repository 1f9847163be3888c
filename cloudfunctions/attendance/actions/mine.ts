import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { cursorAt, readCursor } from '../rules/page'
import { STAYS_A_PAGE, staysPage, totalsOf } from '../store'

/** The caller's own attendance, newest first, with lifetime totals. 3 trips in two rounds. */
export const mine = action('attendance.mine', async ({ cursor }, { db, account }) => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const [totals, found] = await Promise.all([totalsOf(db, account.personId), staysPage(db, account.personId, after)])
  const page = found.slice(0, STAYS_A_PAGE)
  const last = found.length > page.length ? page.at(-1) : undefined
  return done({
    totals: { minutes: totals?.minutes ?? 0, times: totals?.times ?? 0 },
    attendance: page.map((stay) => ({
      shiftId: stay.shiftId,
      title: stay.title,
      stationName: stay.stationName,
      state: stay.state,
      standing: stay.standing,
      checkedInAt: stay.checkedInAt.getTime(),
      checkedOutAt: stay.checkedOutAt?.getTime() ?? null,
      minutes: stay.minutes,
    })),
    next: last ? cursorAt(last) : null,
  })
})
