import { fireEvent, screen } from '@testing-library/react'
import GridPage from '@/pages/org/grid/index'
import type { ActiveHome } from '@/session/session'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { grid, POST } from './answers'

beforeEach(() => {
  freshPhone()
  platform.open({ gridId: GRID })
})

const opening = (change: Partial<typeof grid> = {}, home: Partial<ActiveHome> = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('cadre', home)),
    'org.getGrid': () => ok<'org.getGrid'>({ ...grid, ...change }),
  })
  show(<GridPage />)
}

test('the grid against its floors, its branch, who leads it and its station', async () => {
  opening()
  for (const words of [
    '凤鸣 3 号网格',
    '志愿者还差 2 人',
    '底线 6，够了',
    '底线 30，差 2',
    '陈立新',
    '功能型党支部，协助社区',
    '凤鸣社区党群服务站点',
  ]) {
    expect(await screen.findByText(words)).toBeVisible()
  }
  expect(asked.find(({ action }) => action === 'org.getGrid')?.input).toEqual({ gridId: GRID })
})

test('a village grid names its villages and the town cadre who leads it', async () => {
  opening({ covers: ['东坞村', '西坞村'], branch: { ...grid.branch, mode: 'village' } })
  expect(await screen.findByText('东坞村、西坞村')).toBeVisible()
  expect(screen.getByText('包村干部，办书记的事')).toBeVisible()
})

test('a post that is not filled is said to be open', async () => {
  opening({ branch: { ...grid.branch, secretaryName: null } })
  expect(await screen.findByText('书记还没定')).toBeVisible()
})

const arrange = { allowed: true } as const
const post = {
  id: POST,
  group: '巡逻组',
  name: '夜间巡逻岗',
  duty: '晚上走一圈',
  holders: ['李秀英', '王建国'],
} as const

test('posts stand by group, with who holds them and which nobody holds', async () => {
  opening({
    posts: [
      { ...post, holders: [...post.holders] },
      { ...post, id: 'd0123456789cd', name: '门岗', holders: [] },
    ],
  })
  expect(await screen.findByText('巡逻组')).toBeVisible()
  expect(screen.getByText('李秀英、王建国·晚上走一圈')).toBeVisible()
  expect(screen.getByText('还没人')).toBeVisible()
  expect(screen.queryByText('编排')).toBeNull()
})

test('my post is shown first and marked among the others', async () => {
  const mine = { name: '夜间巡逻岗', group: '巡逻组', duty: '晚上走一圈' }
  opening({ posts: [{ ...post, holders: [...post.holders] }] }, { post: mine })
  expect(await screen.findAllByText('我的岗位')).toHaveLength(2)
})

test('a post of another grid is not mine, whatever it is called', async () => {
  const mine = { name: '夜间巡逻岗', group: '巡逻组', duty: '晚上走一圈' }
  const elsewhere = { role: 'cadre', scope: '370306003011009', scopeName: '凤鸣 9 号网格' } as const
  opening({ posts: [{ ...post, holders: [] }] }, { post: mine, roles: [elsewhere] })
  await screen.findByText('夜间巡逻岗')
  expect(screen.queryByText('我的岗位')).toBeNull()
})

test('whoever arranges people sees who waits, and is led to the roster and the posts', async () => {
  opening({ pending: 2, arrange })
  fireEvent.click(await screen.findByRole('button', { name: '去确认' }))
  fireEvent.click(screen.getByRole('button', { name: /^名册/ }))
  fireEvent.click(screen.getByRole('button', { name: '去设岗' }))
  expect(screen.getByText('2 个人想加入，等您确认')).toBeVisible()
  expect(platform.journey.map(({ url }) => url)).toEqual([
    `/pages/org/members/index?gridId=${GRID}`,
    `/pages/org/members/index?gridId=${GRID}`,
    `/pages/org/posts/index?gridId=${GRID}`,
  ])
})

test('others see neither who waits nor the way to the roster', async () => {
  opening({ pending: 2 })
  await screen.findByText('凤鸣 3 号网格')
  expect(screen.queryByText('去确认')).toBeNull()
  expect(screen.queryByText('名册')).toBeNull()
})

test('an address without a grid leads home', async () => {
  platform.open({})
  opening()
  fireEvent.click(await screen.findByRole('button', { name: '回首页' }))
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/home/index' }])
})
