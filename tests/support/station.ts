import { digitsOf } from '../../cloudfunctions/attendance/rules/code'
import { stationQr, windowAt } from '../../types/domain/attendance'
import type { ShiftId } from '../../types/domain/ids'
import type { TestCloud } from './cloud'
import { SHIFT } from './attendance'
import { openid } from './district'

/** What the shift's screen shows right now, as somebody who looks after it opens it: digits and QR text. */
export async function screenNow(cloud: TestCloud, shiftId: ShiftId = SHIFT, openId: string = openid('worker')) {
  const answer = await cloud.call(openId, 'attendance.stationKey', { shiftId })
  if (!answer.ok) throw new Error('the screen shows nothing')
  const { key, now } = answer.value
  const digits = digitsOf(Buffer.from(key, 'hex'), windowAt(now))
  return { digits, qr: stationQr(shiftId, windowAt(now), digits) }
}

/** Starts as many processes of the function as a crowd would: rivals meet only when they run side by side. */
export async function warm(cloud: TestCloud): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(Array.from({ length: 8 }, () => screenNow(cloud)))
  }
}
