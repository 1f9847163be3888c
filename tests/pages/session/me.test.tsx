import { fireEvent, screen, waitFor } from '@testing-library/react'
import MePage from '@/pages/tabs/me/index'
import { elderMode } from '@/session/elder'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import type { Home } from '@/session/session'

beforeEach(freshPhone)

const opening = (home: Home) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(home),
    'attendance.mine': () =>
      ok<'attendance.mine'>({ totals: { minutes: 2790, times: 23 }, attendance: [], next: null }),
    'points.mine': () => ok<'points.mine'>({ balance: 268, lapsing: [], postings: [], next: null }),
  })
  show(<MePage />)
}

test('three numbers: hours, times, points', async () => {
  opening(homeOf('volunteer'))
  expect(await screen.findByRole('button', { name: '46.5 服务小时' })).toBeVisible()
  expect(screen.getByRole('button', { name: '23 次服务' })).toBeVisible()
  expect(await screen.findByRole('button', { name: '268 积分' })).toBeVisible()
})

test('one tap looks through another role, and the choice is kept', async () => {
  const roles = [
    { role: 'branchSecretary', scope: GRID, scopeName: '凤鸣 3 号网格' },
    { role: 'cadre', scope: GRID, scopeName: '凤鸣 3 号网格' },
  ] as const
  opening(homeOf('cadre', { roles: [...roles] }))
  expect(await screen.findByRole('radio', { name: /支部书记/ })).toBeChecked()
  fireEvent.click(screen.getByRole('radio', { name: /机关干部/ }))
  expect(platform.storage.get('view')).toBe('cadre')
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/home/index' }])
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ action: 'home.open', input: { view: 'cadre' } }))
})

test('with one role there is nothing to switch', async () => {
  opening(homeOf('volunteer'))
  await screen.findByText('李秀英')
  expect(screen.queryByRole('radio')).toBeNull()
})

test('the pages of what a role looks after, by the role in view', async () => {
  opening(homeOf('branchSecretary'))
  for (const name of ['我的网格', '名册', '岗位']) expect(await screen.findByRole('button', { name })).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '名册' }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/org/members/index?gridId=${GRID}` }])
  expect(screen.queryByText('角色')).toBeNull()
})

test('a desk role has its map, its people and its roles', async () => {
  const roles = [{ role: 'district', scope: '370306', scopeName: '周村区' } as const]
  opening(homeOf('district', { roles }))
  for (const name of ['找人、找网格', '角色']) expect(await screen.findByRole('button', { name })).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '全区一张图' }))
  expect(platform.journey.at(-1)?.url).toBe('/pages/org/overview/index?scope=370306')
})

test('one’s own data and who looked at it are one tap away', async () => {
  opening(homeOf('volunteer'))
  fireEvent.click(await screen.findByRole('button', { name: /^我的资料/ }))
  fireEvent.click(screen.getByRole('button', { name: '谁看过我的资料' }))
  expect(platform.journey.map(({ url }) => url)).toEqual(['/pages/privacy/mine/index', '/pages/privacy/looks/index'])
})

test('somebody who waits to be confirmed is not called suspended', async () => {
  opening({ state: 'pending', name: '孙新来', gridName: '凤鸣 3 号网格' })
  expect(await screen.findByText('等凤鸣 3 号网格确认')).toBeVisible()
  expect(screen.queryByText('账户暂停了')).toBeNull()
})

test('somebody new finds the way in here as well', async () => {
  opening({ state: 'unregistered' })
  fireEvent.click(await screen.findByRole('button', { name: /^我来登记/ }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/org/register/index' }])
})

test('the elder switch enlarges this page at once and is kept', async () => {
  opening(homeOf('volunteer'))
  fireEvent.click(await screen.findByRole('switch', { name: '大字模式' }))
  expect(elderMode.read()).toBe(true)
  expect(platform.storage.get('elder')).toBe(true)
  expect(document.querySelector('.screen.elder')).not.toBeNull()
})

test('complaints are one tap away, in writing and on the phone', async () => {
  opening(homeOf('volunteer'))
  fireEvent.click(await screen.findByRole('button', { name: /^投诉和建议/ }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/notices/complaints/index' }])
  fireEvent.click(screen.getByRole('button', { name: /^打 12345 说/ }))
  expect(platform.called).toEqual([{ phone: '12345' }])
})

test('messages are one tap away, with how many are new', async () => {
  opening(homeOf('volunteer', { unread: 3 }))
  fireEvent.click(await screen.findByRole('button', { name: /^消息/ }))
  expect(screen.getByText('3 条新的')).toBeVisible()
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/notices/list/index' }])
})

test('a merchant has no hours and a way back to the till', async () => {
  opening(homeOf('merchant'))
  fireEvent.click(await screen.findByRole('button', { name: '回到收分' }))
  expect(platform.journey).toEqual([{ how: 'reLaunch', url: '/pages/counter/till/index' }])
  expect(screen.queryByText('服务小时')).toBeNull()
})

test('signing out forgets the session, the view and every wish', async () => {
  platform.storage.set('intent.tasks', { requestId: 'x' })
  opening(homeOf('volunteer'))
  await screen.findByText('李秀英')
  fireEvent.click(screen.getByRole('button', { name: '换一个人试试' }))
  expect(platform.storage.get('session')).toBe('')
  expect(platform.storage.has('intent.tasks')).toBe(false)
  expect(platform.journey).toEqual([{ how: 'reLaunch', url: '/pages/start/index' }])
})
