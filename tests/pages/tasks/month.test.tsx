import { act, fireEvent, screen } from '@testing-library/react'
import RevisePage from '@/pages/tasks/revise/index'
import MonthPage from '@/pages/tasks/month/index'
import WithdrawPage from '@/pages/tasks/withdraw/index'
import UrgentPage from '@/pages/tasks/urgent/index'
import type { AnswerOf, ValueOf } from '../../../types/contracts/all'
import { communityCode, gridCode } from '../../../types/domain/ids'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, meAs, task } from '../support/tasks'

beforeEach(freshPhone)

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)

describe('任务进度', () => {
  const figures = { tasks: 3, wanted: 12, claimed: 7, done: 4, open: 5 }
  const rows: ValueOf<'tasks.monthOverview'>['rows'] = [
    { id: gridCode(`${COMMUNITY}001`), name: '凤鸣 1 号网格', within: '', ...figures, open: 0 },
    { id: gridCode(`${COMMUNITY}002`), name: '凤鸣 2 号网格', within: '', ...figures },
  ]
  const opening = async (answer: () => AnswerOf<'tasks.monthOverview'>) => {
    cloudAnswers({
      'home.open': () => ok<'home.open'>(meAs('community')),
      'tasks.monthOverview': answer,
      'tasks.exportMonth': () => refused<'tasks.exportMonth'>('notAllowed'),
    })
    platform.open({ scope: COMMUNITY })
    show(<MonthPage />)
    await screen.findByText('任务进度')
  }

  test('begins with the places that are still open, the place that wants most first', async () => {
    await opening(() => ok<'tasks.monthOverview'>({ total: figures, rows }))
    expect(await screen.findByText('11 月还空 5 个位子')).toBeVisible()
    const names = screen.getAllByText(/凤鸣 \d 号网格/).map(({ textContent }) => textContent)
    expect(names).toEqual(['凤鸣 2 号网格', '凤鸣 1 号网格'])
    await press('导出 Excel')
    expect(sent('tasks.exportMonth')).toEqual([{ scope: COMMUNITY, month: '2026-11' }])
    expect(await screen.findByText('这件事不归您办，请找社区或支部。')).toBeVisible()
  })

  test('a month without tasks says so; another month is one tap away', async () => {
    await opening(() => ok<'tasks.monthOverview'>({ total: { ...figures, tasks: 0 }, rows }))
    expect(await screen.findByText('11 月还没有任务')).toBeVisible()
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: '12 月' })))
    expect(sent('tasks.monthOverview').at(-1)).toEqual({ scope: COMMUNITY, month: '2026-12' })
  })
})

describe('改任务', () => {
  const opening = async (answer: () => AnswerOf<'tasks.revise'>) => {
    const one = task({ people: 1, places: 4, placesLeft: 2 })
    cloudAnswers({
      'home.open': () => ok<'home.open'>(meAs('community')),
      'tasks.getTask': () => ok<'tasks.getTask'>(one),
      'tasks.revise': answer,
    })
    platform.open({ taskId: one.id })
    show(<RevisePage />)
    await screen.findByText('改“陪老人去复查”')
    return one
  }

  test('what is not touched goes back as it was, and the end says that people were told', async () => {
    const { id, startsAt, endsAt } = await opening(() => ok<'tasks.revise'>({ taskId: task().id, told: 2 }))
    await act(async () => fireEvent.input(screen.getByLabelText('在哪儿干'), { target: { value: '区中医院' } }))
    await press('改好，告诉大家')
    expect(sent('tasks.revise')).toMatchObject([
      { taskId: id, startsAt, endsAt, place: '区中医院', places: 4, toBring: null, content: null },
    ])
    expect(await screen.findByText('上面的人和支部都收到了通知')).toBeVisible()
  })

  test('no fewer places than are given; a refusal is said and what was written stays', async () => {
    await opening(() => refused<'tasks.revise'>('peopleSignedIn'))
    for (let taps = 0; taps < 4; taps += 1) await press(/减|少/)
    await act(async () => fireEvent.input(screen.getByLabelText('在哪儿干'), { target: { value: '区中医院' } }))
    await press('改好，告诉大家')
    expect(sent('tasks.revise')).toMatchObject([{ places: 2 }])
    expect(await screen.findByText('已经有人签到了，等办完再验收。')).toBeVisible()
    expect(screen.getByLabelText('在哪儿干')).toHaveValue('区中医院')
  })
})

describe('撤回', () => {
  let answer: () => AnswerOf<'tasks.withdraw'> | 'lost'
  const opening = async () => {
    const one = task({ people: 2 })
    cloudAnswers({
      'home.open': () => ok<'home.open'>(meAs('community')),
      'tasks.getTask': () => ok<'tasks.getTask'>(one),
      'tasks.withdraw': () => answer(),
    })
    platform.open({ taskId: one.id })
    show(<WithdrawPage />)
    await screen.findByText('撤回“陪老人去复查”？')
    return one
  }

  test('a reason is a tap, and the end says who was told', async () => {
    answer = () => ok<'tasks.withdraw'>({ taskId: task().id, told: 2 })
    const { id } = await opening()
    await press('撤回这项')
    expect(screen.getByText('说一句为什么，大家好明白')).toBeVisible()
    expect(sent('tasks.withdraw')).toEqual([])
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: '下雨，改天再办' })))
    await press('撤回这项')
    expect(sent('tasks.withdraw')).toMatchObject([{ taskId: id, reason: '下雨，改天再办' }])
    expect(await screen.findByText('上面的人和支部都收到了通知')).toBeVisible()
  })

  test('somebody has signed in meanwhile: it is said, and the reason stays', async () => {
    answer = () => refused<'tasks.withdraw'>('peopleSignedIn')
    await opening()
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: '写错了，重新发' })))
    await press('撤回这项')
    expect(await screen.findByText('已经有人签到了，等办完再验收。')).toBeVisible()
    expect(screen.getByLabelText('或者写一句')).toHaveValue('写错了，重新发')
  })
})

test('加急: a usual task, today, to all grids, claimable until it ends', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('community')),
    'org.getCommunity': () =>
      ok<'org.getCommunity'>({
        id: communityCode(COMMUNITY),
        name: '凤鸣社区',
        grids: [1, 2].map((n) => ({ id: gridCode(`${COMMUNITY}00${n}`), name: `凤鸣 ${n} 号网格` })),
        stations: [{ id: `s${COMMUNITY}-01`, name: '凤鸣社区党群服务站点' }],
        merchants: [],
      }),
    'tasks.addUrgent': () => ok<'tasks.addUrgent'>({ taskId: `t${COMMUNITY}-2611-51` }),
  })
  show(<UrgentPage />)
  await screen.findByText('有什么急事？')
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '平安巡防' })))
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '夜里巡楼，查楼道堆物' })))
  await press('现在发给 2 个网格')
  expect(sent('tasks.addUrgent')).toMatchObject([
    {
      gridIds: [`${COMMUNITY}001`, `${COMMUNITY}002`],
      claimUntil: Date.parse('2026-11-24T21:00:00+08:00'),
      task: { title: '夜里巡楼，查楼道堆物', place: '各楼栋', toBring: '手电筒' },
    },
  ])
  expect(await screen.findByText('各支部书记都收到了通知')).toBeVisible()
})
