import { decideCorrection } from '../../../../cloudfunctions/attendance/rules/amendment/correction'
import type { RequestId } from '../../../../types/domain/ids'
import { DAY, MINUTE } from '../../../../types/domain/time'
import type { AmendmentDoc } from '../../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../../types/documents/attendance'
import { correction } from '../../../support/amendments'
import { ENDS, OTHER_SHIFT, STARTS, stay } from '../../../support/attendance'

const closed = stay({ state: 'closed', checkedOutAt: new Date(ENDS), minutes: 205 })
const WANTED = { checkedInAt: STARTS, checkedOutAt: STARTS + 120 * MINUTE, words: '忘了签退' }
const by = {
  needs: 1 as const,
  now: ENDS + DAY,
  entry: {
    requestId: 'request-of-the-tests' as RequestId,
    digest: 'd1',
    act: 'askCorrection',
    by: 'p00000001' as const,
    at: new Date(ENDS + DAY),
  },
}
const known = (amendments: readonly AmendmentDoc[] = [], others: readonly AttendanceDoc[] = []) => ({
  stays: [closed, ...others],
  amendments,
})
const elsewhere = stay({ _id: `${OTHER_SHIFT}:p00000001`, shiftId: OTHER_SHIFT })

test('what was recorded stays beside what is asked for', () => {
  expect(decideCorrection(closed, known(), WANTED, by)).toMatchObject({
    state: 'pending',
    checkIn: { at: new Date(STARTS), state: 'pending' },
    checkOut: { at: new Date(STARTS + 120 * MINUTE), state: 'pending' },
    was: { checkedOutAt: new Date(ENDS), minutes: 205 },
    words: '忘了签退',
    times: 1,
  })
})

// One row a refusal, in order of precedence.
test.each<[string, Parameters<typeof decideCorrection>, string]>([
  ['no stay', [null, known(), WANTED, by], 'notFound'],
  ['a stay that goes on', [stay(), known(), WANTED, { ...by, now: ENDS - 1 }], 'stillThere'],
  ['asked, and not settled', [closed, known([correction()]), WANTED, by], 'alreadyAsked'],
  ['asked three times', [closed, known([correction({ state: 'settled', times: 3 })]), WANTED, by], 'askedOften'],
  [
    'before the doors open',
    [closed, known(), { ...WANTED, checkedInAt: STARTS - 31 * MINUTE }, by],
    'correctionOutside',
  ],
  ['long after the end', [closed, known(), { ...WANTED, checkedOutAt: ENDS + 121 * MINUTE }, by], 'correctionOutside'],
  [
    'in the future',
    [closed, known(), { ...WANTED, checkedOutAt: ENDS + 2 * MINUTE }, { ...by, now: ENDS + MINUTE }],
    'correctionOutside',
  ],
  ['out before in', [closed, known(), { ...WANTED, checkedOutAt: STARTS }, by], 'correctionOutside'],
  [
    'what is recorded already',
    [closed, known(), { ...WANTED, checkedInAt: closed.checkedInAt.getTime(), checkedOutAt: ENDS }, by],
    'nothingChanged',
  ],
  ['a time spent elsewhere', [closed, known([], [elsewhere]), WANTED, by], 'lateOverlaps'],
])('%s is refused', (_title, [of, around, wanted, asked], code) => {
  expect(decideCorrection(of, around, wanted, asked)).toBe(code)
})

test('somebody who forgot to sign out asks once the shift is over, and again after a no', () => {
  const forgotten = stay()
  const first = decideCorrection(forgotten, { stays: [forgotten], amendments: [] }, WANTED, by)
  expect(first).toMatchObject({ was: { checkedOutAt: null, minutes: null } })
  const before = correction({ state: 'settled', turn: 2 })
  expect(decideCorrection(closed, known([before]), WANTED, by)).toMatchObject({ times: 2, turn: 3, state: 'pending' })
})
