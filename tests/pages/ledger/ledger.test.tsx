import { act, fireEvent, screen } from '@testing-library/react'
import AdjustmentsPage from '@/pages/ledger/adjustments/index'
import AskPage from '@/pages/ledger/ask/index'
import HeadsPage from '@/pages/ledger/heads/index'
import NewRulePage from '@/pages/ledger/rule/index'
import RulesPage from '@/pages/ledger/rules/index'
import PostingPage from '@/pages/points/posting/index'
import type { ValueOf } from '../../../types/contracts/all'
import { FIRST_RULE } from '../../../types/domain/points'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

type Replies = Parameters<typeof cloudAnswers>[0]
const world = (role: Parameters<typeof homeOf>[0], over: Replies) =>
  cloudAnswers({ 'home.open': () => ok<'home.open'>(homeOf(role)), ...over })
const sent = (action: string) => asked.filter((one) => one.action === action).map(({ input }) => input)

beforeEach(freshPhone)

const POSTING: ValueOf<'points.posting'> = {
  kind: 'award',
  points: 4,
  balanceAfter: 84,
  at: NOW,
  reason: '陪 3 位老人去复查',
  ruleVersion: 1,
  award: {
    service: 'specialCare',
    minutes: 130,
    day: '2026-11-23',
    full: 20,
    cut: 'day',
    perHour: 10,
    stepMinutes: 30,
    cap: 80,
  },
  askedByName: null,
  approvedByName: null,
  reverses: null,
  reversedBy: null,
  expiredYear: null,
}

describe('one posting', () => {
  beforeEach(() => platform.open({ postingId: 'p00000004:18' }))

  test('says why it is so many: minutes, rule, and the cap that cut it', async () => {
    world('volunteer', { 'points.posting': () => ok<'points.posting'>(POSTING) })
    show(<PostingPage />)
    expect(await screen.findByText('+4 分')).toBeVisible()
    expect(screen.getByText('1 小时 10 分，满 30 分钟算')).toBeVisible()
    expect(screen.getByText('一天最多 80 分，这次记 4 分')).toBeVisible()
    expect(screen.getByText('第 1 版')).toBeVisible()
    expect(screen.getByText('第 18 笔·服务积分')).toBeVisible()
  })

  test('names both people of an adjustment', async () => {
    const adjusted = {
      kind: 'adjustment',
      points: -5,
      award: null,
      askedByName: '周敏',
      approvedByName: '刘志强',
    } as const
    world('volunteer', { 'points.posting': () => ok<'points.posting'>({ ...POSTING, ...adjusted }) })
    show(<PostingPage />)
    expect(await screen.findByText('−5 分')).toBeVisible()
    expect(screen.getByText('周敏')).toBeVisible()
    expect(screen.getByText('刘志强')).toBeVisible()
    expect(screen.queryByText('怎么算的')).toBeNull()
  })
})

test('the heads are for anyone: a day, a number, a root', async () => {
  const head = { day: '2026-11-23', postings: 12, total: 4321, root: 'ab'.repeat(32) } as const
  world('volunteer', { 'points.heads': () => ok<'points.heads'>({ heads: [head], next: null }) })
  show(<HeadsPage />)
  expect(await screen.findByText('全区积分记了 4,321 笔')).toBeVisible()
  // On a phone it has a line of its own: beside the day it would push the day into a column of one letter.
  expect(screen.getByText('ab'.repeat(32)).previousElementSibling).toHaveTextContent('2026 年 11 月 23 日')
  expect(screen.queryByText('导出账本给审计')).toBeNull()
})

const ROW: ValueOf<'points.listAdjustments'>['adjustments'][number] = {
  id: 'j0123456789abcdef01234567',
  communityId: '370306003011' as never,
  memberName: '李秀英',
  wish: { kind: 'change', points: 20 },
  reason: '漏记了一次值守',
  state: 'asked',
  askedByName: '周敏',
  askedAt: NOW - 60_000,
  decidedByName: null,
  decidedAt: null,
  decidable: { allowed: true },
}

describe('adjustments', () => {
  beforeEach(() => platform.open({ scope: '370306003011' }))

  test('the second person reads it and agrees; it is posted', async () => {
    world('street', {
      'points.listAdjustments': () => ok<'points.listAdjustments'>({ adjustments: [ROW], next: null }),
      'points.decideAdjustment': () => ok<'points.decideAdjustment'>({ state: 'posted' }),
    })
    show(<AdjustmentsPage />)
    fireEvent.click(await screen.findByText('李秀英·加 20 分'))
    fireEvent.click(await screen.findByText('同意，记上账'))
    await screen.findByText('已记账')
    expect(sent('points.decideAdjustment')).toMatchObject([{ adjustmentId: ROW.id, approve: true }])
  })

  test('who may not decide cannot tap it, and a refusal is said', async () => {
    const mine = { ...ROW, decidable: { allowed: false, code: 'ownAdjustment' } as const }
    world('community', {
      'points.listAdjustments': () => ok<'points.listAdjustments'>({ adjustments: [mine], next: null }),
    })
    show(<AdjustmentsPage />)
    fireEvent.click(await screen.findByText('李秀英·加 20 分'))
    await act(async () => undefined)
    expect(screen.queryByText('同意，记上账')).toBeNull()
    expect(screen.getByText('提一笔更正')).toBeVisible()
  })

  test('asking needs somebody, a number and a reason; a refusal is said in its own words', async () => {
    world('community', { 'points.askAdjustment': () => refused<'points.askAdjustment'>('alreadyReversed') })
    show(<AskPage />)
    fireEvent.click(await screen.findByText('提上去，等人批'))
    expect(await screen.findByText('先选是谁')).toBeVisible()
    expect(sent('points.askAdjustment')).toEqual([])
  })
})

describe('rules', () => {
  const rules = { today: '2026-11-24', rules: [{ ...FIRST_RULE, note: null }] } as const

  test('everybody reads what an hour gives, the caps and how long points last', async () => {
    world('volunteer', { 'points.listRules': () => ok<'points.listRules'>({ ...rules, rules: [...rules.rules] }) })
    show(<RulesPage />)
    expect(await screen.findByText('现在用的')).toBeVisible()
    expect(screen.getByText('最多 80 分')).toBeVisible()
    expect(screen.getByText('用到第二年年底')).toBeVisible()
    expect(screen.queryByText('写新一版')).toBeNull()
  })

  test('a new version needs a day and a reason before anything is sent', async () => {
    world('district', { 'points.listRules': () => ok<'points.listRules'>({ ...rules, rules: [...rules.rules] }) })
    show(<NewRulePage />)
    fireEvent.click(await screen.findByText('定下来'))
    expect(await screen.findByText('选一下从哪天起用')).toBeVisible()
    expect(sent('points.addRule')).toEqual([])
  })
})
