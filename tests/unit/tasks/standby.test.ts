import { decideHandover, poolOf, whyNotAccept, whyNotOffer } from '../../../cloudfunctions/tasks/rules/handover'
import { moveUp, withoutPlaces, withPlaces } from '../../../cloudfunctions/tasks/rules/pool'
import { whyNotStopWaiting, whyNotWait } from '../../../cloudfunctions/tasks/rules/standby'
import type { BranchId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import { BRANCH, claimed, NOW, OFF_GRID_BRANCH, SIBLING_BRANCH, task } from '../../support/tasks'

const FAR_BRANCH: BranchId = 'b370306003002001'
const later = (text: string) => Date.parse(text)
const line = (branchId: BranchId, places: number): TaskDoc['standby'][number] => ({
  branchId,
  name: `支部 ${branchId}`,
  places,
  by: 'p1',
  at: new Date(NOW),
})
const full = (over: Partial<TaskDoc> = {}) => task({ placesLeft: 0, ...over })

describe('waiting for places, in order of precedence', () => {
  test.each([
    ['a branch that the task does not reach', full(), FAR_BRANCH, NOW, 'notForYourGrid'],
    ['a task under acceptance', full({ state: 'accepting' }), BRANCH, NOW, 'taskClosed'],
    ['a task that has begun', full(), BRANCH, later('2026-11-25T08:00:00+08:00'), 'taskStarted'],
    ['a branch that has places', claimed(4), BRANCH, NOW, 'alreadyClaimed'],
    ['a branch that waits', full({ standby: [line(BRANCH, 1)] }), BRANCH, NOW, 'alreadyInLine'],
    ['places that can still be claimed', task(), BRANCH, NOW, 'placesFree'],
    ['places that nobody can claim any more', task(), BRANCH, later('2026-11-24T18:00:00+08:00'), 'claimClosed'],
    ['nothing free', full(), OFF_GRID_BRANCH, later('2026-11-24T19:00:00+08:00'), null],
  ] as const)('%s → %s', (_case, document, branch, now, expected) => {
    expect(whyNotWait(document, { branch, now })).toBe(expected)
  })

  test('only who waits can stop waiting, and where there is still something to wait for', () => {
    const line1 = { standby: [line(BRANCH, 1)] }
    expect(whyNotStopWaiting(full({ state: 'withdrawn', ...line1 }), BRANCH)).toBe('taskClosed')
    expect(whyNotStopWaiting(full(), BRANCH)).toBe('notInLine')
    expect(whyNotStopWaiting(full(line1), BRANCH)).toBeNull()
  })
})

describe('moving up', () => {
  const waiting = poolOf(task({ placesLeft: 3, standby: [line(BRANCH, 2), line(SIBLING_BRANCH, 4)] }))

  test('first come, first served; who got only a part goes on waiting for the rest', () => {
    const { pool, moved } = moveUp(waiting, new Map())
    expect(moved).toEqual([
      { branchId: BRANCH, places: 2 },
      { branchId: SIBLING_BRANCH, places: 1 },
    ])
    expect(pool.placesLeft).toBe(0)
    expect(pool.standby).toEqual([line(SIBLING_BRANCH, 3)])
    expect(pool.branches[SIBLING_BRANCH]).toEqual({ name: `支部 ${SIBLING_BRANCH}`, places: 1, placesLeft: 1 })
  })

  test('a branch whose month is full is passed over and keeps its turn', () => {
    const { pool, moved } = moveUp(waiting, new Map([[BRANCH, 0]]))
    expect(moved).toEqual([{ branchId: SIBLING_BRANCH, places: 3 }])
    expect(pool.standby).toEqual([line(BRANCH, 2), line(SIBLING_BRANCH, 1)])
  })

  test('a limit that was passed by one in a race gives nothing and takes nothing', () => {
    expect(moveUp(waiting, new Map([[BRANCH, -1]])).moved).toEqual([{ branchId: SIBLING_BRANCH, places: 3 }])
  })

  test('nothing free moves nobody', () => {
    const none = { ...waiting, placesLeft: 0 }
    expect(moveUp(none, new Map())).toEqual({ pool: none, moved: [] })
  })
})

test('a branch that gives its last place is off the task, with what it offered', () => {
  const offer = { to: SIBLING_BRANCH, toName: '凤鸣 4 号', places: 2, by: 'p1', at: new Date(NOW) } as const
  const pool = poolOf(claimed(2, {}, { handovers: { [BRANCH]: offer } }))
  expect(withoutPlaces(pool, { branch: BRANCH, places: 2 })).toMatchObject({
    branchIds: [],
    branches: {},
    handovers: {},
  })
  expect(withoutPlaces(pool, { branch: BRANCH, places: 1 }).branches[BRANCH]).toMatchObject({ places: 1 })
  expect(withoutPlaces(pool, { branch: SIBLING_BRANCH, places: 1 })).toBe(pool)
  expect(withPlaces(pool, { branch: BRANCH, name: '', places: 1 }).branchIds).toEqual([BRANCH])
})

const offered = (places = 2, over: Partial<TaskDoc> = {}) =>
  claimed(
    2,
    {},
    {
      handovers: {
        [BRANCH]: { to: SIBLING_BRANCH, toName: '凤鸣 4 号', places, by: 'p1', at: new Date(NOW) },
      },
      ...over,
    },
  )
const begun = later('2026-11-25T08:00:00+08:00')

describe('offering places to another branch, in order of precedence', () => {
  test.each([
    ['a task under acceptance', claimed(2, {}, { state: 'accepted' }), NOW, 2, 'taskClosed'],
    ['a task that has begun', claimed(2), begun, 2, 'taskStarted'],
    ['a branch without places', task(), NOW, 2, 'notClaimed'],
    ['an offer that waits for its answer', offered(), NOW, 2, 'alreadyOffered'],
    [
      'a place with a person on it',
      claimed(2, { p1: { branchId: BRANCH, state: 'coming' } }),
      NOW,
      2,
      'peopleAssigned',
    ],
    ['the place beside that person', claimed(2, { p1: { branchId: BRANCH, state: 'coming' } }), NOW, 1, null],
  ] as const)('%s → %s', (_case, document, now, places, expected) => {
    expect(whyNotOffer(document, { branch: BRANCH, places, now })).toBe(expected)
  })

  const ask = { deed: 'offer', branch: BRANCH, places: 2, now: NOW, claimed: 0 } as const
  test.each([
    ['itself', BRANCH, '凤鸣 3 号', 'ownBranch'],
    ['a branch that the task does not reach', FAR_BRANCH, '远处', 'notForYourGrid'],
    ['a branch that nobody leads', SIBLING_BRANCH, null, 'branchUnled'],
  ] as const)('to %s → %s', (_case, other, otherName, expected) => {
    expect(decideHandover(claimed(2), { ...ask, other, otherName }, { personId: 'p1' })).toBe(expected)
  })
})

describe('accepting an offer, in order of precedence', () => {
  const limited = offered(2, { placesPerBranch: 3 })
  const taken = offered(2, { branches: { [BRANCH]: { name: '', places: 2, placesLeft: 1 } } })
  test.each([
    ['a task under acceptance', offered(2, { state: 'accepting' }), NOW, 0, 'taskClosed'],
    ['a task that has begun', offered(), begun, 0, 'taskStarted'],
    ['no offer', claimed(2), NOW, 0, 'notOffered'],
    ['an offer of another number', offered(1), NOW, 0, 'notOffered'],
    ['a giver that has sent somebody since', taken, NOW, 0, 'notOffered'],
    ['a branch whose month is full', limited, NOW, 2, 'claimLimit'],
    ['a branch with room for it', limited, NOW, 1, null],
  ] as const)('%s → %s', (_case, document, now, has, expected) => {
    const ask = { branch: SIBLING_BRANCH, other: BRANCH, places: 2, now, claimed: has }
    expect(whyNotAccept(document, ask)).toBe(expected)
  })

  const step = (deed: 'accept' | 'decline' | 'takeBack', document = offered()) => {
    const [branch, other] = deed === 'takeBack' ? [BRANCH, SIBLING_BRANCH] : [SIBLING_BRANCH, BRANCH]
    const ask = { deed, branch, other, places: 2, now: NOW, otherName: null, claimed: 0 }
    return decideHandover(document, ask, { personId: 'p1' })
  }
  test('the places are the other branch’s, and it waits for so many fewer', () => {
    expect(step('accept', offered(2, { standby: [line(SIBLING_BRANCH, 3)] }))).toMatchObject({
      placesLeft: 2,
      branchIds: [SIBLING_BRANCH],
      branches: { [SIBLING_BRANCH]: { name: '凤鸣 4 号', places: 2, placesLeft: 2 } },
      standby: [line(SIBLING_BRANCH, 1)],
      handovers: {},
    })
  })
  test.each(['decline', 'takeBack'] as const)('%s leaves the places where they are', (deed) => {
    expect(step(deed)).toEqual({ ...poolOf(claimed(2)), handovers: {} })
    expect(step(deed, claimed(2))).toBe('notOffered')
    expect(step(deed, offered(2, { state: 'accepted' }))).toBe('taskClosed')
  })
})
