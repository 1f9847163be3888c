import { decideLate, type LateAttempt } from '../../../../cloudfunctions/attendance/rules/amendment/late'
import { readKeptCode } from '../../../../cloudfunctions/attendance/rules/amendment/code-then'
import { windowAt } from '../../../../types/domain/attendance'
import type { RequestId } from '../../../../types/domain/ids'
import { DAY, MINUTE } from '../../../../types/domain/time'
import { agreed, declined, lateEntry, waits } from '../../../support/amendments'
import { ENDS, MASTER, OTHER_SHIFT, qrAt, SHIFT, shift, shownAt, STARTS, stay } from '../../../support/attendance'

const NOTHING = { stays: [], amendments: [] }
const kept = (at: number, master = MASTER) => ({ window: windowAt(at), digits: shownAt(at, {}, master) })

const attempt = (direction: 'in' | 'out', at: number, over: Partial<LateAttempt> = {}): LateAttempt => ({
  direction,
  code: kept(at),
  caller: { personId: 'p00000001', name: '李秀英' },
  needs: 1,
  master: MASTER,
  now: ENDS + DAY,
  entry: {
    requestId: 'request-of-the-tests' as RequestId,
    digest: 'd1',
    act: 'sendLate',
    by: 'p00000001',
    at: new Date(ENDS + DAY),
  },
  ...over,
})
const EIGHT_O_FIVE = STARTS + 5 * MINUTE

test.each([
  ['digits, which do not say when they were shown', shownAt(EIGHT_O_FIVE), 'codeUnreadable'],
  ['any other code in the world', 'https://x.cn/12345678', 'codeUnreadable'],
  ['the code of another shift', qrAt(EIGHT_O_FIVE, { _id: OTHER_SHIFT }), 'otherShift'],
])('%s cannot be kept', (_title, text, code) => {
  expect(readKeptCode(text, SHIFT)).toBe(code)
})

test('a kept code stands at its own window, and waits for a word', () => {
  expect(decideLate(shift(), NOTHING, attempt('in', EIGHT_O_FIVE + 17_000))).toMatchObject({
    _id: `${SHIFT}:p00000001:late`,
    state: 'pending',
    checkIn: { at: new Date(EIGHT_O_FIVE), state: 'pending' },
    checkOut: null,
  })
})

const elsewhere = stay({ _id: `${OTHER_SHIFT}:p00000001`, shiftId: OTHER_SHIFT })
const lateElsewhere = lateEntry({ _id: `${OTHER_SHIFT}:p00000001:late`, shiftId: OTHER_SHIFT })
const mine = { stays: [stay()], amendments: [] }

// One row a refusal, in order of precedence.
test.each<[string, Parameters<typeof decideLate>, string]>([
  ['no such shift', [null, NOTHING, attempt('in', EIGHT_O_FIVE)], 'notFound'],
  [
    'digits of nobody’s screen',
    [shift(), NOTHING, attempt('in', EIGHT_O_FIVE, { code: { window: windowAt(EIGHT_O_FIVE), digits: '00000000' } })],
    'lateForged',
  ],
  [
    'a window that no screen has shown yet',
    [shift(), NOTHING, attempt('in', EIGHT_O_FIVE, { now: EIGHT_O_FIVE - 60_000 })],
    'lateForged',
  ],
  [
    'a code made with a key of the phone’s own',
    [shift(), NOTHING, attempt('in', EIGHT_O_FIVE, { code: kept(EIGHT_O_FIVE, 'another key') })],
    'lateForged',
  ],
  [
    'a code of a key that was void by then',
    [
      shift({ keyVersion: 2, endedKeys: [{ version: 1, at: new Date(EIGHT_O_FIVE) }] }),
      NOTHING,
      attempt('in', EIGHT_O_FIVE),
    ],
    'lateRevoked',
  ],
  [
    'a code of a key that the shift never had',
    [shift({ keyVersion: 2 }), NOTHING, attempt('in', EIGHT_O_FIVE)],
    'lateForged',
  ],
  [
    '72 hours after its window ended',
    [shift(), NOTHING, attempt('in', EIGHT_O_FIVE, { now: EIGHT_O_FIVE + 30_000 + 3 * DAY })],
    'lateTooOld',
  ],
  ['before the doors open', [shift(), NOTHING, attempt('in', STARTS - 31 * MINUTE)], 'lateOutside'],
  ['a check-in after the end', [shift(), NOTHING, attempt('in', ENDS)], 'lateOutside'],
  ['a check-out two hours after the end', [shift(), NOTHING, attempt('out', ENDS + 120 * MINUTE)], 'lateOutside'],
  [
    'an entry that is being written into the stay',
    [shift(), { stays: [], amendments: [lateEntry({ state: 'applying' })] }, attempt('out', ENDS)],
    'busy',
  ],
  [
    'a second check-in for the shift',
    [shift(), { stays: [], amendments: [lateEntry()] }, attempt('in', EIGHT_O_FIVE + MINUTE)],
    'lateTwice',
  ],
  [
    'a check-in that was declined once',
    [
      shift(),
      { stays: [], amendments: [lateEntry({ checkIn: declined(EIGHT_O_FIVE) })] },
      attempt('in', ENDS - MINUTE),
    ],
    'lateTwice',
  ],
  ['somebody who is in', [shift(), mine, attempt('in', EIGHT_O_FIVE)], 'alreadyIn'],
  [
    'somebody who is out',
    [shift(), { ...mine, stays: [stay({ state: 'out', checkedOutAt: new Date(ENDS) })] }, attempt('in', EIGHT_O_FIVE)],
    'alreadyOut',
  ],
  [
    'somebody who was at another shift then',
    [shift(), { stays: [elsewhere], amendments: [] }, attempt('in', EIGHT_O_FIVE)],
    'lateOverlaps',
  ],
  [
    'somebody who kept another shift’s code of that time',
    [shift(), { stays: [], amendments: [lateElsewhere] }, attempt('in', EIGHT_O_FIVE)],
    'lateOverlaps',
  ],
  ['a check-out without a check-in', [shift(), NOTHING, attempt('out', ENDS)], 'notIn'],
  [
    'a check-out after a check-in that was declined',
    [shift(), { stays: [], amendments: [lateEntry({ checkIn: declined(EIGHT_O_FIVE) })] }, attempt('out', ENDS)],
    'notIn',
  ],
  [
    'a second check-out',
    [shift(), { stays: [], amendments: [lateEntry({ checkOut: waits(ENDS) })] }, attempt('out', ENDS)],
    'lateTwice',
  ],
  [
    'a check-out of somebody who is out',
    [shift(), { ...mine, stays: [stay({ state: 'out', checkedOutAt: new Date(ENDS) })] }, attempt('out', ENDS)],
    'alreadyOut',
  ],
  ['a check-out before the check-in', [shift(), mine, attempt('out', STARTS)], 'lateOrder'],
  [
    'a check-out over a stay elsewhere',
    [
      shift(),
      { stays: [stay(), { ...elsewhere, checkedInAt: new Date(ENDS - MINUTE) }], amendments: [] },
      attempt('out', ENDS),
    ],
    'lateOverlaps',
  ],
])('%s is refused', (_title, [where, known, tried], code) => {
  expect(decideLate(where, known, tried)).toBe(code)
})

test.each([
  ['before its key was voided', EIGHT_O_FIVE, { version: 1, at: new Date(EIGHT_O_FIVE + 1) }],
  ['before the one after it was voided too', EIGHT_O_FIVE, { version: 1, at: new Date(EIGHT_O_FIVE + 20_000) }],
])('a code scanned %s stands at its own window', (_title, at, ended) => {
  const raised = shift({ keyVersion: 3, endedKeys: [ended, { version: 2, at: new Date(ENDS) }] })
  expect(decideLate(raised, NOTHING, attempt('in', at))).toMatchObject({ checkIn: { at: new Date(at) } })
})

test.each([
  ['the last moment of 72 hours', attempt('in', EIGHT_O_FIVE, { now: EIGHT_O_FIVE + 29_999 + 3 * DAY })],
  ['the window in which the doors open', attempt('in', STARTS - 30 * MINUTE)],
  ['the last window before the end', attempt('in', ENDS - 1)],
])('%s is in time', (_title, tried) => {
  expect(decideLate(shift(), NOTHING, tried)).toMatchObject({ state: 'pending' })
})

test('a check-out joins the check-in that waits, that was confirmed, or that was made live', () => {
  const joined = decideLate(shift(), { stays: [], amendments: [lateEntry()] }, attempt('out', ENDS))
  expect(joined).toMatchObject({ turn: 2, checkIn: { state: 'pending' }, checkOut: { at: new Date(ENDS) } })
  const settled = lateEntry({ state: 'settled', checkIn: agreed(EIGHT_O_FIVE) })
  expect(decideLate(shift(), { stays: [stay()], amendments: [settled] }, attempt('out', ENDS))).toMatchObject({
    state: 'pending',
    checkIn: { state: 'confirmed' },
  })
  expect(decideLate(shift(), mine, attempt('out', ENDS))).toMatchObject({
    checkIn: null,
    checkOut: { state: 'pending' },
  })
})

test('a stay that was closed for want of a check-out takes a late one', () => {
  const closed = stay({ state: 'closed', checkedOutAt: new Date(ENDS), minutes: 205 })
  expect(decideLate(shift(), { stays: [closed], amendments: [] }, attempt('out', ENDS - MINUTE))).toMatchObject({
    checkOut: { at: new Date(ENDS - MINUTE) },
  })
})
