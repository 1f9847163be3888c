import { act, fireEvent, screen, within } from '@testing-library/react'
import DetailPage from '@/pages/tasks/detail/index'
import type { Role } from '../../../types/domain/org'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { BRANCH, meAs, person, refusedBy, type Task, task, yes } from '../support/tasks'

beforeEach(() => {
  freshPhone()
  platform.open({ taskId: TASK })
})

const OTHER = 'b370306003011004'
const THIRD = 'b370306003011005'
type Replies = Parameters<typeof cloudAnswers>[0]
const opening = async (role: Role, shown: Task, more: Replies = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs(role)),
    'tasks.getTask': () => ok<'tasks.getTask'>(shown),
    ...more,
  })
  show(<DetailPage />)
  await screen.findByText(shown.title)
}
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const ours = { id: BRANCH, name: '凤鸣 3 号网格党支部', places: 3, placesLeft: 2 }

test('a branch without a place waits for one, sees its turn, and can stop waiting', async () => {
  const full = { placesLeft: 0, otherBranches: 1, claimable: refusedBy('placesTaken') }
  const first = { id: OTHER, name: '凤鸣 4 号网格党支部', places: 1 } as const
  const standby = () => ok<'tasks.standby'>({ taskId: TASK, branchId: BRANCH, places: 2 })
  await opening('branchSecretary', task({ ...full, waitable: yes, line: [first] }), { 'tasks.standby': standby })
  await press('候补')
  const sheet = within(screen.getByRole('dialog', { name: '候补几个位子？' }))
  expect(sheet.getByText('前面还有 1 个支部在等')).toBeVisible()
  await press('位子加一')
  await press('候补 2 个位子')
  expect(sent('tasks.standby')[0]).toMatchObject({ taskId: TASK, branchId: BRANCH, places: 2 })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('whoever waits can stop waiting', async () => {
  const mine = { id: BRANCH, name: '凤鸣 3 号网格党支部', places: 2 } as const
  const waiting = task({ placesLeft: 0, waiting: { turn: 1, places: 2 }, line: [mine], standby: 1 })
  await opening('branchSecretary', waiting, {
    'tasks.standby': () => ok<'tasks.standby'>({ taskId: TASK, branchId: BRANCH, places: 0 }),
  })
  expect(screen.getByText('候补第 1')).toBeVisible()
  expect(screen.getByText('排第 1，等 2 个位子')).toBeVisible()
  await press('不等了')
  expect(sent('tasks.standby')[0]).toMatchObject({ places: 0 })
  expect(screen.getByText('好的，不再等了')).toBeVisible()
})

test('empty places are offered to a branch that is chosen, and taken back', async () => {
  const takers = [
    { id: OTHER, name: '凤鸣 4 号网格党支部' },
    { id: THIRD, name: '凤鸣 5 号网格党支部' },
  ] as const
  const claimed = { branch: { places: 3, placesLeft: 2 }, branches: [ours], handable: yes, takers: [...takers] }
  const handovers = [{ from: { id: BRANCH, name: ours.name }, to: takers[1], places: 2 }]
  let offered = false
  const getTask = () => ok<'tasks.getTask'>(task(offered ? { ...claimed, handovers } : claimed))
  await opening('branchSecretary', task(claimed), {
    'tasks.getTask': getTask,
    'tasks.handOver': () => {
      offered = !offered
      return ok<'tasks.handOver'>({ taskId: TASK, deed: 'offer' })
    },
  })
  await press('转交')
  await press('先点一个支部')
  expect(sent('tasks.handOver')).toHaveLength(0)
  await act(async () => fireEvent.click(screen.getByRole('checkbox', { name: '凤鸣 5 号网格党支部' })))
  await press('请对方接 2 个位子')
  expect(sent('tasks.handOver')[0]).toMatchObject({ deed: 'offer', branchId: BRANCH, other: THIRD, places: 2 })
  expect(await screen.findByText('2 个位子在转给凤鸣 5 号网格党支部')).toBeVisible()
  await press('收回')
  expect(sent('tasks.handOver')[1]).toMatchObject({ deed: 'takeBack', other: THIRD, places: 2 })
})

test.each([
  ['接下 2 个位子', 'accept'],
  ['接不了', 'decline'],
] as const)('places that another branch offers: %s', async (button, deed) => {
  const from = { id: OTHER, name: '凤鸣 4 号网格党支部' } as const
  const offer = { offeredToBranch: 2, handovers: [{ from, to: { id: BRANCH, name: ours.name }, places: 2 }] }
  await opening('branchSecretary', task(offer), {
    'tasks.handOver': () => ok<'tasks.handOver'>({ taskId: TASK, deed }),
  })
  expect(screen.getByText('凤鸣 4 号网格党支部想把 2 个位子转给咱们')).toBeVisible()
  await press(button)
  expect(sent('tasks.handOver')[0]).toMatchObject({ deed, branchId: BRANCH, other: OTHER, places: 2 })
})

test('the place of somebody who has not come is freed for another', async () => {
  const roster = [person({ name: '王建国', freeable: yes }), person({ personId: 'p00000091', name: '赵海峰' })]
  await opening(
    'branchSecretary',
    task({ branch: { places: 3, placesLeft: 1 }, branches: [ours], people: 2, roster }),
    {
      'tasks.freePlace': () => ok<'tasks.freePlace'>({ taskId: TASK, personId: 'p00000090' }),
    },
  )
  expect(screen.queryByRole('button', { name: '空出赵海峰的位子' })).toBeNull()
  await press('空出王建国的位子')
  expect(sent('tasks.freePlace')[0]).toMatchObject({ branchId: BRANCH, personId: 'p00000090' })
  expect(screen.getByText('位子空出来了，可以另派人')).toBeVisible()
})

test('another task at the same time is told before a place is taken, and forbids nothing', async () => {
  const clash = {
    taskId: 't370306003011-2611-09',
    title: '清理楼道',
    startsAt: Date.parse('2026-11-28T10:00:00+08:00'),
    endsAt: Date.parse('2026-11-28T12:00:00+08:00'),
  } as const
  await opening('volunteer', task({ joinable: yes, joinFrom: 'free', clash }))
  expect(screen.getByText(/这个时间您还有“清理楼道”/)).toBeVisible()
  expect(screen.getByRole('button', { name: '参加' })).toBeVisible()
})

test('a community reads why places came back', async () => {
  const releases = [{ name: '凤鸣 4 号网格党支部', places: 2, reason: '有更急的事', at: 1 }]
  await opening('community', task({ releases }))
  expect(screen.getByText('退回 2 个：有更急的事')).toBeVisible()
})
