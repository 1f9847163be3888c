import { act, fireEvent, screen } from '@testing-library/react'
import DetailPage from '@/pages/tasks/detail/index'
import { elderMode } from '@/session/elder'
import type { Role } from '../../../types/domain/org'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { HOUR, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { BRANCH, ME, meAs, person, refusedBy, served, type Task, task, yes } from '../support/tasks'

beforeEach(() => {
  freshPhone()
  platform.open({ taskId: TASK })
})

type Replies = Parameters<typeof cloudAnswers>[0]
const opening = async (role: Role, shown: Task, more: Replies = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs(role)),
    'tasks.getTask': () => ok<'tasks.getTask'>(shown),
    ...more,
  })
  show(<DetailPage />)
  await screen.findByText('来的人', { exact: false }).catch(() => screen.findByText('去的人'))
}
const main = () => [...document.querySelectorAll('.actions .btn-main')].map((button) => button.textContent)
const bar = () => [...document.querySelectorAll('.actions .btn')].map((button) => button.textContent)
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

const ours = { branch: { places: 3, placesLeft: 1 }, people: 2, placesLeft: 0, claimable: refusedBy('alreadyClaimed') }
const ofUs = [{ id: BRANCH, name: '凤鸣 3 号网格党支部', places: 3, placesLeft: 1 }]
const running = { startsAt: NOW - HOUR, endsAt: NOW + HOUR }
const soon = { startsAt: NOW + HOUR / 4, endsAt: NOW + 2 * HOUR }
const over = { startsAt: NOW - 5 * HOUR, endsAt: NOW - HOUR }
const me = (change: Partial<ReturnType<typeof person>> = {}) => person({ personId: ME, name: '李秀英', ...change })

describe('what stands there', () => {
  test('when, where, what it earns, what to bring, who comes and the empty places', async () => {
    const roster = [person(), person({ personId: 'p00000091', name: '赵海峰', state: 'offered', occupation: 'doctor' })]
    await opening(
      'branchSecretary',
      task({ ...ours, roster, branches: ofUs, toBring: '能开车的最好', assignable: yes }),
    )
    for (const words of [
      '28 日 周六 08:00 – 11:30',
      '区医院门诊楼',
      '凤鸣社区党群服务站点',
      '满半小时记 5 分',
      '要带：能开车的最好',
      '还差 1 人',
      '我们认领的',
      '还空着 2 个位子',
      '领了 3 个位子，派了 2 人',
    ]) {
      expect(screen.getByText(words)).toBeVisible()
    }
    expect(screen.getByText('答应了')).toBeVisible()
    expect(screen.getByText('还没回')).toBeVisible()
  })

  test('attendance speaks before the answer, and who did not come is not blamed', async () => {
    const there = person({
      attendance: { state: 'in', standing: 'live', checkedInAt: NOW, checkedOutAt: null, minutes: null },
    })
    await opening('community', task({ ...over, people: 2, roster: [there, person({ personId: 'p00000091' })] }))
    expect(screen.getByText('07:52 签到')).toBeVisible()
    expect(screen.getByText('没签到')).toHaveClass('tag-plain')
  })

  test('elders hear the time spoken and see no second lines', async () => {
    elderMode.write(true)
    await opening('volunteer', task({ joinable: yes, joinFrom: 'free' }))
    expect(screen.getByText(/^28 日 周六 ?早上 8 点$/)).toBeVisible()
    expect(screen.queryByText('时长从签到算到签退')).toBeNull()
  })
})

test.each<[string, Role, Partial<Task>, string[]]>([
  ['a secretary who may claim', 'branchSecretary', { claimable: yes }, ['发到群里', '认领']],
  ['a secretary with places to fill', 'branchSecretary', { ...ours, assignable: yes }, ['发到群里', '派 1 人上岗']],
  [
    'a secretary with nothing left to do',
    'branchSecretary',
    { ...ours, assignable: refusedBy('branchFull') },
    ['发到群里'],
  ],
  ['a cadre who may take part', 'cadre', { joinable: yes, joinFrom: 'free' }, ['发到群里', '参加']],
  [
    'a volunteer with an offer',
    'volunteer',
    { mine: 'offered', joinable: yes, joinFrom: 'offered', leavable: yes },
    ['去不了', '答应去'],
  ],
  ['a volunteer who has said yes', 'volunteer', { mine: 'coming', leavable: yes, roster: [me()] }, ['发到群里']],
  ['a volunteer shortly before', 'volunteer', { ...soon, mine: 'coming', roster: [me()] }, ['发到群里', '去签到']],
  [
    'a volunteer who is there',
    'volunteer',
    {
      ...running,
      mine: 'coming',
      roster: [
        me({ attendance: { state: 'in', standing: 'live', checkedInAt: NOW, checkedOutAt: null, minutes: null } }),
      ],
    },
    ['发到群里', '去签退'],
  ],
  ['a grid worker while it runs', 'gridWorker', { ...running, canShowCode: true }, ['发到群里', '打开签到屏']],
  ['a grid worker the day before', 'gridWorker', { canShowCode: true }, ['发到群里']],
  [
    'a secretary shortly before, with a place to fill',
    'branchSecretary',
    { ...soon, ...ours, assignable: yes, canShowCode: true },
    ['签到屏', '派 1 人上岗'],
  ],
  [
    'a community with served work',
    'community',
    { ...over, people: 1, roster: [served()], acceptable: yes, canShowCode: true },
    ['签到屏', '验收，给 1 人记积分'],
  ],
  [
    'a community after the acceptance',
    'community',
    { ...over, state: 'accepted', people: 1, roster: [served()], acceptable: yes, canShowCode: true },
    ['发到群里'],
  ],
  ['the district', 'district', { claimable: yes, joinable: yes, joinFrom: 'free' }, ['发到群里']],
])('%s has one main action', async (_who, role, change, buttons) => {
  await opening(role, task(change))
  expect(bar()).toEqual(buttons)
  expect(main().length).toBeLessThanOrEqual(1)
})

test.each<[string, Role, Partial<Task>, string]>([
  ['claiming is over', 'branchSecretary', { claimable: refusedBy('claimClosed') }, '认领截止了，剩下的由社区安排。'],
  ['it is not for the grid', 'cadre', {}, '这项没发给您的网格，看看别的吧。'],
  [
    'somebody is still there',
    'community',
    { ...over, people: 1, roster: [served()], acceptable: refusedBy('peopleStillIn') },
    '还有人没签退，等他们签退再验收。',
  ],
])('why nothing can be done is said when %s', async (_what, role, change, words) => {
  await opening(role, task(change))
  expect(screen.getByText(words)).toBeVisible()
})

describe('a helper', () => {
  test('says yes to an offer', async () => {
    const offered = task({ mine: 'offered', mineFrom: BRANCH, joinable: yes, joinFrom: 'offered', leavable: yes })
    await opening('volunteer', offered, { 'tasks.join': () => ok<'tasks.join'>({ taskId: TASK }) })
    await press('答应去')
    expect(sent('tasks.join')[0]).toMatchObject({ taskId: TASK, source: 'offered' })
    expect(screen.getByText('记下了，28 日 周六 08:00 见')).toBeVisible()
  })

  test('declines without a reason and without a reproach', async () => {
    const offered = task({ mine: 'offered', mineFrom: BRANCH, joinable: yes, joinFrom: 'offered', leavable: yes })
    await opening('volunteer', offered, { 'tasks.leave': () => ok<'tasks.leave'>({ taskId: TASK }) })
    await press('去不了')
    expect(sent('tasks.leave')[0]).toMatchObject({ taskId: TASK, from: BRANCH })
    expect(screen.getByText('好的，已经告诉支部了')).toBeVisible()
  })

  test('gives a place back', async () => {
    await opening('volunteer', task({ mine: 'coming', leavable: yes, people: 1, roster: [me({ branchId: null })] }), {
      'tasks.leave': () => ok<'tasks.leave'>({ taskId: TASK }),
    })
    await press('退出')
    expect(sent('tasks.leave')[0]).toMatchObject({ taskId: TASK, from: null })
  })

  test('cannot give it back once it has begun', async () => {
    await opening(
      'volunteer',
      task({ ...running, mine: 'coming', leavable: refusedBy('taskStarted'), people: 1, roster: [me()] }),
    )
    expect(screen.queryByRole('button', { name: '退出' })).toBeNull()
  })

  test('a lost answer can be asked for again with the same id', async () => {
    let lost = true
    await opening('volunteer', task({ joinable: yes, joinFrom: 'free' }), {
      'tasks.join': () => (lost ? 'lost' : ok<'tasks.join'>({ taskId: TASK })),
    })
    await press('参加')
    lost = false
    await press('再试')
    const [first, second] = sent('tasks.join')
    expect(second).toEqual(first)
  })

  test('goes to sign in at this shift', async () => {
    await opening('volunteer', task({ ...soon, mine: 'coming', roster: [me()] }))
    await press('去签到')
    expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/attendance/check-in/index?shiftId=${TASK}` }])
  })
})

describe('a secretary', () => {
  test('claims in the sheet, from the bar or from the empty places', async () => {
    await opening('branchSecretary', task({ claimable: yes }))
    await press(/还空着 4 个位子/)
    expect(screen.getByRole('dialog', { name: '认领几个位子？' })).toBeVisible()
  })

  test('goes to pick people', async () => {
    await opening('branchSecretary', task({ ...ours, assignable: yes }))
    await press('派 1 人上岗')
    expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/tasks/assign/index?taskId=${TASK}` }])
  })

  test('gives empty places back with a word why, and reads the refusal in the sheet', async () => {
    const claimed = { branch: { places: 3, placesLeft: 3 }, branches: ofUs, releasable: yes, assignable: yes }
    await opening('branchSecretary', task(claimed), {
      'tasks.release': () => refused<'tasks.release'>('peopleAssigned'),
    })
    await press('退回')
    await press('位子减一')
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: '时间撞了' })))
    await press('退回 2 个位子')
    expect(sent('tasks.release')[0]).toMatchObject({
      taskId: TASK,
      branchId: BRANCH,
      places: 3,
      back: 2,
      reason: '时间撞了',
    })
    expect(screen.getByText('已经有人在上面，先请他们退出。')).toBeVisible()
  })
})

describe('a community', () => {
  const finished = task({
    ...over,
    people: 2,
    roster: [served(), served({ personId: 'p00000091', name: '赵海峰' }), person({ personId: 'p00000092' })],
    acceptable: yes,
  })

  test('goes to the page that accepts', async () => {
    await opening('community', finished)
    await press('验收，给 2 人记积分')
    expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/tasks/accept/index?taskId=${TASK}` }])
  })
})

describe('whom to ask for', () => {
  const contact = { name: '郭*奶', phone: '154****0099', address: '凤鸣西***', showable: yes }
  const whole = { name: '郭奶奶', phone: '15400000099', address: '凤鸣西里 5 号楼 102' }

  test('is masked until somebody on the task says what for, and gone when the sheet closes', async () => {
    await opening('volunteer', task({ mine: 'coming', contact, roster: [me()] }), {
      'tasks.contact': () => ok<'tasks.contact'>(whole),
    })
    expect(screen.getByText('154****0099')).toBeVisible()
    await press('看电话住址')
    await press('上门去')
    expect(sent('tasks.contact')[0]).toMatchObject({ taskId: TASK, purpose: 'visit' })
    expect(screen.getByText('15400000099')).toBeVisible()
    await press('打电话')
    expect(platform.called).toEqual([{ phone: '15400000099' }])
    fireEvent.click(screen.getAllByRole('button', { name: '关上' })[1] ?? document.body)
    expect(screen.queryByText('15400000099')).toBeNull()
  })

  test('stays masked for whoever is not on it', async () => {
    await opening('cadre', task({ contact: { ...contact, showable: refusedBy('notOnTask') } }))
    expect(screen.getByText('参加了这一项，才能看全')).toBeVisible()
    expect(screen.queryByRole('button', { name: '看电话住址' })).toBeNull()
  })
})

test('what came of it: what I was given, what I can hand in, what I heard', async () => {
  const accepted = { minutes: 60, points: 10, why: '先走了一步', remark: null }
  const mine: Partial<Task> = { mine: 'coming', evidenceAddable: yes, noteAddable: yes, roster: [me({ accepted })] }
  await opening('volunteer', task({ ...over, ...mine, sentBack: { at: NOW, reason: '缺一张合影' } }))
  expect(screen.getByText('社区请您补一下：缺一张合影')).toBeVisible()
  expect(screen.getByText('给您记了 1 小时')).toBeVisible()
  expect(screen.getByText('先走了一步')).toBeVisible()
  await press(/交照片或一句话/)
  await press(/记一句听到的话/)
  expect(platform.journey.map(({ url }) => url)).toEqual([
    `/pages/tasks/evidence/index?taskId=${TASK}`,
    `/pages/tasks/note/index?taskId=${TASK}`,
  ])
})

test('an address that was cut short leads back to the list', async () => {
  platform.open({ taskId: 't3703' })
  cloudAnswers({ 'home.open': () => ok<'home.open'>(meAs('cadre')) })
  show(<DetailPage />)
  fireEvent.click(await screen.findByRole('button', { name: '看任务' }))
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/tasks/index' }])
  expect(sent('tasks.getTask')).toHaveLength(0)
})

test('a task that is gone is said to be gone', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('cadre')),
    'tasks.getTask': () => refused<'tasks.getTask'>('notFound'),
  })
  show(<DetailPage />)
  expect(await screen.findByText('没找到，可能已经撤下了。')).toBeVisible()
})
