import * as fc from 'fast-check'
import { cursorAt, readCursor } from '../../../cloudfunctions/attendance/rules/page'
import { minutesServed, minutesUntil } from '../../../cloudfunctions/attendance/rules/stay'
import { ENDS, STARTS, stay } from '../../support/attendance'

const MINUTE = 60_000

test.each([
  ['signed out: as recorded', { state: 'out', minutes: 42 }, STARTS, 42],
  ['signed out at once: nothing', { state: 'out', minutes: 0 }, ENDS + MINUTE, 0],
  ['signed in and the shift runs', {}, ENDS - 1, 'stillIn'],
  ['signed in when the shift ends: up to the end', {}, ENDS, 205],
  ['forgot to sign out: up to the end', {}, ENDS + 48 * 60 * MINUTE, 205],
  ['waits to be confirmed', { standing: 'pending', state: 'out' }, ENDS, 'pending'],
  ['was not confirmed: nothing, whatever it says', { standing: 'rejected', minutes: 42 }, ENDS, 0],
] as const)('%s', (_case, over, now, expected) => {
  expect(minutesServed(stay(over), now)).toBe(expected)
})

test.each([
  ['just short of five minutes', 5 * MINUTE - 1, 0],
  ['five minutes', 5 * MINUTE, 5],
  ['twelve hours', 720 * MINUTE, 720],
  ['longer than twelve hours', 1300 * MINUTE, 720],
])('%s', (_case, lasted, expected) => {
  const long = stay({ checkedInAt: new Date(STARTS), endsAt: new Date(STARTS + 1440 * MINUTE) })
  expect(minutesUntil(long, STARTS + lasted)).toBe(expected)
})

test('minutes are whole, never negative, and never pass the planned end', () => {
  const moment = fc.integer({ min: STARTS - 60 * MINUTE, max: ENDS + 300 * MINUTE })
  fc.assert(
    fc.property(moment, moment, (inAt, outAt) => {
      const minutes = minutesUntil(stay({ checkedInAt: new Date(inAt) }), outAt)
      expect(Number.isInteger(minutes)).toBe(true)
      expect(minutes).toBeGreaterThanOrEqual(0)
      expect(minutes * MINUTE).toBeLessThanOrEqual(Math.max(0, Math.min(outAt, ENDS) - inAt))
    }),
  )
})

test('a cursor says where a page ended; anything else is not one', () => {
  expect(readCursor(cursorAt(stay()))).toEqual([new Date(STARTS + 5 * MINUTE), stay()._id])
  for (const text of ['', '_', 'x_t1:p1', '1', '1_', '-1_t1:p1', '1_a b']) expect(readCursor(text)).toBeNull()
})
