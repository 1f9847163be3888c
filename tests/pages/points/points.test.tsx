import { act, fireEvent, screen, within } from '@testing-library/react'
import RewardsPage from '@/pages/points/rewards/index'
import VerifyPage from '@/pages/points/verify/index'
import PointsPage from '@/pages/tabs/points/index'
import { elderMode } from '@/session/elder'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { AWARD, EGGS, OIL, REDEEMED } from './answers'

type Replies = Parameters<typeof cloudAnswers>[0]
const world = (over: Replies = {}) =>
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'points.mine': () => ok<'points.mine'>({ balance: 198, lapsing: [], postings: [REDEEMED, AWARD], next: null }),
    'points.listRewards': () => ok<'points.listRewards'>({ balance: 198, rewards: [OIL, EGGS], next: null }),
    ...over,
  })

beforeEach(freshPhone)

describe('my points', () => {
  test('the balance is the hero, and every posting says what for, when, where and how many', async () => {
    world()
    show(<PointsPage />)
    expect(await screen.findByText('198')).toHaveClass('hero')
    const rows = within((await screen.findByText('每一笔')).parentElement?.nextElementSibling as HTMLElement)
    expect(rows.getByText('换 鸡蛋 10 枚')).toBeVisible()
    expect(rows.getByText('今天·惠民超市')).toBeVisible()
    expect(rows.getByText('−50')).not.toHaveClass('cp')
    expect(rows.getByText('陪 3 位老人去复查')).toBeVisible()
    expect(rows.getByText('+20')).toHaveClass('cp')
  })

  test.each([
    ['some of it this year', [{ points: 40, lastDay: '2026-12-31' }], '其中 40 分今年 12 月 31 日到期'],
    ['all of it later', [{ points: 198, lastDay: '2027-12-31' }], '能用到 2027 年 12 月 31 日'],
  ] as const)('it says when points lapse: %s', async (_, lapsing, words) => {
    world({
      'points.mine': () => ok<'points.mine'>({ balance: 198, lapsing: [...lapsing], postings: [REDEEMED], next: null }),
    })
    show(<PointsPage />)
    expect(await screen.findByText(words)).toBeVisible()
  })

  test('a posting whose reason was deleted still says what kind it is', async () => {
    world({
      'points.mine': () =>
        ok<'points.mine'>({ balance: 248, lapsing: [], postings: [{ ...AWARD, reason: null }], next: null }),
    })
    show(<PointsPage />)
    expect(await screen.findByText('服务积分')).toBeVisible()
  })

  test('more postings come page by page, under the first page’s balance', async () => {
    world({
      'points.mine': ({ cursor }) =>
        ok<'points.mine'>(
          cursor === '17'
            ? { balance: 1, lapsing: [], postings: [{ ...AWARD, reason: '夜里巡楼' }], next: null }
            : { balance: 198, lapsing: [], postings: [REDEEMED], next: '17' },
        ),
    })
    show(<PointsPage />)
    fireEvent.click(await screen.findByText('再看一些'))
    expect(await screen.findByText('夜里巡楼')).toBeVisible()
    expect(screen.getByText('198')).toBeVisible()
    expect(screen.getByText('就这些了')).toBeVisible()
  })

  test('the strip shows what I can have first, and the rest with how much is missing', async () => {
    world()
    show(<PointsPage />)
    const strip = (await screen.findByText('附近能换的')).parentElement?.nextElementSibling as HTMLElement
    const cards = within(strip).getAllByRole('button')
    expect(cards.map((card) => card.querySelector('.strong')?.textContent)).toEqual(['鸡蛋 10 枚', '豆油 1 桶'])
    expect(within(strip).getByText('还差 62 分')).toBeVisible()
  })

  test('nothing yet: the page says how the first points come', async () => {
    world({ 'points.mine': () => ok<'points.mine'>({ balance: 0, lapsing: [], postings: [], next: null }) })
    show(<PointsPage />)
    expect(await screen.findByText('还没有积分')).toBeVisible()
    expect(screen.getByText('做完任务、社区验收以后，积分就记到这里')).toBeVisible()
  })

  test('elders have the balance and the postings, and no strip', async () => {
    act(() => elderMode.write(true))
    world()
    show(<PointsPage />)
    expect(await screen.findByText('每一笔')).toBeVisible()
    expect(screen.queryByText('附近能换的')).toBeNull()
    expect(asked.some(({ action }) => action === 'points.listRewards')).toBe(false)
  })
})

describe('rewards', () => {
  test('what I can have comes first; a tap asks once, and the answer shows the code', async () => {
    world()
    show(<RewardsPage />)
    const titles = (await screen.findAllByText(/鸡蛋|豆油/)).map((title) => title.textContent)
    expect(titles).toEqual(['鸡蛋 10 枚', '豆油 1 桶'])
    fireEvent.click(screen.getByText('鸡蛋 10 枚'))
    fireEvent.click(screen.getByText('亮码，用 50 分'))
    expect(platform.journey).toEqual([
      {
        how: 'navigateTo',
        url:
          `/pages/points/code/index?rewardId=${EGGS.id}&title=${encodeURIComponent('鸡蛋 10 枚')}` +
          `&merchant=${encodeURIComponent('惠民超市')}&points=50`,
      },
    ])
  })

  test('what I cannot have yet says how much is missing and leads to no code', async () => {
    world()
    show(<RewardsPage />)
    fireEvent.click(await screen.findByText('豆油 1 桶'))
    expect(screen.getByText('还差 62 分。先攒着，做完任务再来换。')).toBeVisible()
    expect(screen.queryByText(/亮码/)).toBeNull()
    fireEvent.click(screen.getByText('知道了'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(platform.journey).toEqual([])
  })

  test('the own street first, the whole district at a tap', async () => {
    world()
    show(<RewardsPage />)
    await screen.findByText('鸡蛋 10 枚')
    fireEvent.click(screen.getByText('全区'))
    await screen.findByText('鸡蛋 10 枚')
    const near = asked.filter(({ action }) => action === 'points.listRewards').map(({ input }) => input.near)
    expect(near).toEqual(['street', 'district'])
  })
})

describe('verify', () => {
  const verify = (value: Parameters<typeof ok<'points.verify'>>[0]) => {
    world({ 'points.verify': () => ok<'points.verify'>(value) })
    show(<VerifyPage />)
  }

  test('says how many postings add up, and to what', async () => {
    verify({ sound: true, postings: 17, balance: 268, head: null })
    expect(await screen.findByText('您的 17 笔都对得上')).toBeVisible()
    expect(screen.getByText('从第一笔加到最后一笔，正好 268 分')).toBeVisible()
  })

  test.each([
    ['missing', '这一笔不见了'],
    ['hash', '这一笔的内容被动过'],
    ['chain', '这一笔和前一笔接不上'],
    ['balance', '这一笔的余额算得不对'],
    ['reason', '这一笔的事由被动过'],
  ] as const)('names the posting that does not, and what is wrong: %s', async (fault, says) => {
    verify({ sound: false, seq: 7, fault })
    expect(await screen.findByText('第 7 笔对不上')).toBeVisible()
    expect(screen.getByText(says)).toBeVisible()
    expect(screen.getByText('把这一页给社区看，请他们查清楚')).toBeVisible()
  })

  test('again at a tap', async () => {
    verify({ sound: true, postings: 1, balance: 20, head: null })
    await screen.findByText('您的 1 笔都对得上')
    fireEvent.click(screen.getByText('再核对一遍'))
    await screen.findByText('您的 1 笔都对得上')
    await act(async () => undefined)
    expect(asked.filter(({ action }) => action === 'points.verify')).toHaveLength(2)
  })
})
