import { act, fireEvent, screen, within } from '@testing-library/react'
import PlacingPage from '@/pages/tasks/placing/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { BRANCH, meAs, row, type Row } from '../support/tasks'

beforeEach(() => {
  freshPhone()
  platform.open({})
})

type Candidate = ValueOf<'tasks.candidates'>['people'][number]
const candidate = (n: number, name: string, on: Candidate['on'] = []): Candidate => ({
  personId: `p000000${n}`,
  name,
  kind: 'volunteer',
  occupation: 'teacher',
  unitName: null,
  post: null,
  helpsFrom: null,
  served: 0,
  on,
})
const mine = (n: number, title: string, placesLeft: number): Row =>
  row({
    id: `t370306003011-2611-1${n}`,
    title,
    startsAt: row().startsAt + n * 60_000,
    branch: { places: 2, placesLeft },
  })
const WALK = mine(1, '清理楼道', 2)
const VISIT = mine(2, '看望老人', 1)
const FULL = mine(3, '平安巡防', 0)
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const pick = (name: string) => act(async () => fireEvent.click(screen.getByRole('checkbox', { name })))
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

const opening = async (tasks: readonly Row[], role: 'branchSecretary' | 'cadre' = 'branchSecretary') => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs(role)),
    'tasks.listTasks': ({ month }) => ok<'tasks.listTasks'>({ tasks: month === '2026-11' ? [...tasks] : [] }),
    'tasks.candidates': () =>
      ok<'tasks.candidates'>({ people: [candidate(10, '孙丽'), candidate(11, '周强')], posts: [], next: null }),
    'tasks.assign': ({ taskId, personIds }) => ok<'tasks.assign'>({ taskId, personIds }),
  })
  show(<PlacingPage />)
}

test('one task after the other: pick, send, and the next that wants somebody is there', async () => {
  await opening([WALK, VISIT, FULL])
  expect(await screen.findByText('2 项任务，还差 3 人')).toBeVisible()
  expect(screen.getByText('清理楼道')).toBeVisible()
  await screen.findByText('孙丽')
  await pick('孙丽')
  await pick('周强')
  await press('派 2 人上岗')
  expect(sent('tasks.assign')).toEqual([
    { taskId: WALK.id, branchId: BRANCH, personIds: ['p00000010', 'p00000011'], requestId: expect.any(String) },
  ])
  expect(screen.getByText('派了 2 人：清理楼道')).toBeVisible()
  expect(screen.getByText('看望老人')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: '孙丽' })).not.toBeChecked()
  expect(screen.getByRole('button', { name: '先点名字，最多 1 人' })).toBeVisible()
})

test('any other task is a tap away', async () => {
  await opening([WALK, VISIT, FULL])
  await screen.findByText('孙丽')
  await press(/清理楼道/)
  const sheet = within(screen.getByRole('dialog', { name: '给哪一项派人？' }))
  expect(sheet.getByText('人齐了')).toBeVisible()
  await act(async () => fireEvent.click(sheet.getByRole('button', { name: /看望老人/ })))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: '先点名字，最多 1 人' })).toBeVisible()
})

test('with nothing claimed it says where to begin', async () => {
  await opening([row()])
  expect(await screen.findByText('支部还没有要派人的任务')).toBeVisible()
  await press('去看任务')
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/tasks/index' }])
})

test('others are told whose it is', async () => {
  await opening([WALK], 'cadre')
  expect(await screen.findByText('排班是支部书记的事')).toBeVisible()
})
