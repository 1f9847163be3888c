import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { attemptOf } from '../attempt-of'
import { type Attempt, readAttempt } from '../rules/attempt'
import { decideCheckOut, type Leaving } from '../rules/check-out'
import type { StationCode } from '../rules/code'
import { endStay, loadShift, loadStay } from '../store'
import { clearCount, countIfWrong } from '../wrong-codes'

/** A stay is closed by the timer and confirmed by somebody at most once each, so a third look always finds the reason. */
const LOOKS = 4

const receipt = (
  { title, checkedInAt }: AttendanceDoc,
  { checkedOutAt, minutes, standing }: Omit<Leaving, 'helpedOut'>,
) => done({ title, checkedInAt: checkedInAt.getTime(), checkedOutAt: checkedOutAt.getTime(), minutes, standing })

/** The rule; a code that is wrong by the stay's key is tried once more by the shift's, which may have been raised a moment ago: 1 trip. */
async function decide(call: Call, stay: AttendanceDoc, code: StationCode, attempt: Attempt) {
  const decided = decideCheckOut(stay, code, attempt)
  if (decided !== 'codeWrong') return decided
  const shift = await loadShift(call.db, stay.shiftId)
  const raised = shift !== null && shift.keyVersion > stay.keyVersion
  return raised ? decideCheckOut({ ...stay, keyVersion: shift.keyVersion }, code, attempt) : decided
}

/** Signs the caller out and records the minutes (mechanism 26). 3 trips; more when a retry overtook it or the code is wrong. */
export const checkOut = action('attendance.checkOut', async (input, call) => {
  const attempt = attemptOf(input, call, 'checkOut')
  const code = readAttempt(attempt)
  if (typeof code === 'string') return refuse(code)

  for (let look = 0; look < LOOKS; look += 1) {
    const stay = await loadStay(call.db, input.shiftId, call.account.personId)
    if (!stay) return refuse('notIn')
    const memory = recall(stay.log, call)
    if (memory === 'reused') return refuse('requestReused')
    const { checkedOutAt, minutes, standing } = stay
    if (memory === 'done' && stay.state === 'out' && checkedOutAt) {
      await clearCount(call)
      return receipt(stay, { checkedOutAt, minutes, standing })
    }

    const end = await decide(call, stay, code, attempt)
    if (end === 'alreadyOut' && checkedOutAt) return refuse(end, { at: checkedOutAt.getTime() })
    if (typeof end === 'string') {
      await countIfWrong(call, input.code, end)
      return refuse(end)
    }
    if ((await endStay(call, stay, end)) > 0) {
      await clearCount(call)
      return receipt(stay, end)
    }
  }
  return refuse('busy')
})
