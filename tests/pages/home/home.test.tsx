import { act, fireEvent, screen } from '@testing-library/react'
import HomePage from '@/pages/tabs/home/index'
import { elderMode } from '@/session/elder'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { GRID, HOUR, homeOf, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import type { ActiveHome, Home } from '@/session/session'

beforeEach(freshPhone)

const opening = (home: Home) => {
  cloudAnswers({ 'home.open': () => ok<'home.open'>(home) })
  show(<HomePage />)
}
const claim = { kind: 'claim', count: 3, taskId: null, title: null, gridId: null, at: NOW + 10 * HOUR } as const
const fill = { kind: 'fill', count: 1, taskId: TASK, title: '周六陪诊', gridId: null, at: NOW + 96 * HOUR } as const
const upcoming: NonNullable<ActiveHome['upcoming']> = {
  taskId: TASK,
  title: '夜里巡楼',
  place: '南门岗亭',
  startsAt: NOW + 12 * HOUR,
  endsAt: NOW + 14 * HOUR,
}

test('the sentence counts what waits, the first thing has the only red button', async () => {
  opening(homeOf('branchSecretary', { waiting: [claim, fill] }))
  expect(await screen.findByText('2 件事等您办')).toBeVisible()
  expect(screen.getByText('还有 3 项任务没人认领')).toBeVisible()
  expect(screen.getByText('今天 17:52 截止')).toBeVisible()
  expect(document.querySelectorAll('.btn-main')).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: '去认领' }))
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/tasks/index' }])
})

test('one thing leads to its own page', async () => {
  opening(homeOf('branchSecretary', { waiting: [claim, fill] }))
  fireEvent.click(await screen.findByRole('button', { name: /周六陪诊，还差人/ }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/tasks/assign/index?taskId=${TASK}` }])
})

test('an open stay comes before everything else', async () => {
  const openStay = { shiftId: TASK, title: '陪老人复查', checkedInAt: NOW - HOUR } as const
  opening(homeOf('volunteer', { waiting: [{ ...claim, kind: 'join' }], openStay, balance: 268 }))
  expect(await screen.findByText('您正在：陪老人复查')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '去签退' }))
  expect(platform.journey[0]?.url).toBe(`/pages/attendance/check-in/index?shiftId=${TASK}`)
})

test('free places are an offer, not something that waits', async () => {
  opening(homeOf('cadre', { waiting: [{ ...claim, kind: 'join' }] }))
  expect(await screen.findByText('网格里有活，看您方便')).toBeVisible()
  expect(screen.getByText('最早今天 17:52 开始')).toBeVisible()
  expect(screen.getByRole('tab', { name: /任务/ })).toHaveTextContent(/^任务$/)
})

test('the community is asked for its list', async () => {
  opening(
    homeOf('community', {
      waiting: [{ kind: 'publish', count: 1, taskId: null, title: null, gridId: null, at: null }],
    }),
  )
  expect(await screen.findByText('11 月的任务清单还没发')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '去发清单' }))
  expect(platform.journey[0]?.url).toBe('/pages/tasks/publish/index')
})

test('the grid stands against its floors, and a shortage is said in words', async () => {
  const strength = { cadre: { have: 7, floor: 6 }, volunteer: { have: 28, floor: 30 } }
  opening(homeOf('gridWorker', { grid: { id: GRID, name: '凤鸣 3 号网格', strength } }))
  expect(await screen.findByText('底线 30，差 2')).toBeVisible()
  expect(screen.getByText('底线 6，够了')).toBeVisible()
})

test('a day without anything says so', async () => {
  opening(homeOf('street'))
  expect(await screen.findByText('今天没有等您办的事')).toBeVisible()
})

test('elders see the first thing, one row for the rest and no second lines', async () => {
  elderMode.write(true)
  const strength = { cadre: { have: 7, floor: 6 }, volunteer: { have: 28, floor: 30 } }
  opening(
    homeOf('branchSecretary', {
      waiting: [claim, fill, { ...fill, title: '送棉被' }],
      upcoming,
      grid: { id: GRID, name: '凤鸣 3 号网格', strength },
    }),
  )
  expect(await screen.findByText('今天下午 5 点 52 分截止')).toBeVisible()
  expect(screen.getByText('还差 2 人')).toBeVisible()
  expect(screen.queryByText('送棉被，还差人')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /另外 2 件/ }))
  expect(screen.getByText('送棉被，还差人')).toBeVisible()
})

test('the next promise says when and where', async () => {
  opening(homeOf('cadre', { upcoming, upcomingCount: 2 }))
  expect(await screen.findByText('南门岗亭集合')).toBeVisible()
  expect(screen.getByText('今天')).toBeVisible()
  expect(screen.getByText('19:52')).toBeVisible()
})

test('where I am right now is not said twice', async () => {
  const openStay = { shiftId: TASK, title: '夜里巡楼', checkedInAt: NOW } as const
  opening(homeOf('volunteer', { upcoming, openStay }))
  expect(await screen.findByText('您正在：夜里巡楼')).toBeVisible()
  expect(screen.queryByText('接下来')).toBeNull()
})

test('a merchant goes straight to the till', async () => {
  opening(homeOf('merchant'))
  await screen.findByText('今天没有等您办的事')
  expect(platform.journey).toEqual([{ how: 'reLaunch', url: '/pages/counter/till/index' }])
})

test('somebody new is led to the page where they sign up', async () => {
  opening({ state: 'unregistered' })
  fireEvent.click(await screen.findByRole('button', { name: '我来登记' }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/org/register/index' }])
  expect(screen.queryByRole('tablist')).toBeNull()
})

test('somebody who signed up and waits is told for whose word', async () => {
  opening({ state: 'pending', name: '孙新来', gridName: '凤鸣 3 号网格' })
  expect(await screen.findByText('孙新来，登记好了')).toBeVisible()
  expect(screen.getByText('等凤鸣 3 号网格确认')).toBeVisible()
})

test('my post stands on the first screen, with what it is for', async () => {
  opening(homeOf('cadre', { post: { name: '夜间巡逻岗', group: '巡逻组', duty: '晚上走一圈' } }))
  expect(await screen.findByText('夜间巡逻岗·巡逻组')).toBeVisible()
  expect(screen.getByText('晚上走一圈')).toBeVisible()
})

test.each([
  ['confirm', GRID, '去确认', `/pages/org/members/index?gridId=${GRID}`],
  ['floor', GRID, '看看差谁', `/pages/org/grid/index?gridId=${GRID}`],
  ['floor', null, '看看差谁', '/pages/org/overview/index?scope=370306'],
  ['support', GRID, '去回话', '/pages/forces/mine/index'],
] as const)('%s in grid %s leads where it is done', async (kind, gridId, verb, url) => {
  const district = [{ role: 'district', scope: '370306', scopeName: '周村区' } as const]
  const waits = { kind, count: 2, taskId: null, title: null, gridId, at: null } as const
  opening(homeOf('district', { roles: district, waiting: [waits] }))
  fireEvent.click(await screen.findByRole('button', { name: verb }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url }])
})

test('who waits to be confirmed leads to the shift that has waited longest', async () => {
  const shiftId = 'w370306003001-0123456789ab' as const
  const waits = {
    kind: 'confirmStays',
    count: 3,
    taskId: null,
    shiftId,
    title: '站点值班',
    gridId: null,
    at: null,
  } as const
  opening(homeOf('branchSecretary', { waiting: [waits] }))
  expect(await screen.findByText('3 个人签到，等您确认')).toBeVisible()
  expect(screen.getByText('在「站点值班」，见着人的才算上')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '去确认' }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/attendance/shift/index?shiftId=${shiftId}` }])
})

test.each([['370306003001001'], ['370306003001x01']])(
  'late entries that a secretary of %s may settle lie on the community’s desk',
  async (scope) => {
    const waits = { kind: 'settleLate', count: 2, taskId: null, title: null, gridId: null, at: null } as const
    const roles = [{ role: 'branchSecretary', scope, scopeName: '这里' } as const]
    opening(homeOf('branchSecretary', { roles, waiting: [waits] }))
    expect(await screen.findByText('2 条补传等您确认')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: '去确认' }))
    expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/attendance/settle/index?scope=370306003001' }])
  },
)

test.each([
  [3, '3 条新消息'],
  [100, '99+ 条新消息'],
])('%i new messages are one quiet line', async (unread, words) => {
  opening(homeOf('cadre', { unread }))
  fireEvent.click(await screen.findByRole('button', { name: words }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/notices/list/index' }])
})

test('nothing new: no line', async () => {
  opening(homeOf('cadre'))
  await screen.findByText('今天没有等您办的事')
  expect(screen.queryByText(/条新消息/)).toBeNull()
})

test('a suspended account is told whom to ask', async () => {
  opening({ state: 'suspended', name: '吴德山' })
  expect(await screen.findByText('吴德山，账户暂停了')).toBeVisible()
})

test('the tab bar follows the role', async () => {
  opening(homeOf('volunteer', { balance: 3 }))
  await screen.findByRole('tablist')
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['首页', '扫码', '积分', '我的'])
})

test('what waits is counted at the tasks tab', async () => {
  opening(homeOf('branchSecretary', { waiting: [claim, fill] }))
  expect(await screen.findByRole('tab', { name: /任务/ })).toHaveTextContent('任务2')
})

test('when nothing could be reached it says what is safe, and tries again', async () => {
  let lost = true
  cloudAnswers({ 'home.open': () => (lost ? 'lost' : ok<'home.open'>(homeOf('cadre'))) })
  show(<HomePage />)
  const retry = await screen.findByRole('button', { name: '重试' }, { timeout: 3000 })
  lost = false
  fireEvent.click(retry)
  expect(await screen.findByText('今天没有等您办的事')).toBeVisible()
})

test('pulling the page down asks again', async () => {
  opening(homeOf('cadre'))
  await screen.findByText('今天没有等您办的事')
  const before = asked.length
  await act(async () => platform.pullDown())
  expect(asked.length).toBe(before + 1)
})

test('without a session the browser goes back to the picker', async () => {
  cloudAnswers({})
  platform.storage.delete('session')
  const { session } = await import('@/cloud/session')
  session.write('')
  show(<HomePage />)
  await screen.findByRole('button', { name: '重试' }, { timeout: 3000 })
  expect(platform.journey[0]).toEqual({ how: 'reLaunch', url: '/pages/start/index' })
  expect(asked).toHaveLength(0)
})
