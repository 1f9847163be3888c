import { attendanceId } from '../../../types/domain/ids'
import type { AmendmentDoc } from '../../../types/documents/amendments'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { secret } from '../../_kernel/secret'
import { aroundOf, insertAmendment, saveAmendment } from '../late/store'
import { readKeptCode } from '../rules/amendment/code-then'
import { decideLate } from '../rules/amendment/late'
import { rankAbove, rankAt } from '../rules/amendment/rank'
import { loadShift } from '../store'

/** One person's own two ends, sent at once from two phones: more than this is a machine. */
const TRIES = 4

const receipt = ({ title, stationName, checkIn, checkOut }: AmendmentDoc, direction: 'in' | 'out') => {
  const mark = direction === 'in' ? checkIn : checkOut
  if (!mark) throw new Error('an entry lacks the end that it was sent with')
  return done({ title, stationName, at: mark.at.getTime() })
}

/**
 * 补传 (mechanism 26): a check-in or check-out that was scanned without network, at the time of its code's own window. It waits by the name
 * of the person, and counts nothing until it is confirmed. 5 trips in three rounds; 3 more each time another change overtook it.
 */
export const sendLate = loadingAction(
  'attendance.sendLate',
  ({ shiftId }, db) => loadShift(db, shiftId),
  async ({ shiftId, direction, code: text }, call, shift) => {
    const { db, account, now } = call
    const code = readKeptCode(text, shiftId)
    if (typeof code === 'string') return refuse(code)
    if (!shift) return refuse('notFound')
    const attempt = {
      direction,
      code,
      caller: account,
      needs: rankAbove(rankAt(account.roles, shift.communityId)),
      master: secret('STATION_KEY'),
      now,
      entry: logEntry(call, 'sendLate'),
    }
    for (let tries = 0; tries < TRIES; tries += 1) {
      const known = await aroundOf(db, account.personId, shift.startsAt)
      const before = known.amendments.find(({ _id }) => _id === `${attendanceId(shiftId, account.personId)}:late`)
      const memory = before ? recall(before.log, call) : 'new'
      if (before && memory === 'done') return receipt(before, direction)
      if (memory === 'reused') return refuse('requestReused')
      const decided = decideLate(shift, known, attempt)
      if (decided === 'alreadyIn' || decided === 'alreadyOut') {
        const stay = known.stays.find((one) => one.shiftId === shiftId)
        const at = decided === 'alreadyIn' ? stay?.checkedInAt : stay?.checkedOutAt
        return refuse(decided, at ? { at: at.getTime() } : undefined)
      }
      if (typeof decided === 'string') return refuse(decided)
      const saved = before
        ? (await saveAmendment(call, before, decided, 'sendLate')) > 0
        : await insertAmendment(db, decided)
      if (saved) return receipt(decided, direction)
    }
    return refuse('busy')
  },
)
