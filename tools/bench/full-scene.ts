import { shift, stay } from '../../tests/support/attendance'
import type { Loaded } from '../../tests/support/cloud'
import { personId } from '../../tests/support/district'
import { chain, MERCHANT, reward } from '../../tests/support/points'
import { BRANCH, claimed, GRID, NOW, task } from '../../tests/support/tasks'
import { OUR_TASK, SCENE } from '../../tests/support/weapp-scene'
import { attendanceId, type PersonId } from '../../types/domain/ids'
import { MAX_PLACES_A_TASK, MAX_TASKS_A_LIST } from '../../types/domain/tasks'
import { DAY } from '../../types/domain/time'
import type { PostingDoc } from '../../types/documents/points'

const HELPERS = 60
const helpers = Array.from({ length: HELPERS }, (_unused, i): PersonId => `phelper${i}`)
const listed = Array.from({ length: MAX_TASKS_A_LIST }, (_unused, i) => String(i + 1).padStart(2, '0'))
const taskIdOf = (number: string) => `t370306003001-2611-${number}` as const

const known = new Set((SCENE.tasks ?? []).map(({ _id }) => _id))
const moreTasks = listed
  .map((number) => task({ _id: taskIdOf(number), title: `小区清雪第 ${number} 片`, kind: 'environment' }))
  .filter(({ _id }) => !known.has(_id))

/** The branch's own task, with half its helpers on it. */
const ours = claimed(
  40,
  Object.fromEntries([
    [personId('volunteer'), { branchId: BRANCH, state: 'offered' as const }],
    ...helpers.slice(0, 30).map((id) => [id, { branchId: BRANCH, state: 'coming' as const }] as const),
  ]),
  { _id: OUR_TASK, places: MAX_PLACES_A_TASK, placesLeft: MAX_PLACES_A_TASK - 40 },
)

const earlier = (i: number) => new Date(NOW - i * DAY)

const TAKEN: Pick<PostingDoc, 'counterAccount' | 'points' | 'at'> = {
  counterAccount: MERCHANT,
  points: -20,
  at: earlier(0),
}

/** The scene of the page tests with as many rows as a page ever shows: a month's list, a roster, a shelf, a history. */
export const FULL_SCENE: Loaded = {
  ...SCENE,
  memberships: [
    ...(SCENE.memberships ?? []),
    ...helpers.map((id) => ({
      _id: id,
      gridId: GRID,
      kind: 'volunteer' as const,
      name: '李秀英',
      occupation: 'resident' as const,
      unitName: null,
      since: earlier(100),
      state: 'active' as const,
      home: null,
      tokens: [],
      moves: [],
      log: [],
    })),
  ],
  tasks: [...(SCENE.tasks ?? []).filter(({ _id }) => _id !== OUR_TASK), ours, ...moreTasks],
  attendance: [
    ...(SCENE.attendance ?? []),
    ...helpers.slice(0, 30).map((id) => stay({ _id: attendanceId(OUR_TASK, id), personId: id })),
    ...listed.map((number, i) =>
      stay({
        _id: `t370306003001-2610-${number}:${personId('cadre')}`,
        shiftId: `t370306003001-2610-${number}`,
        personId: personId('cadre'),
        state: 'out',
        checkedInAt: earlier(i + 30),
        checkedOutAt: earlier(i + 30),
        minutes: 120,
      }),
    ),
  ],
  shifts: [...(SCENE.shifts ?? []).filter(({ _id }) => _id !== OUR_TASK), shift()],
  postings: [
    ...chain(Array(40).fill(10), personId('volunteer')),
    // The till's list reads points and reasons; nobody verifies these chains.
    ...helpers.flatMap((id) => chain([20], id).map((posting) => ({ ...posting, ...TAKEN }))),
  ],
  rewards: listed.map((number) => reward({ _id: `r370306003001-01-${number}` })),
}
