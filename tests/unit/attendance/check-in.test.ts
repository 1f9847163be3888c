import { decideCheckIn } from '../../../cloudfunctions/attendance/rules/check-in'
import type { ShiftDoc } from '../../../types/documents/attendance'
import { plaqueQr } from '../../../types/domain/attendance'
import { attempt, ENDS, lockedOut, OTHER_SHIFT, qrAt, SHIFT, shift, shownAt, STARTS } from '../../support/attendance'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const old = qrAt(STARTS - HOUR)
const foreign = qrAt(STARTS, { _id: OTHER_SHIFT })

/** Each row breaks its own rule and every one below it, so the order is tested too. */
test.each<[string, ShiftDoc | null, Parameters<typeof attempt>[0], string]>([
  ['the text is no code', null, { code: 'https://x.cn/1', named: 'p2', now: ENDS + HOUR }, 'codeUnreadable'],
  ['somebody else is named', null, { code: foreign, named: 'p2', now: ENDS + HOUR }, 'notForOthers'],
  ['the code is of another shift', null, { code: foreign, now: ENDS + HOUR }, 'otherShift'],
  ['there is no such shift', null, { code: old, now: ENDS + HOUR }, 'notFound'],
  ['its task was taken back', shift({ withdrawn: true }), { code: old, now: ENDS }, 'shiftWithdrawn'],
  ['the doors are closed', shift(), { code: '00000000', now: STARTS - 30 * MINUTE - 1 }, 'shiftNotOpen'],
  ['the shift has ended', shift(), { code: '00000000', now: ENDS }, 'shiftOver'],
  ['the plaque is another station’s', shift(), { code: plaqueQr('s370306003001-02') }, 'otherShift'],
  ['typing is locked', shift(), { code: '00000000', caller: lockedOut(STARTS + HOUR) }, 'typingLocked'],
  ['the digits are nobody’s', shift(), { code: '00000000' }, 'codeWrong'],
  ['the key has been raised since', shift({ keyVersion: 2 }), {}, 'codeWrong'],
  ['the scanned code is old', shift(), { code: old }, 'codeStale'],
  ['the typed code is 2 minutes old', shift(), { code: shownAt(STARTS - 2 * MINUTE), now: STARTS }, 'codeStale'],
])('%s → %4$s', (_case, document, over, expected) => {
  expect(decideCheckIn(document, attempt(over))).toBe(expected)
})

test.each([
  ['as soon as the doors open', STARTS - 30 * MINUTE],
  ['until the last moment', ENDS - 1],
])('signing in works %s, scanned or typed, and naming oneself is fine', (_case, now) => {
  for (const code of [qrAt(now), shownAt(now), shownAt(now - 30_000)]) {
    expect(decideCheckIn(shift(), attempt({ now, code, named: 'p00000001' }))).toMatchObject({ state: 'in' })
  }
})

test('the stay carries all that signing out needs, and remembers the request', () => {
  const wish = attempt()
  expect(decideCheckIn(shift(), wish)).toEqual({
    _id: `${SHIFT}:p00000001`,
    shiftId: SHIFT,
    personId: 'p00000001',
    name: '李秀英',
    communityId: '370306003001',
    stationId: 's370306003001-01',
    stationName: '凤鸣社区党群服务站点',
    title: '陪 3 位老人去复查',
    startsAt: new Date(STARTS),
    endsAt: new Date(ENDS),
    keyVersion: 1,
    state: 'in',
    checkedInAt: new Date(wish.now),
    checkedOutAt: null,
    minutes: null,
    proof: 'code',
    standing: 'live',
    decided: null,
    helpedIn: null,
    helpedOut: null,
    device: null,
    points: null,
    lateOut: false,
    corrections: [],
    log: [wish.entry],
  })
})

test('the plaque signs in, to be confirmed', () => {
  const code = plaqueQr('s370306003001-01')
  expect(decideCheckIn(shift(), attempt({ code }))).toMatchObject({ state: 'in', proof: 'plaque', standing: 'pending' })
})

test('typing is locked for a quarter of an hour after the fifth wrong code; scanning never is', () => {
  const caller = lockedOut(STARTS)
  const at = (now: number, code: string) => decideCheckIn(shift(), attempt({ now, code, caller }))
  const last = STARTS + 15 * MINUTE
  expect(at(last - 1, shownAt(last - 1))).toBe('typingLocked')
  expect(at(last - 1, qrAt(last - 1))).toMatchObject({ state: 'in' })
  expect(at(last, shownAt(last))).toMatchObject({ state: 'in' })
  expect(decideCheckIn(shift(), attempt({ code: '00000000', caller: lockedOut(STARTS + HOUR, 4) }))).toBe('codeWrong')
})
