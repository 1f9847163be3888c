import {
  clashWith,
  sourceFor,
  whyNotAssign,
  whyNotFree,
  whyNotJoin,
  whyNotLeave,
} from '../../../cloudfunctions/tasks/rules/place'
import type { Viewer } from '../../../cloudfunctions/tasks/rules/viewer'
import { gridCode } from '../../../types/domain/ids'
import { BRANCH, claimed, GRID, NOW, task } from '../../support/tasks'

const me: Viewer = { personId: 'p1', grid: GRID, branch: BRANCH, led: null }
const OVER = Date.parse('2026-11-25T11:30:00+08:00')
const BEGUN = Date.parse('2026-11-25T08:00:00+08:00')
const offered = { p1: { branchId: BRANCH, state: 'offered' } } as const
const coming = { p1: { branchId: BRANCH, state: 'coming' } } as const
const free = { p1: { branchId: null, state: 'coming' } } as const

describe('assigning, in order of precedence', () => {
  test.each([
    ['a closed task', claimed(2, {}, { state: 'accepting' }), ['p1'], NOW, 'taskClosed'],
    ['a task that is over', claimed(2), ['p1'], OVER, 'taskOver'],
    ['a branch without a claim', task(), ['p1'], NOW, 'notClaimed'],
    ['somebody who is on it already', claimed(2, coming), ['p1'], NOW, 'alreadyOnTask'],
    ['more people than empty places', claimed(1), ['p1', 'p2'], NOW, 'branchFull'],
    ['as many as there are places', claimed(2), ['p1', 'p2'], NOW, null],
  ] as const)('%s → %s', (_case, document, people, now, expected) => {
    expect(whyNotAssign(document, { branch: BRANCH, people, now })).toBe(expected)
  })
})

describe('taking a place, in order of precedence', () => {
  const stranger = { ...me, grid: gridCode('370306003001009') }
  test.each([
    ['somebody of a grid it was not sent to', task(), stranger, 'free', NOW, 'notForYourGrid'],
    ['somebody of no grid', task(), { ...me, grid: null }, 'free', NOW, 'notForYourGrid'],
    ['a closed task', task({ state: 'accepted' }), me, 'free', NOW, 'taskClosed'],
    ['a task that an emergency has stopped', task({ paused: true }), me, 'free', OVER, 'tasksPaused'],
    ['an offer made before the emergency', claimed(2, offered, { paused: true }), me, 'offered', NOW, null],
    ['a task that is over', task(), me, 'free', OVER, 'taskOver'],
    ['an offer that was never made', task(), me, 'offered', NOW, 'notOnTask'],
    ['an offer answered before', claimed(2, coming), me, 'offered', NOW, 'alreadyOnTask'],
    ['an offer from elsewhere', claimed(2, offered), stranger, 'offered', NOW, null],
    ['somebody who has a place', claimed(2, free), me, 'free', NOW, 'alreadyOnTask'],
    ['no free place left', task({ placesLeft: 0 }), me, 'free', NOW, 'placesTaken'],
    ['a branch that claimed nothing', task(), me, 'branch', NOW, 'notClaimed'],
    [
      'a branch that is full',
      claimed(1, { p2: { branchId: BRANCH, state: 'coming' } }),
      me,
      'branch',
      NOW,
      'branchFull',
    ],
    ['a free place', task(), me, 'free', NOW, null],
    ["the branch's empty place", claimed(1), me, 'branch', NOW, null],
  ] as const)('%s → %s', (_case, document, viewer, source, now, expected) => {
    expect(whyNotJoin(document, viewer, source, now)).toBe(expected)
  })

  test.each([
    ['the offer made to me', claimed(2, offered), 'offered'],
    ["my branch's empty place before a free one", claimed(2), 'branch'],
    ['a free one when my branch has none', task(), 'free'],
  ] as const)('comes from %s', (_case, document, expected) => {
    expect(sourceFor(document, me)).toBe(expected)
  })
})

describe('giving a place back, in order of precedence', () => {
  test.each([
    ['a closed task', claimed(2, coming, { state: 'accepting' }), BRANCH, NOW, 'taskClosed'],
    ['somebody without a place', task(), null, NOW, 'notOnTask'],
    ['a place from elsewhere than they saw', claimed(2, coming), null, NOW, 'notOnTask'],
    ['a task that has begun', claimed(2, coming), BRANCH, BEGUN, 'taskStarted'],
    ["the branch's place", claimed(2, offered), BRANCH, NOW, null],
    ['a free place', claimed(2, free), null, NOW, null],
  ] as const)('%s → %s', (_case, document, from, now, expected) => {
    expect(whyNotLeave(document, { person: 'p1', from, now })).toBe(expected)
  })
})

describe('taking a place back from somebody, in order of precedence', () => {
  test.each([
    ['a task under acceptance', claimed(2, coming, { state: 'accepting' }), false, BEGUN, 'taskClosed'],
    ['a task that is over', claimed(2, coming), false, OVER, 'taskOver'],
    ['somebody whom no branch sent', claimed(2, free), false, BEGUN, 'notOurPlace'],
    ['somebody who is not on it', claimed(2), false, BEGUN, 'notOurPlace'],
    ['who has come', claimed(2, coming), true, BEGUN, 'alreadyCame'],
    ['who said yes, before it begins', claimed(2, coming), false, NOW, 'saidYes'],
    ['who has not answered', claimed(2, offered), false, NOW, null],
    ['who said yes and has not come', claimed(2, coming), false, BEGUN, null],
  ] as const)('%s → %s', (_case, document, came, now, expected) => {
    expect(whyNotFree(document, { branch: BRANCH, person: 'p1', came, now })).toBe(expected)
  })

  test('a free one is nobody’s but the community’s, once the task has begun', () => {
    const free1 = { branch: null, person: 'p1', came: false } as const
    expect(whyNotFree(claimed(2, free), { ...free1, now: NOW })).toBe('saidYes')
    expect(whyNotFree(claimed(2, free), { ...free1, now: BEGUN })).toBeNull()
    expect(whyNotFree(claimed(2, coming), { ...free1, now: BEGUN })).toBe('notOurPlace')
  })
})

test('tasks clash when they share a moment; one after the other they do not', () => {
  const at = (from: string, until: string) =>
    task({
      _id: 't370306003001-2611-02',
      startsAt: new Date(`2026-11-25T${from}:00+08:00`),
      endsAt: new Date(`2026-11-25T${until}:00+08:00`),
    })
  const late = at('11:00', '12:00')
  expect(clashWith(task(), [at('06:00', '08:00'), late])).toBe(late)
  expect(clashWith(task(), [at('11:30', '12:00')])).toBeNull()
  expect(clashWith(task(), [task()])).toBeNull()
})
