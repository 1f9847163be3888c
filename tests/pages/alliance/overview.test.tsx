import { fireEvent, screen, waitFor } from '@testing-library/react'
import FlagsPage from '@/pages/alliance/flags/index'
import HistoryPage from '@/pages/alliance/history/index'
import NewRulePage from '@/pages/alliance/rule/index'
import OverviewPage from '@/pages/alliance/overview/index'
import RulesPage from '@/pages/alliance/rules/index'
import type { ValueOf } from '../../../types/contracts/all'
import { FIRST_ALLIANCE_RULE } from '../../../types/domain/alliance'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

type Replies = Parameters<typeof cloudAnswers>[0]
const DISTRICT = '370306'
const MERCHANT = 'm370306003011-01'

function open(page: JSX.Element, over: Replies, params: Record<string, string> = { scope: DISTRICT }) {
  platform.open(params)
  cloudAnswers({ 'home.open': () => ok<'home.open'>(homeOf('district')), ...over })
  show(page)
}
const sent = (action: string) => asked.filter((one) => one.action === action).map(({ input }) => input)

beforeEach(freshPhone)

const flows = { issued: 500, redeemed: 120, returned: 20, corrected: -5, expired: 0, outstanding: 1380, expiring: 300 }
const OVERVIEW: ValueOf<'alliance.overview'> = {
  scopeName: '周村区',
  through: NOW,
  total: flows,
  places: [{ id: '370306003', name: '青年路街道', ...flows }],
  merchants: [
    { id: MERCHANT, name: '惠民超市', redeemed: { times: 6, points: 120 }, returned: { times: 1, points: 20 } },
  ],
  openFlags: 2,
}

test('the alliance of a place: a sentence, what is held and lapses, since when, by place and by shop', async () => {
  open(<OverviewPage />, { 'alliance.overview': () => ok<'alliance.overview'>(OVERVIEW) })
  expect(await screen.findByText('周村区 11 月发了 500 分，换走 100 分')).toBeVisible()
  expect(screen.getByText('算到 今天 07:52')).toBeVisible()
  expect(screen.getByText('今年底到期')).toBeVisible()
  expect(screen.getByText('300 分')).toBeVisible()
  expect(screen.getByText('−5 分')).toBeVisible()
  expect(screen.getByText('青年路街道')).toBeVisible()
  expect(screen.getByText('惠民超市')).toBeVisible()
  expect(screen.getByText('2 条提示，要人看一看')).toBeVisible()
})

test('a month that nobody has counted yet says so', async () => {
  open(<OverviewPage />, { 'alliance.overview': () => ok<'alliance.overview'>({ ...OVERVIEW, through: null }) })
  expect(await screen.findByText('11 月还没开始算')).toBeVisible()
})

test('a flag is words and numbers, never a verdict; somebody looks and says what they found', async () => {
  const flag: ValueOf<'alliance.listFlags'>['flags'][number] = {
    id: 'g0123456789abcdef01234567',
    kind: 'pair',
    day: '2026-11-23',
    times: 9,
    days: 30,
    threshold: 8,
    merchantName: '惠民超市',
    member: '李*英',
    approver: null,
    notes: [],
  }
  open(<FlagsPage />, {
    'alliance.listFlags': () => ok<'alliance.listFlags'>({ flags: [flag], next: null }),
    'alliance.noteFlag': () => ok<'alliance.noteFlag'>({}),
  })
  expect(await screen.findByText('这些只是提个醒，不会停谁的积分，要人去看一看。')).toBeVisible()
  fireEvent.click(await screen.findByText('李*英 30 天在惠民超市换了 9 次'))
  fireEvent.click(await screen.findByText('记下来'))
  expect(await screen.findByText('先写一句看到了什么')).toBeVisible()
  fireEvent.change(screen.getByLabelText('看到了什么'), { target: { value: '天天来买早点' } })
  fireEvent.click(screen.getByText('记下来'))
  expect(await screen.findByText('记下了，一直留着')).toBeVisible()
  expect(sent('alliance.noteFlag')).toMatchObject([
    { scope: DISTRICT, flagId: flag.id, finding: 'fine', text: '天天来买早点' },
  ])
})

const RULES: ValueOf<'alliance.listRules'> = {
  today: '2026-11-24',
  rules: [{ ...FIRST_ALLIANCE_RULE, items: [], note: null }],
}
const rules = () => ok<'alliance.listRules'>(RULES)

test('the rules are for everybody; the district writes the next one, with a reason', async () => {
  open(<RulesPage />, { 'alliance.listRules': rules })
  expect(await screen.findByText('30 天 8 次就提醒')).toBeVisible()
  expect(screen.getByText('写新一版')).toBeVisible()
})

test('a new rule without a day is not sent', async () => {
  open(<NewRulePage />, { 'alliance.listRules': rules })
  fireEvent.click(await screen.findByText('定下来'))
  expect(await screen.findByText('选一下从哪天起用')).toBeVisible()
  expect(sent('alliance.addRule')).toEqual([])
})

const NEXT_DAY = '2027-01-01'
const fill = (label: string, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const shopped = {
  'merchants.desk': () =>
    ok<'merchants.desk'>({
      applications: [],
      renames: [],
      shops: [
        {
          merchantId: MERCHANT,
          name: '老周家烧饼铺',
          place: '丝绸路',
          offers: '烧饼',
          state: 'open',
          standing: null,
          hasPhone: true,
          suspend: { allowed: true },
          open: { allowed: true },
          leave: { allowed: true },
        },
      ],
      next: null,
    }),
  'points.listOffers': () =>
    ok<'points.listOffers'>({
      offers: [
        {
          id: 'r370306003001-01-01',
          merchantId: MERCHANT,
          merchantName: '老周家烧饼铺',
          title: '周村烧饼一包',
          points: 20,
          picture: null,
          stock: { kind: 'unlimited' },
          perPerson: null,
          perPersonDay: null,
          startsOn: null,
          endsOn: null,
          state: 'open',
          paused: false,
          version: 1,
          reason: null,
          decidable: { allowed: false, code: 'rewardDecided' },
        },
      ],
      next: null,
    }),
} satisfies Parameters<typeof open>[1]

test('one thing is paid by the piece: picked, wrong yuan said beside it, a refusal of the day beside the day, nothing lost', async () => {
  open(<NewRulePage />, {
    ...shopped,
    'alliance.listRules': rules,
    'alliance.addRule': () => refused<'alliance.addRule'>('ruleTooSoon'),
  })
  fireEvent.click(await screen.findByText('加一样'))
  fireEvent.click(await screen.findByText('老周家烧饼铺'))
  fireEvent.click(await screen.findByText('周村烧饼一包'))
  fill('从哪天起用，最早明天', NEXT_DAY)
  fill('为什么改', '区里给商户补贴')
  fireEvent.click(screen.getByText('定下来'))
  expect(await screen.findByText('写几元，如 2 或 2.50，最多 1000')).toBeVisible()
  expect(screen.getByText('还有 1 处没填好，看红字')).toBeVisible()
  fill('周村烧饼一包·老周家烧饼铺，一件补几元', '2.5')
  expect(screen.getByText('周村烧饼一包·老周家烧饼铺：按分补 → 一件补 2.50 元')).toBeVisible()
  fireEvent.click(screen.getByText('定下来'))
  expect(await screen.findByText('新规则最早明天起用，请改日期。')).toBeVisible()
  expect(sent('alliance.addRule')).toMatchObject([
    { startsOn: NEXT_DAY, pairDays: 30, items: [{ rewardId: 'r370306003001-01-01', fen: 250 }] },
  ])
  expect(screen.getByDisplayValue('2.5')).toBeVisible()
})

test('what was handed over, by day and by till; a till leads to its own rows', async () => {
  const counts = { redeemed: { times: 3, points: 60 }, returned: { times: 1, points: 20 } }
  const till = { personId: 'p00000005', name: '赵海燕' } as const
  open(
    <HistoryPage />,
    {
      'alliance.merchantMonth': () =>
        ok<'alliance.merchantMonth'>({
          today: counts,
          month: counts,
          days: [{ day: '2026-11-24', ...counts }],
          tills: [{ till, ...counts }],
        }),
      'alliance.tillHistory': () =>
        ok<'alliance.tillHistory'>({
          rows: [{ postingId: 'p00000004:8', at: NOW, points: -20, title: '热豆浆', till, returned: true }],
          next: null,
        }),
    },
    { side: 'merchant', merchantId: MERCHANT },
  )
  expect(await screen.findByText('11 月收了 40 分')).toBeVisible()
  expect(screen.getByText('11 月 24 日')).toBeVisible()
  expect(await screen.findByText('退回·热豆浆')).toBeVisible()
  fireEvent.click(screen.getByText('赵海燕'))
  expect(await screen.findByText('赵海燕收的每一笔')).toBeVisible()
  await waitFor(() =>
    expect(sent('alliance.tillHistory').at(-1)).toMatchObject({ span: '2026-11', till: till.personId }),
  )
})
