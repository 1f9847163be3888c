import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import PlansPage from '@/pages/forces/plans/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { head, type Head, NEXT_PLAN, planner, STREET } from './answers'

type Replies = Parameters<typeof cloudAnswers>[0]
let plans: Head[]
const open = (replies: Replies = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(planner()),
    'forces.listPlans': () => ok<'forces.listPlans'>({ plans }),
    ...replies,
  })
  show(<PlansPage />)
}
const runs = () => asked.filter(({ action }) => action === 'forces.run').map(({ input }) => input)

beforeEach(() => {
  freshPhone()
  platform.open({ scope: STREET })
  plans = []
})

test('without a plan it says what one is good for', async () => {
  open()
  expect(await screen.findByText('还没有算过')).toBeVisible()
  expect(screen.getByText('缺人的网格，请就近的来帮')).toBeVisible()
})

test('each plan says who worked it out, what it reaches, and how far it has come', async () => {
  plans = [head({ state: 'submitted' }), head({ planId: NEXT_PLAN, state: 'running', totals: null })]
  open()
  expect(await screen.findByText('1 份方案等批准')).toBeVisible()
  expect(screen.getAllByText('今天 06:52 刘敏算的')).toHaveLength(2)
  expect(screen.getByText('请 12 人，都够了')).toBeVisible()
  expect(screen.getByText('等批准')).toBeVisible()
  expect(screen.getByText('正在算')).toBeVisible()
  fireEvent.click(screen.getByText('请 12 人，都够了'))
  expect(platform.journey).toEqual([
    { how: 'navigateTo', url: `/pages/forces/plan/index?planId=${plans[0]?.planId}&scope=${STREET}` },
  ])
})

test('a new one asks its few rules, which begin as they were last, and leads to the plan', async () => {
  plans = [head()]
  open({ 'forces.run': () => ok<'forces.run'>({ planId: NEXT_PLAN }) })
  await screen.findByText('请 12 人，都够了')
  fireEvent.click(screen.getByText('算一份新的'))
  const sheet = within(screen.getByRole('dialog', { name: '怎么算' }))
  expect(sheet.getByRole('radio', { name: '5 公里' })).toBeChecked()
  expect(sheet.getByRole('checkbox', { name: '城乡分开' })).toBeChecked()
  fireEvent.click(sheet.getByRole('radio', { name: '不限' }))
  fireEvent.click(sheet.getByRole('checkbox', { name: '城乡分开' }))
  fireEvent.click(sheet.getByRole('checkbox', { name: '可以接力' }))
  fireEvent.click(sheet.getByRole('checkbox', { name: '尽量不动已有的' }))
  fireEvent.click(sheet.getByText('开始算'))
  await waitFor(() => expect(platform.journey).toHaveLength(1))
  expect(runs()).toEqual([
    {
      scope: STREET,
      rules: { capMetres: null, separate: false, relays: true, changeMetres: 0 },
      requestId: expect.any(String),
    },
  ])
  expect(platform.journey[0]?.url).toContain(NEXT_PLAN)
})

test('a run that has not answered yet is found in the list and opened, once', async () => {
  plans = [head()]
  open({
    'forces.run': () => {
      plans = [head({ planId: NEXT_PLAN, state: 'running', totals: null }), ...plans]
      return 'never'
    },
  })
  await screen.findByText('请 12 人，都够了')
  fireEvent.click(screen.getByText('算一份新的'))
  fireEvent.click(screen.getByText('开始算'))
  await waitFor(() => expect(platform.journey).toHaveLength(1), { timeout: 8000 })
  expect(platform.journey[0]?.url).toContain(NEXT_PLAN)
})

test('refused in place; not reached, with a way to try again; and a broken link', async () => {
  open({ 'forces.run': () => refused<'forces.run'>('busy') })
  fireEvent.click(await screen.findByText('算一份新的'))
  fireEvent.click(screen.getByText('开始算'))
  expect(await screen.findByText('同时点的人多，请再点一次。')).toBeVisible()
})

test('a list that cannot be reached offers to try again', async () => {
  open({ 'forces.listPlans': () => 'lost' })
  expect(await screen.findByText('重试')).toBeVisible()
})

test('an address that was cut short names nothing', () => {
  platform.open({ scope: '3703' })
  open()
  expect(screen.getByText('这个链接打不开')).toBeVisible()
})
