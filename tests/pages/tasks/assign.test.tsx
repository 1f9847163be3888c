import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import AssignPage from '@/pages/tasks/assign/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { BRANCH, meAs, person, refusedBy, type Task, task, yes } from '../support/tasks'

beforeEach(() => {
  freshPhone()
  platform.open({ taskId: TASK })
})

type Candidate = ValueOf<'tasks.candidates'>['people'][number]
const candidate = (n: number, name: string, change: Partial<Candidate> = {}): Candidate => ({
  personId: `p000000${n}`,
  name,
  kind: 'volunteer',
  occupation: 'teacher',
  unitName: null,
  post: null,
  helpsFrom: null,
  served: 0,
  on: [],
  ...change,
})
const FIRST = [
  candidate(10, '孙丽'),
  candidate(11, '周强', { kind: 'cadre', occupation: 'cadre', unitName: '区财政局', served: 3 }),
]
const SECOND = [candidate(12, '孙大海')]
const HERE = { taskId: TASK, title: '陪老人去复查', startsAt: task().startsAt, endsAt: task().endsAt } as const
const toFill = task({ branch: { places: 3, placesLeft: 2 }, people: 1, assignable: yes, roster: [person()] })

type Replies = Parameters<typeof cloudAnswers>[0]
const opening = async (shown: Task = toFill, more: Replies = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('branchSecretary')),
    'tasks.getTask': () => ok<'tasks.getTask'>(shown),
    'tasks.candidates': ({ cursor, search, kind, postId }) =>
      ok<'tasks.candidates'>(
        cursor
          ? { people: SECOND, posts: [], next: null }
          : {
              people: [...FIRST, candidate(90, '王建国', { on: [{ ...HERE, state: 'coming' }] })].filter(({ name }) =>
                name.includes(search ?? ''),
              ),
              posts: [{ id: 'd0123456789ab', group: '送餐组', name: '送餐员' }],
              next: search || kind || postId ? null : `${GRID}:p00000090`,
            },
      ),
    ...more,
  })
  show(<AssignPage />)
  await screen.findByText('周强')
}
const pick = (name: string) => act(async () => fireEvent.click(screen.getByRole('checkbox', { name })))
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)

test('the roster of the own grid, with whoever is on the task already marked and not to be picked', async () => {
  await opening()
  expect(sent('tasks.candidates')[0]).toEqual({ branchId: BRANCH })
  expect(screen.getByText('区财政局·近两月 3 次')).toBeVisible()
  expect(screen.getByText('答应了')).toBeVisible()
  expect(screen.queryByRole('checkbox', { name: '王建国' })).toBeNull()
})

test('no more can be picked than the branch has places, and the words say why', async () => {
  await opening()
  expect(screen.getByRole('button', { name: '先点名字，最多 2 人' })).toBeVisible()
  await press('再看一些')
  await pick('孙丽')
  await pick('周强')
  await pick('孙大海')
  expect(screen.getByText('只剩 2 个位子，先去掉一个人')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: '孙大海' })).not.toBeChecked()
  expect(screen.getByRole('button', { name: '派 2 人上岗' })).toBeVisible()
})

test('all are sent together, then the task is shown again', async () => {
  await opening(toFill, {
    'tasks.assign': () => ok<'tasks.assign'>({ taskId: TASK, personIds: ['p00000010', 'p00000011'] }),
  })
  await pick('孙丽')
  await pick('周强')
  await press('派 2 人上岗')
  expect(sent('tasks.assign')[0]).toMatchObject({
    taskId: TASK,
    branchId: BRANCH,
    personIds: ['p00000010', 'p00000011'],
  })
  expect(platform.journey).toEqual([{ how: 'redirectTo', url: `/pages/tasks/detail/index?taskId=${TASK}` }])
})

test('nobody is sent before somebody is picked', async () => {
  await opening()
  await press('先点名字，最多 2 人')
  expect(sent('tasks.assign')).toHaveLength(0)
})

test('a refusal is said and the picks stay', async () => {
  await opening(toFill, { 'tasks.assign': () => refused<'tasks.assign'>('notInBranch') })
  await pick('孙丽')
  await press('派 1 人上岗')
  expect(screen.getByText('有人不在这个网格，请重新选。')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: '孙丽' })).toBeChecked()
})

test('names are looked up where all of them are', async () => {
  await opening()
  fireEvent.change(screen.getByLabelText('找人：姓名或拼音'), { target: { value: '孙' } })
  await waitFor(() => expect(sent('tasks.candidates').at(-1)).toEqual({ branchId: BRANCH, search: '孙' }))
  await waitFor(() => expect(screen.queryByText('周强')).toBeNull())
  fireEvent.change(screen.getByLabelText('找人：姓名或拼音'), { target: { value: '没有的人' } })
  expect(await screen.findByText('没找到这样的人')).toBeVisible()
})

test('one kind at a time, one post, one occupation', async () => {
  await opening()
  await act(async () => fireEvent.click(screen.getByRole('tab', { name: '机关干部' })))
  expect(sent('tasks.candidates').at(-1)).toEqual({ branchId: BRANCH, kind: 'cadre' })
  const choose = (value: string) =>
    act(async () => void fireEvent.change(screen.getByLabelText('岗位和职业'), { target: { value } }))
  await choose('d0123456789ab')
  expect(sent('tasks.candidates').at(-1)).toEqual({ branchId: BRANCH, kind: 'cadre', postId: 'd0123456789ab' })
  await choose('doctor')
  expect(sent('tasks.candidates').at(-1)).toEqual({ branchId: BRANCH, kind: 'cadre', occupation: 'doctor' })
})

test('what somebody has at that time is told before they are picked', async () => {
  const clash = { ...HERE, taskId: 't370306003011-2611-09' as const, title: '清理楼道', state: 'offered' as const }
  await opening(toFill, {
    'tasks.candidates': () =>
      ok<'tasks.candidates'>({
        people: [candidate(11, '周强', { on: [clash] }), candidate(12, '钱进', { helpsFrom: '和平 1 号网格' })],
        posts: [],
        next: null,
      }),
  })
  expect(screen.getByText('同时有“清理楼道”')).toBeVisible()
  expect(screen.getByText('和平 1 号网格来支援·近两月没排')).toBeVisible()
  await pick('周强')
  expect(screen.getByRole('button', { name: '派 1 人上岗' })).toBeVisible()
})

test('when nobody can be sent, the reason stands there and no button does', async () => {
  await opening(task({ assignable: refusedBy('branchFull') }))
  expect(screen.getByText('支部认领的位子都有人了。')).toBeVisible()
  expect(document.querySelector('.btn-main')).toBeNull()
})

test('others are told that this is not theirs', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('cadre')),
    'tasks.getTask': () => ok<'tasks.getTask'>(toFill),
  })
  show(<AssignPage />)
  expect(await screen.findByText('派人是支部书记的事')).toBeVisible()
  expect(sent('tasks.candidates')).toHaveLength(0)
})
