import { act, fireEvent, screen } from '@testing-library/react'
import { chosenView } from '@/session/view'
import { Screen } from '@/ui/Screen'
import type { Role } from '../../../types/domain/org'
import { cloudAnswers, ok } from '../support/cloud'
import { GRID, homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

const claim = { kind: 'claim', count: 2, taskId: null, title: null, gridId: null, at: NOW } as const

function opening(role: Role, page: Partial<Parameters<typeof Screen>[0]> = { tab: 'home' }) {
  cloudAnswers({ 'home.open': () => ok<'home.open'>(homeOf(role, { waiting: [claim] })) })
  return show(
    <Screen title="首页" {...page}>
      <p>内容</p>
    </Screen>,
  )
}
const widen = (width: number) =>
  act(() => {
    window.innerWidth = width
    window.dispatchEvent(new Event('resize'))
  })

beforeEach(freshPhone)

describe('on a desk', () => {
  beforeEach(() => {
    window.innerWidth = 1280
  })

  test('the sidebar says where this is, where one can go and who I am', async () => {
    opening('branchSecretary')
    expect(await screen.findByText('网格先锋')).toBeVisible()
    expect(screen.getByText('凤鸣 3 号网格')).toBeVisible()
    expect(screen.getAllByRole('link').map((entry) => entry.textContent)).toEqual([
      '首页',
      '任务1',
      '排班',
      '扫码',
      '签到台',
      '我的网格',
      '名册',
      '岗位',
      '补传和更正',
      '服务记录',
      '消息',
    ])
    expect(screen.getByRole('button', { name: /李秀英 ?支部书记/ })).toBeVisible()
    expect(screen.queryByRole('tablist')).toBeNull()
  })

  test('a section replaces what is open, a tab is switched to', async () => {
    opening('community')
    fireEvent.click(await screen.findByRole('link', { name: '发清单' }))
    fireEvent.click(screen.getByRole('link', { name: /^任务( |\d|$)/ }))
    expect(platform.journey).toEqual([
      { how: 'reLaunch', url: '/pages/tasks/publish/index' },
      { how: 'switchTab', url: '/pages/tabs/tasks/index' },
    ])
  })

  test('many entries are folded into groups: the one of this page stands open, another on request', async () => {
    platform.at('/pages/corps/overview/index?scope=370306')
    opening('district', {})
    expect(await screen.findByRole('link', { current: true })).toHaveTextContent('书记队伍')
    expect(screen.queryByRole('link', { name: '留痕' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '答复和留痕', expanded: false }))
    expect(screen.getByRole('link', { name: '留痕' })).toBeVisible()
    expect(screen.queryByRole('link', { name: '书记队伍' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '答复和留痕', expanded: true }))
    expect(screen.queryByRole('link', { name: '留痕' })).toBeNull()
  })

  test('the entry of the page in front is marked, whatever its parameters', async () => {
    platform.at('/pages/tasks/publish/index?month=2026-12')
    opening('community', {})
    expect(await screen.findByRole('link', { current: true })).toHaveTextContent('发清单')
  })

  test('a page without a way back, and a screen read from afar, have no sidebar', async () => {
    opening('branchSecretary', { root: true }).unmount()
    opening('branchSecretary', { light: true })
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  test('a till has nothing to choose', async () => {
    opening('merchant')
    await act(async () => undefined)
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})

test('a window drawn wider changes from tabs to the sidebar, and back', async () => {
  opening('community')
  expect(await screen.findByRole('tablist')).toBeVisible()
  expect(screen.queryByRole('navigation')).toBeNull()
  widen(1024)
  expect(screen.getByRole('navigation')).toBeVisible()
  expect(screen.queryByRole('tablist')).toBeNull()
  widen(1023)
  expect(screen.getByRole('tablist')).toBeVisible()
})

test('the sidebar follows the role in view, like the tabs', async () => {
  window.innerWidth = 1280
  const grants = [
    { role: 'community', scope: GRID.slice(0, 12), scopeName: '凤鸣社区' },
    { role: 'volunteer', scope: GRID, scopeName: '凤鸣 3 号网格' },
  ] as const
  cloudAnswers({
    'home.open': ({ view }) =>
      ok<'home.open'>(homeOf('community', { roles: [...grants], view: view === 'volunteer' ? 1 : 0 })),
  })
  show(
    <Screen title="首页" tab="home">
      <p>内容</p>
    </Screen>,
  )
  expect(await screen.findByRole('link', { name: '发清单' })).toBeVisible()
  act(() => chosenView.write('volunteer'))
  expect(await screen.findByRole('link', { name: '积分' })).toBeVisible()
  expect(screen.queryByRole('link', { name: '发清单' })).toBeNull()
  expect(screen.getByRole('button', { name: /李秀英 ?志愿者/ })).toBeVisible()
})
