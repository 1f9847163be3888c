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
    'points.mine': () => ok<'points.mine'>({ balance: 268, postings: [], next: null }),
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

test('the elder switch enlarges this page at once and is kept', async () => {
  opening(homeOf('volunteer'))
  fireEvent.click(await screen.findByRole('switch', { name: '大字模式' }))
  expect(elderMode.read()).toBe(true)
  expect(platform.storage.get('elder')).toBe(true)
  expect(document.querySelector('.screen.elder')).not.toBeNull()
})

test('complaints are one tap away', async () => {
  opening(homeOf('volunteer'))
  fireEvent.click(await screen.findByRole('button', { name: /投诉和建议/ }))
  expect(platform.called).toEqual([{ phone: '12345' }])
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
