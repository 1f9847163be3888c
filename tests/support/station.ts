import type { TestCloud } from './cloud'
import { openid } from './district'
import { SHIFT } from './attendance'

/** What the shift's screen shows right now, as a community worker opens it: digits and QR text. */
export async function screenNow(cloud: TestCloud, shiftId = SHIFT): Promise<{ digits: string; qr: string }> {
  const answer = await cloud.call(openid('worker'), 'attendance.stationCode', { shiftId })
  const [code] = answer.ok ? answer.value.codes : []
  if (!code) throw new Error('the screen shows nothing')
  return code
}
