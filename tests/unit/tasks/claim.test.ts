import { placesOn, whyNotClaim, whyNotRelease } from '../../../cloudfunctions/tasks/rules/claim'
import { BRANCH, claimed, NOW, OFF_GRID_BRANCH, task } from '../../support/tasks'

const later = (text: string) => Date.parse(text)

describe('claiming, in order of precedence', () => {
  test.each([
    ['a branch whose grid the task was not sent to', task({ gridIds: [] }), BRANCH, 1, NOW, 'notForYourGrid'],
    ['a task under acceptance', task({ state: 'accepting' }), BRANCH, 1, NOW, 'taskClosed'],
    ['a task that an emergency has stopped', task({ paused: true, placesLeft: 0 }), BRANCH, 1, NOW, 'tasksPaused'],
    ['the very moment of the deadline', task(), BRANCH, 1, later('2026-11-24T18:00:00+08:00'), 'claimClosed'],
    ['a branch that has claimed already', claimed(2), BRANCH, 1, NOW, 'alreadyClaimed'],
    ['more places than are left', task({ placesLeft: 1 }), BRANCH, 2, NOW, 'placesTaken'],
    ['just as many as are left', task({ placesLeft: 2 }), BRANCH, 2, NOW, null],
    ['an off-grid branch of the community, whatever the grids', task({ gridIds: [] }), OFF_GRID_BRANCH, 1, NOW, null],
    ['an off-grid branch of another community', task(), 'b370306003002x01', 1, NOW, 'notForYourGrid'],
  ] as const)('%s → %s', (_case, document, branch, places, now, expected) => {
    expect(whyNotClaim(document, { branch, places, now })).toBe(expected)
  })
})

test('a list with a limit counts what the branch has on it already; urgent additions are beside it', () => {
  const limited = task({ placesPerBranch: 3 })
  const claim = (claimedSoFar: number) => ({ branch: BRANCH, places: 2, now: NOW, claimed: claimedSoFar })
  expect(whyNotClaim(limited, claim(1))).toBeNull()
  expect(whyNotClaim(limited, claim(2))).toBe('claimLimit')
  expect(whyNotClaim({ ...limited, placesLeft: 1 }, claim(2))).toBe('placesTaken')
  expect(whyNotClaim(task(), claim(99))).toBeNull()
  const withdrawn = claimed(1, {}, { placesPerBranch: 3, state: 'withdrawn' })
  expect(placesOn([claimed(2, {}, { placesPerBranch: 3 }), claimed(4), limited, withdrawn], BRANCH)).toBe(2)
})

describe('releasing, in order of precedence', () => {
  const person = { p1: { branchId: BRANCH, state: 'offered' } } as const
  test.each([
    ['a task under acceptance', claimed(2, {}, { state: 'accepted' }), NOW, 'taskClosed'],
    ['a branch that claimed nothing', task(), NOW, 'notClaimed'],
    ['a task that has begun', claimed(2), later('2026-11-25T08:00:00+08:00'), 'taskStarted'],
    ['a branch with a person on it', claimed(2, person), NOW, 'peopleAssigned'],
    ['a branch with all places empty', claimed(2), NOW, null],
  ] as const)('%s → %s', (_case, document, now, expected) => {
    expect(whyNotRelease(document, { branch: BRANCH, back: 2, now })).toBe(expected)
  })
})
