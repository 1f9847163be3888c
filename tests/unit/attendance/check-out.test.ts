import { readAttempt } from '../../../cloudfunctions/attendance/rules/attempt'
import { decideCheckOut } from '../../../cloudfunctions/attendance/rules/check-out'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { plaqueQr } from '../../../types/domain/attendance'
import { attempt, ENDS, lockedOut, OTHER_SHIFT, qrAt, shownAt, STARTS, stay } from '../../support/attendance'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const LAST = ENDS + 120 * MINUTE
const out = { state: 'out', checkedOutAt: new Date(ENDS), minutes: 205 } as const

function decide(document: AttendanceDoc, over: Parameters<typeof attempt>[0]) {
  const wish = attempt(over)
  const code = readAttempt(wish)
  return typeof code === 'string' ? code : decideCheckOut(document, code, wish)
}

/** Each row breaks its own rule and every one below it, so the order is tested too. */
test.each<[string, Partial<AttendanceDoc>, Parameters<typeof attempt>[0], string]>([
  ['the text is no code', out, { code: '签退', named: 'p2', now: LAST }, 'codeUnreadable'],
  ['somebody else is named', out, { code: qrAt(STARTS, { _id: OTHER_SHIFT }), named: 'p2', now: LAST }, 'notForOthers'],
  ['the code is of another shift', out, { code: qrAt(STARTS, { _id: OTHER_SHIFT }), now: LAST }, 'otherShift'],
  ['the shift is two hours over', out, { code: '00000000', now: LAST }, 'shiftOver'],
  ['the digits are nobody’s', out, { code: '00000000' }, 'codeWrong'],
  ['the plaque is another station’s', out, { code: plaqueQr('s370306003001-02') }, 'otherShift'],
  ['typing is locked', out, { code: '00000000', caller: lockedOut(STARTS + HOUR) }, 'typingLocked'],
  ['the code is old', out, { code: qrAt(STARTS) }, 'codeStale'],
  ['the stay has ended', out, {}, 'alreadyOut'],
])('%s → %4$s', (_case, over, wish, expected) => {
  expect(decide(stay(over), wish)).toBe(expected)
})

test.each([
  ['after an hour less a second', STARTS + 65 * MINUTE - 1000, 59],
  ['after an hour', STARTS + 65 * MINUTE, 60],
  ['at the planned end', ENDS, 205],
  ['late: the planned end counts', LAST - 1, 205],
])('signing out %s', (_case, now, minutes) => {
  for (const code of [qrAt(now), shownAt(now)]) {
    expect(decide(stay(), { now, code })).toEqual({
      checkedOutAt: new Date(now),
      minutes,
      standing: 'live',
      helpedOut: null,
    })
  }
})

test.each([
  ['in live', {}, 'pending', null],
  ['in and to be confirmed', { standing: 'pending' }, 'pending', null],
  ['in and confirmed', { standing: 'confirmed' }, 'pending', null],
  ['in and rejected', { standing: 'rejected', minutes: 0 }, 'rejected', 0],
  ['closed by the timer, where it changes no minutes', { state: 'closed', checkedOutAt: new Date(ENDS) }, 'live', 205],
] as const)('the plaque proves no moment: of a stay that is %s', (_case, over, standing, minutes) => {
  const now = over && 'state' in over ? ENDS + MINUTE : STARTS + HOUR
  expect(decide(stay(over), { now, code: plaqueQr('s370306003001-01') })).toMatchObject({ standing, minutes })
})

test('a stay closed by the timer may still be signed out of, with the same minutes', () => {
  const closed = stay({ state: 'closed', checkedOutAt: new Date(ENDS), minutes: 205 })
  const now = ENDS + 30 * MINUTE
  expect(decide(closed, { now, code: qrAt(now) })).toMatchObject({ checkedOutAt: new Date(now), minutes: 205 })
})
