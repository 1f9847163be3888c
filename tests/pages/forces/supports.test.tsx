import { fireEvent, screen, waitFor } from '@testing-library/react'
import GridSupportsPage from '@/pages/forces/grid/index'
import MySupportPage from '@/pages/forces/mine/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf, HOUR, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { A } from './answers'

const UNTIL = Date.parse('2027-02-28T23:59:59+08:00')
type Support = NonNullable<ValueOf<'forces.mine'>['support']>
const support = (change: Partial<Support> = {}): Support => ({
  gridId: A,
  gridName: '凤鸣 1 号网格',
  communityName: '凤鸣社区',
  stationName: '凤鸣社区党群服务站点',
  metres: 1130,
  since: NOW - HOUR,
  until: UNTIL,
  answer: 'waiting',
  ...change,
})

beforeEach(freshPhone)

describe('mine', () => {
  const open = (mine: Support | null, replies: Parameters<typeof cloudAnswers>[0] = {}) => {
    cloudAnswers({
      'home.open': () => ok<'home.open'>(homeOf('cadre')),
      'forces.mine': () => ok<'forces.mine'>({ support: mine }),
      ...replies,
    })
    show(<MySupportPage />)
  }
  const answers = () => asked.filter(({ action }) => action === 'forces.answer').map(({ input }) => input)

  test('where, how far, until when, and that both answers are fine', async () => {
    open(support())
    expect(await screen.findByRole('heading', { name: '想请您去 凤鸣 1 号网格帮忙' })).toBeVisible()
    for (const words of [
      '大约 1.1 公里',
      '2 月 28 日 周日',
      '凤鸣社区党群服务站点',
      '去不去您自己定，不用说原因。定了还能改。',
    ]) {
      expect(screen.getByText(words)).toBeVisible()
    }
  })

  test.each([
    ['我去', true, 'accepted', '记下了，谢谢您'],
    ['这次去不了', false, 'declined', '记下了，会另请附近的人，您不用操心'],
  ] as const)('%s', async (words, accept, answer, says) => {
    let mine = support()
    open(mine, {
      'forces.mine': () => ok<'forces.mine'>({ support: mine }),
      'forces.answer': () => {
        mine = support({ answer })
        return ok<'forces.answer'>({ answer })
      },
    })
    fireEvent.click(await screen.findByText(words))
    expect(await screen.findByText(says)).toBeVisible()
    expect(answers()).toMatchObject([{ gridId: A, accept }])
  })

  test('nobody asks why not, and who declined may still go', async () => {
    open(support({ answer: 'declined' }))
    expect(await screen.findByText('又能去了')).toBeVisible()
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  })

  test('over meanwhile: said in place', async () => {
    open(support(), { 'forces.answer': () => refused<'forces.answer'>('supportOver') })
    fireEvent.click(await screen.findByText('我去'))
    expect(await screen.findByText('这次支援已经结束了。')).toBeVisible()
  })

  test('nothing asked', async () => {
    open(null)
    expect(await screen.findByText('现在没有请您去帮忙')).toBeVisible()
    expect(screen.queryByText('我去')).not.toBeInTheDocument()
  })
})

describe('a grid', () => {
  const helper = { name: '王建国', kind: 'volunteer', gridName: '西塘', metres: 704, until: UNTIL } as const
  const open = (value: Partial<ValueOf<'forces.gridSupports'>>) => {
    platform.open({ gridId: GRID })
    cloudAnswers({
      'home.open': () => ok<'home.open'>(homeOf('branchSecretary')),
      'forces.gridSupports': () =>
        ok<'forces.gridSupports'>({ gridName: '凤鸣 3 号网格', coming: [], going: [], ...value }),
    })
    show(<GridSupportsPage />)
  }

  test('who comes and whom we help', async () => {
    open({ coming: [helper, helper], going: [{ ...helper, kind: 'cadre', name: '李秀英' }] })
    expect(await screen.findByText('2 人来帮我们，我们有 1 人去帮别人')).toBeVisible()
    expect(screen.getAllByText('志愿者，从西塘来，700 米')).toHaveLength(2)
    expect(screen.getByText('干部，去西塘，700 米')).toBeVisible()
    expect(screen.getAllByText('到 2 月 28 日')).toHaveLength(3)
  })

  test('nobody either way', async () => {
    open({})
    expect(await screen.findByText('现在各忙各的')).toBeVisible()
  })

  test('a long list comes a step at a time', async () => {
    open({ coming: Array.from({ length: 40 }, () => helper) })
    await waitFor(() => expect(screen.getAllByText('王建国')).toHaveLength(30))
    fireEvent.click(screen.getByText('再看一些'))
    expect(screen.getAllByText('王建国')).toHaveLength(40)
  })

  test('an address that was cut short names nothing', () => {
    platform.open({ gridId: '3703' })
    cloudAnswers({ 'home.open': () => ok<'home.open'>(homeOf('cadre')) })
    show(<GridSupportsPage />)
    expect(screen.getByText('这个链接打不开')).toBeVisible()
  })
})
