import { decideAcceptance, type Stay } from '../../../cloudfunctions/tasks/rules/acceptance'
import { claimed, NOW, task } from '../../support/tasks'

const tenAnHour = (minutes: number) => Math.floor(minutes / 6)
const stay = (personId: `p${string}`, minutes: Stay['minutes']): Stay => ({
  personId,
  attendanceId: `t370306003001-2611-01:${personId}`,
  minutes,
})
const withPeople = claimed(2, { p1: { branchId: null, state: 'coming' }, p2: { branchId: null, state: 'offered' } })
const BEGUN = Date.parse('2026-11-25T08:00:00+08:00')

test.each([
  ['nobody came and it has not begun', task(), [], NOW, 'notStarted'],
  ['nobody came', withPeople, [], BEGUN, 'nobodyServed'],
  ['only somebody without a place came', withPeople, [stay('p9', 60)], BEGUN, 'nobodyServed'],
  ['somebody has not signed out', withPeople, [stay('p1', 60), stay('p2', 'stillIn')], BEGUN, 'peopleStillIn'],
  ['a stay waits to be confirmed', withPeople, [stay('p1', 60), stay('p2', 'pending')], BEGUN, 'staysPending'],
] as const)('%s → %s', (_case, document, stays, now, expected) => {
  expect(decideAcceptance(document, stays, now, tenAnHour)).toBe(expected)
})

test('everybody who served with a place is awarded by minutes; an unanswered offer does not matter once they came', () => {
  const awards = decideAcceptance(withPeople, [stay('p1', 60), stay('p2', 30), stay('p9', 60)], BEGUN, tenAnHour)
  const asMeasured = { why: null, remark: null }
  expect(awards).toEqual([
    { personId: 'p1', attendanceId: 't370306003001-2611-01:p1', minutes: 60, measured: 60, points: 10, ...asMeasured },
    { personId: 'p2', attendanceId: 't370306003001-2611-01:p2', minutes: 30, measured: 30, points: 5, ...asMeasured },
  ])
})
