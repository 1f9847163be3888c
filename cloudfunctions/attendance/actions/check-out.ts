import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { attemptOf } from '../attempt-of'
import { readAttempt } from '../rules/attempt'
import { decideCheckOut, type Leaving } from '../rules/check-out'
import { endStay, loadStay } from '../store'

/** A stay ends once and never opens again, so a second look always finds the reason. */
const LOOKS = 2

const receipt = ({ title, checkedInAt }: AttendanceDoc, { checkedOutAt, minutes }: Leaving) =>
  done({ title, checkedInAt: checkedInAt.getTime(), checkedOutAt: checkedOutAt.getTime(), minutes })

/** Signs the caller out and records the minutes (mechanism 26). 3 trips; one more when a retry overtook it. */
export const checkOut = action('attendance.checkOut', async (input, call) => {
  const attempt = attemptOf(input, call, 'checkOut')
  const code = readAttempt(attempt)
  if (typeof code === 'string') return refuse(code)

  for (let look = 0; look < LOOKS; look += 1) {
    const stay = await loadStay(call.db, input.shiftId, call.account.personId)
    if (!stay) return refuse('notIn')
    const memory = recall(stay.log, call)
    if (memory === 'reused') return refuse('requestReused')
    const { checkedOutAt, minutes } = stay
    if (memory === 'done' && checkedOutAt && minutes !== null) return receipt(stay, { checkedOutAt, minutes })

    const leaving = decideCheckOut(stay, code, attempt)
    if (leaving === 'alreadyOut' && checkedOutAt) return refuse(leaving, { at: checkedOutAt.getTime() })
    if (typeof leaving === 'string') return refuse(leaving)
    if ((await endStay(call, stay._id, leaving)) > 0) return receipt(stay, leaving)
  }
  return refuse('busy')
})
