import { MAX_PLACES_A_TASK, MAX_TASKS_A_LIST } from '../../types/domain/tasks'
import type { PersonId, TaskId } from '../../types/domain/ids'
import type { MembershipDoc } from '../../types/documents/org'
import type { TaskDoc } from '../../types/documents/tasks'
import { nextPosting } from '../../cloudfunctions/points/rules/chain'
import { stay } from './attendance'
import type { Loaded } from './cloud'
import { personId } from './district'
import { chain, fact, MERCHANT, reward } from './points'
import { BRANCH, claimed, GRID, NOW, task } from './tasks'
import { musterBusy } from './weapp-muster'
import { noticesBusy } from './weapp-notices'
import { officeBusy } from './weapp-office'
import { FINISHED_TASK, OPEN_TASK, OUR_TASK, SCENE } from './weapp-scene'

/** Enough for a first page and more of every list. */
const MANY = 120
const LONGEST_TITLE = '陪住在老楼里上下不方便的老人去区医院做一次全面的身体检查吧好'
const numbers = (count: number) => Array.from({ length: count }, (_unused, index) => index + 1)
const two = (number: number) => String(number).padStart(2, '0')

const person = (number: number): PersonId => `p0busy${String(number).padStart(4, '0')}`
const members: MembershipDoc[] = numbers(MANY).map((number) => ({
  _id: person(number),
  gridId: GRID,
  kind: number % 3 === 0 ? 'cadre' : 'volunteer',
  name: `欧阳建国${two(number % 100)}`,
  occupation: number % 3 === 0 ? 'cadre' : 'employee',
  unitName: '周村区住房和城乡建设局',
  since: new Date('2023-02-01T00:00:00+08:00'),
  state: 'active',
  home: null,
  tokens: [],
  moves: [],
  log: [],
}))

/** Sixty people of the branch are on the first task, and sixty can still be sent. */
const crowd: TaskDoc['people'] = Object.fromEntries(
  numbers(60).map((number) => [person(60 + number), { branchId: BRANCH, state: number % 2 ? 'coming' : 'offered' }]),
)
/** A month as full as a list may be. */
const tasks: TaskDoc[] = numbers(MAX_TASKS_A_LIST).map((number) => {
  const id: TaskId = `t370306003001-2611-${two(number)}`
  if (id === OUR_TASK) {
    const places = MAX_PLACES_A_TASK
    return claimed(places, crowd, { _id: id, title: LONGEST_TITLE, places, placesLeft: 0 })
  }
  const scene = SCENE.tasks?.find(({ _id }) => _id === id)
  if (scene && (id === OPEN_TASK || id === FINISHED_TASK)) return scene
  return number % 2 ? claimed(2, {}, { _id: id, title: LONGEST_TITLE }) : task({ _id: id, title: LONGEST_TITLE })
})

const stays = numbers(MANY).map((number) => {
  const shiftId: TaskId = `t370306003001-26${two(1 + (number % 9))}-${two(number % 100)}`
  const checkedInAt = new Date(NOW - number * 86_400_000)
  return stay({
    _id: `${shiftId}:${personId('cadre')}`,
    shiftId,
    personId: personId('cadre'),
    title: LONGEST_TITLE,
    state: 'out',
    checkedInAt,
    checkedOutAt: new Date(checkedInAt.getTime() + 7_200_000),
    minutes: 120,
  })
})

/** A till's full day: fifty customers, one posting each. */
const redemptions = numbers(50).flatMap((number) => {
  const account = person(number)
  const [award] = chain([100], account)
  const taken = nextPosting(
    award ?? null,
    fact({
      account,
      points: -20,
      kind: 'redemption',
      counterAccount: MERCHANT,
      key: `redeem:${String(number).padStart(8, '0')}`,
      at: new Date(NOW - number * 1000),
      reason: { text: '周村烧饼一包·老周家烧饼铺', salt: 'salt' },
    }),
  )
  return taken === 'pointsShort' || !award ? [] : [award, taken]
})

const { vacant, ...office } = officeBusy()

/** The scene with every list as long as it gets: what sizes are measured against. */
export const BUSY: Loaded = {
  ...SCENE,
  ...office,
  ...noticesBusy(),
  ...musterBusy(),
  branches: [...(SCENE.branches ?? []), ...vacant],
  memberships: [...(SCENE.memberships ?? []), ...members],
  tasks,
  attendance: [...(SCENE.attendance ?? []), ...stays],
  postings: [...chain(numbers(MANY), personId('volunteer')), ...redemptions],
  rewards: [
    ...(SCENE.rewards ?? []),
    ...numbers(60).map((number) =>
      reward({
        _id: `r370306003001-${two(2 + (number % 90))}-${two(number)}`,
        title: '老周家现烤周村烧饼咸甜两味各一包',
        points: 20 + number,
      }),
    ),
  ],
}
