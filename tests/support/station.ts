import type { TestCloud } from './cloud'
import { SHIFT } from './attendance'
import { openid } from './district'

/** What the shift's screen shows right now, as a community worker opens it: digits and QR text. */
export async function screenNow(cloud: TestCloud, shiftId = SHIFT): Promise<{ digits: string; qr: string }> {
  const answer = await cloud.call(openid('worker'), 'attendance.stationCode', { shiftId })
  const [code] = answer.ok ? answer.value.codes : []
  if (!code) throw new Error('the screen shows nothing')
  return code
}

/** Starts as many processes of the function as a crowd would: rivals meet only when they run side by side. */
export async function warm(cloud: TestCloud): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(Array.from({ length: 8 }, () => screenNow(cloud)))
  }
}
