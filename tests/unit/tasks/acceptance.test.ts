import {
  AS_MEASURED,
  decideAcceptance,
  mostMinutes,
  readyNow,
  type Stay,
  whyNotSendBack,
} from '../../../cloudfunctions/tasks/rules/acceptance'
import type { RequestId } from '../../../types/domain/ids'
import type { Acceptance } from '../../../types/documents/tasks'
import { claimed, NOW, task } from '../../support/tasks'

const tenAnHour = (minutes: number) => Math.floor(minutes / 6)
const stay = (personId: `p${string}`, minutes: Stay['minutes']): Stay => ({
  personId,
  attendanceId: `t370306003001-2611-01:${personId}`,
  minutes,
})
const people = { p1: { branchId: null, state: 'coming' }, p2: { branchId: null, state: 'offered' } } as const
const withPeople = claimed(2, people)
const BEGUN = Date.parse('2026-11-25T08:00:00+08:00')
const award = (personId: `p${string}`, minutes: number, part = 0) => ({
  personId,
  attendanceId: `t370306003001-2611-01:${personId}` as const,
  part,
  minutes,
  measured: minutes,
  points: tenAnHour(minutes),
  why: null,
  remark: null,
})
/** p1 was accepted before. */
const begun: Acceptance = {
  by: 'p6',
  byName: '周敏',
  at: new Date(BEGUN),
  awards: [award('p1', 60)],
  posted: 1,
  more: true,
  rating: null,
  remark: null,
}
const entry = {
  requestId: 'first-acceptance' as RequestId,
  digest: 'd',
  act: 'accept',
  by: 'p6',
  at: new Date(BEGUN),
} as const
const half = { ...withPeople, acceptance: begun, log: [entry] }
const except = (personId: `p${string}`, more: object = {}) => ({ exceptions: [{ personId, ...more }], later: [] })
const later = (...personIds: `p${string}`[]) => ({ exceptions: [], later: personIds })
const both = [stay('p1', 60), stay('p2', 30)]

test.each([
  ['it was withdrawn', { ...withPeople, state: 'withdrawn' as const }, [stay('p1', 60)], AS_MEASURED, 'taskClosed'],
  ['an exception was accepted before', half, both, except('p1', { remark: '好' }), 'alreadyAccepted'],
  ['nobody came', withPeople, [], AS_MEASURED, 'nobodyServed'],
  ['only somebody without a place came', withPeople, [stay('p9', 60)], AS_MEASURED, 'nobodyServed'],
  ['an exception never signed in', withPeople, [stay('p1', 60)], except('p2', { minutes: 30 }), 'notServed'],
  ['somebody has not signed out', withPeople, [stay('p1', 60), stay('p2', 'stillIn')], AS_MEASURED, 'peopleStillIn'],
  ['all stays wait to be confirmed', withPeople, [stay('p2', 'pending')], AS_MEASURED, 'staysPending'],
  ['everybody is left for later', withPeople, both, later('p1', 'p2'), 'nobodyServed'],
  ['more than the shift could be', withPeople, both, except('p1', { minutes: 361, why: '加班' }), 'minutesTooMany'],
  ['other minutes without a reason', withPeople, both, except('p1', { minutes: 50 }), 'reasonNeeded'],
] as const)('%s → %s', (_case, document, stays, wish, expected) => {
  expect(decideAcceptance(document, stays, wish, BEGUN, tenAnHour)).toBe(expected)
})

test('before it has begun, nobody who came means that it has not begun', () => {
  expect(decideAcceptance(task(), [], AS_MEASURED, NOW, tenAnHour)).toBe('notStarted')
})

test('everybody who served with a place is awarded by minutes; an unanswered offer does not matter once they came', () => {
  expect(decideAcceptance(withPeople, [...both, stay('p9', 60)], AS_MEASURED, BEGUN, tenAnHour)).toEqual({
    awards: [award('p1', 60), award('p2', 30)],
    more: false,
  })
})

test('minutes are put right with a reason, and a remark needs none', () => {
  const wish = {
    exceptions: [
      { personId: 'p1', minutes: 45, why: '中间离开过' },
      { personId: 'p2', remark: '一直守到最后' },
    ],
    later: [],
  } as const
  expect(decideAcceptance(withPeople, both, wish, BEGUN, tenAnHour)).toMatchObject({
    awards: [
      { minutes: 45, measured: 60, points: 7, why: '中间离开过', remark: null },
      { minutes: 30, measured: 30, points: 5, why: null, remark: '一直守到最后' },
    ],
  })
})

test('some now, the rest later: whoever waits to be confirmed is left by themselves, and nobody is awarded twice', () => {
  const first = decideAcceptance(withPeople, [stay('p1', 60), stay('p2', 'pending')], AS_MEASURED, BEGUN, tenAnHour)
  expect(first).toEqual({ awards: [award('p1', 60)], more: true })
  expect(decideAcceptance(half, both, AS_MEASURED, BEGUN, tenAnHour)).toEqual({
    awards: [award('p2', 30, 1)],
    more: false,
  })
  // Whose late stay was rejected has not served: nothing is left to do but to close.
  expect(decideAcceptance(half, [stay('p1', 60)], AS_MEASURED, BEGUN, tenAnHour)).toEqual({ awards: [], more: false })
})

test('whoever is still there is left for later by itself only when others are ready', () => {
  expect(readyNow([stay('p1', 60), stay('p2', 'stillIn')])).toEqual(later('p2'))
  expect(readyNow([stay('p2', 'stillIn')])).toEqual(AS_MEASURED)
})

test('the most that anybody can be given is the shift and its open doors', () => {
  expect(mostMinutes(task())).toBe(210 + 30 + 120)
})

test.each([
  ['it is accepted', { ...withPeople, state: 'accepted' as const }, BEGUN, 'taskClosed'],
  ['it has not begun', withPeople, NOW, 'notStarted'],
  ['nobody is on it', task(), BEGUN, 'nobodyServed'],
  [
    'it was sent back',
    { ...withPeople, sentBack: { by: 'p6', at: new Date(BEGUN), reason: '缺照片' } },
    BEGUN,
    'alreadySentBack',
  ],
  ['work is under way', withPeople, BEGUN, null],
] as const)('sending back when %s → %s', (_case, document, now, expected) => {
  expect(whyNotSendBack(document, now)).toBe(expected)
})
