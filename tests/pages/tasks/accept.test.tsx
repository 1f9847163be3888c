import { act, fireEvent, screen } from '@testing-library/react'
import AcceptPage from '@/pages/tasks/accept/index'
import ToAcceptPage from '@/pages/tasks/to-accept/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { HOUR, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { meAs, person, refusedBy, served, type Task, task, yes } from '../support/tasks'

beforeEach(() => {
  freshPhone()
  platform.open({ taskId: TASK })
})

type Replies = Parameters<typeof cloudAnswers>[0]
const opening = async (shown: Task, more: Replies = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('community')),
    'tasks.getTask': () => ok<'tasks.getTask'>(shown),
    ...more,
  })
  show(<AcceptPage />)
  await screen.findByText(/办完了，都对就点验收|现在还不能验收/)
}
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string | RegExp, value: string) =>
  act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }))

const LI = 'p00000090'
const ZHAO = 'p00000091'
const stillIn = { state: 'in', standing: 'live', checkedInAt: NOW, checkedOutAt: null, minutes: null } as const
const over = { startsAt: NOW - 5 * HOUR, endsAt: NOW - HOUR }
const finished = (change: Partial<Task> = {}) =>
  task({
    ...over,
    people: 3,
    acceptable: yes,
    sendable: yes,
    roster: [served(), served({ personId: ZHAO, name: '赵海峰' }), person({ personId: 'p00000092', name: '孙玉兰' })],
    ...change,
  })
const awarded = (points: number) =>
  ok<'tasks.accept'>({
    taskId: TASK,
    state: 'accepted',
    awards: [
      { personId: LI, minutes: 210, points: 35 },
      { personId: ZHAO, minutes: points === 0 ? 210 : 20, points: 0 },
    ],
  })

test('everybody is right as measured: one tap, then what each was really given', async () => {
  await opening(finished(), { 'tasks.accept': () => awarded(35) })
  expect(screen.getAllByText('3 小时 30 分')).toHaveLength(2)
  expect(screen.getByText('没有签到，不记时长')).toBeVisible()
  await press('验收，给 2 人记积分')
  expect(sent('tasks.accept')[0]).toEqual({ taskId: TASK, requestId: expect.any(String) as string })
  expect(screen.getByText('记好了')).toBeVisible()
  expect(screen.getByText('2 人，一共 35 分')).toBeVisible()
  expect(screen.getByText('不满半小时')).toBeVisible()
})

test('a cap that left nothing is said to be one', async () => {
  await opening(finished(), { 'tasks.accept': () => awarded(0) })
  await press('验收，给 2 人记积分')
  expect(screen.getByText('积分到顶了')).toBeVisible()
})

test('exceptions only: other minutes need a reason, one is left for later, the work is rated', async () => {
  await opening(finished(), { 'tasks.accept': () => awarded(35) })
  await press(/^王建国，/)
  await type('记多少分钟', '90')
  await press('验收，给 2 人记积分')
  expect(sent('tasks.accept')).toHaveLength(0)
  expect(screen.getByText('王建国的时长，请看一下')).toBeVisible()
  await type('为什么改', '中间离开过')
  await press(/^赵海峰，/)
  await press('这次先不验收')
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '满意' })))
  await type('想说的话（可不填）', '办得周到')
  await press('验收，给 1 人记积分')
  expect(sent('tasks.accept')[0]).toMatchObject({
    exceptions: [{ personId: LI, minutes: 90, why: '中间离开过' }],
    later: [ZHAO],
    rating: 4,
    remark: '办得周到',
  })
})

test('who came without a place, and who was signed by somebody else, are marked: both names', async () => {
  const acceptance = {
    ...finished().acceptance,
    walkIns: [
      { personId: 'p00000093', name: '周来帮', minutes: 60, standing: 'live' },
      { personId: 'p00000094', name: '吴路过', minutes: null, standing: 'pending' },
    ],
    helped: [
      { personId: LI, in: '孙玉兰', out: '孙玉兰' },
      { personId: 'p00000093', in: '孙玉兰', out: null },
    ],
  } as const
  await opening(
    finished({ acceptance: { ...acceptance, walkIns: [...acceptance.walkIns], helped: [...acceptance.helped] } }),
  )
  expect(screen.getByText('孙玉兰代签到、签退')).toBeVisible()
  expect(screen.getByText('没占位子来的')).toBeVisible()
  expect(screen.getByText('只记时长，没有积分')).toBeVisible()
  expect(screen.getByText('孙玉兰代签到')).toBeVisible()
  expect(screen.getByText('1 小时')).toBeVisible()
  expect(screen.getByText('等确认')).toBeVisible()
  // They are no part of what is accepted.
  expect(screen.getByRole('button', { name: '验收，给 2 人记积分' })).toBeVisible()
})

test('nobody is given more than the shift is long', async () => {
  await opening(finished())
  await press(/^王建国，/)
  await type('记多少分钟', '400')
  expect(screen.getByText('这一场最多 360 分钟')).toBeVisible()
})

test('whose late stay waits, and who is still there, are named and left for later', async () => {
  const pending = { ...stillIn, state: 'out', standing: 'pending' } as const
  const roster = [
    served(),
    person({ personId: ZHAO, name: '赵海峰', attendance: pending }),
    person({ personId: 'p00000092', name: '孙玉兰', attendance: stillIn }),
  ]
  await opening(finished({ roster }), { 'tasks.accept': () => awarded(35) })
  expect(screen.getByText('签到还没核对')).toBeVisible()
  expect(screen.getByText('还没签退')).toBeVisible()
  await press('验收，给 1 人记积分')
  expect(sent('tasks.accept')[0]).toMatchObject({ later: [ZHAO, 'p00000092'] })
})

test('is sent back with one usual reason, in a sheet', async () => {
  await opening(finished(), { 'tasks.sendBack': () => ok<'tasks.sendBack'>({ taskId: TASK }) })
  await press('退回补充')
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '还没全办完' })))
  await press('退回去')
  expect(sent('tasks.sendBack')[0]).toMatchObject({ taskId: TASK, reason: '还没全办完' })
  expect(screen.getByText('退回去了，已经告诉他们')).toBeVisible()
})

test('what came in is one tap away, and a refusal is read in place', async () => {
  await opening(finished({ evidence: 2 }), { 'tasks.accept': () => refused<'tasks.accept'>('peopleStillIn') })
  await press('验收，给 2 人记积分')
  expect(screen.getByText('还有人没签退，等他们签退再验收。')).toBeVisible()
  await press(/交上来 2 份/)
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/tasks/evidence/index?taskId=${TASK}` }])
})

test('why nothing can be accepted is said', async () => {
  await opening(finished({ acceptable: refusedBy('staysPending') }))
  expect(screen.getByText('现在还不能验收')).toBeVisible()
})

test('a hundred people are drawn thirty at a time, in no more than 600 nodes', async () => {
  const roster = Array.from({ length: 100 }, (_unused, index) =>
    served({ personId: `p1000${index}`, name: `李${index}` }),
  )
  await opening(finished({ people: 100, roster }))
  expect(document.querySelectorAll('*').length).toBeLessThanOrEqual(600)
  expect(screen.getByRole('button', { name: '验收，给 100 人记积分' })).toBeVisible()
})

describe('what waits for a community', () => {
  const row = {
    id: TASK,
    title: '小区清雪',
    endsAt: NOW - HOUR,
    people: 4,
    accepted: 0,
    evidence: 1,
    sentBack: false,
    due: NOW + HOUR,
  } as const
  const listing = async (rows: object[]) => {
    cloudAnswers({
      'home.open': () => ok<'home.open'>(meAs('community')),
      'tasks.listToAccept': () => ok<'tasks.listToAccept'>({ tasks: rows as (typeof row)[], next: null }),
    })
    show(<ToAcceptPage />)
  }

  test('is listed, what is late in red, and a row leads to its acceptance', async () => {
    await listing([row, { ...row, id: 't370306003011-2611-09', title: '巡楼', due: NOW - HOUR, accepted: 3 }])
    expect(await screen.findByText('2 项等您验收')).toBeVisible()
    expect(screen.getByText('超时了')).toHaveClass('tag-red')
    expect(screen.getByText(/还有 1 人没验收/)).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: /小区清雪/ }))
    expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/tasks/accept/index?taskId=${TASK}` }])
  })

  test('and when nothing does, that is said', async () => {
    await listing([])
    expect(await screen.findByText('都验收过了')).toBeVisible()
  })
})
