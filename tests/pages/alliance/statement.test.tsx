import { fireEvent, screen, waitFor } from '@testing-library/react'
import { standingOf } from '@/features/alliance/words'
import StatementPage from '@/pages/alliance/statement/index'
import StatementsPage from '@/pages/alliance/statements/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

type Statement = ValueOf<'alliance.statement'>
type Replies = Parameters<typeof cloudAnswers>[0]

const MERCHANT = 'm370306003011-01'
const LINE = 'p00000004:7'
const WHICH = { side: 'merchant', merchantId: MERCHANT, month: '2026-10' }
const total = { redeemed: { times: 3, points: 60 }, returned: { times: 1, points: 20 }, fen: 200 }
const STATEMENT: Statement = {
  merchantName: '惠民超市',
  speaksAs: 'merchant',
  state: 'open',
  lines: 4,
  total,
  rewards: [{ ...total, rewardId: null, title: '热豆浆' }],
  tills: [{ ...total, till: { personId: 'p00000005', name: '赵海燕' } }],
  ledger: { postings: 4, points: 40, ties: true },
  disputes: [],
  confirmed: { merchant: null, community: null },
  closed: null,
  confirmable: { allowed: true },
  disputable: { allowed: true },
}
const LINES: ValueOf<'alliance.statementLines'> = {
  lines: [
    { postingId: LINE, at: NOW - 1, points: 20, fen: 100, title: '热豆浆', reverses: null, dispute: null },
    { postingId: 'p00000004:8', at: NOW, points: -20, fen: -100, title: '热豆浆', reverses: LINE, dispute: null },
  ],
  next: null,
}
const dispute = (over: Partial<Statement['disputes'][number]> = {}): Statement['disputes'][number] => ({
  postingId: LINE,
  lineAt: NOW,
  points: 20,
  title: '热豆浆',
  state: 'raised',
  raisedBy: 'community',
  words: [{ side: 'community', text: '顾客说没拿到', byName: '周敏', at: NOW }],
  answerable: { allowed: true },
  keepable: { allowed: false, code: 'notYourTurn' },
  ...over,
})

function open(statement: Partial<Statement>, over: Replies = {}) {
  platform.open(WHICH)
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('merchant')),
    'alliance.statement': () => ok<'alliance.statement'>({ ...STATEMENT, ...statement }),
    'alliance.statementLines': () => ok<'alliance.statementLines'>(LINES),
    ...over,
  })
  show(<StatementPage />)
}
const sent = (action: string) => asked.filter((one) => one.action === action).map(({ input }) => input)

beforeEach(freshPhone)

test('a statement opens with what it comes to, and says that it is what the ledger says', async () => {
  open({})
  expect(await screen.findByText('10 月，4 笔，40 分')).toBeVisible()
  expect(screen.getByText('账本上也是 4 笔，40 分')).toBeVisible()
  expect(screen.getByText('2.00 元')).toBeVisible()
  expect(await screen.findByText('−20 分')).toBeVisible()
})

test('held against the ledger line by line, it names what does not fit', async () => {
  const fault = { kind: 'changed', postingId: LINE } as const
  open({}, { 'alliance.tieOut': () => ok<'alliance.tieOut'>({ lines: 4, postings: 4, points: 40, fault, hash: null }) })
  fireEvent.click(await screen.findByText('逐笔核对'))
  expect(await screen.findByText('和账本对不上')).toBeVisible()
  expect(screen.getByText('账本里这一笔被改过（第 7 笔），请告诉社区和区里')).toBeVisible()
})

describe('on a desk', () => {
  const print = jest.spyOn(window, 'print').mockReturnValue(undefined)
  beforeEach(() => {
    print.mockReset()
    window.innerWidth = 1280
  })
  const pages = ({ cursor }: { readonly cursor?: string }) =>
    ok<'alliance.statementLines'>(
      cursor === undefined
        ? { ...LINES, next: 'page2' }
        : { lines: [{ ...LINES.lines[0]!, postingId: 'p00000009:2', title: '酱油' }], next: null },
    )

  test('every line is on the page before it is printed', async () => {
    open({}, { 'alliance.statementLines': pages })
    await screen.findByText('−20 分')
    print.mockImplementation(() => expect(screen.getByText('酱油')).toBeVisible())
    fireEvent.click(screen.getByText('打印'))
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1))
    expect(screen.getByText('酱油')).toBeVisible()
  })

  test('nothing is printed when some of it did not come', async () => {
    open(
      {},
      {
        'alliance.statementLines': (input) => {
          if (input.cursor === undefined) return pages(input)
          throw new Error('no network')
        },
      },
    )
    await screen.findByText('−20 分')
    fireEvent.click(screen.getByText('打印'))
    expect(await screen.findByText('有几笔没取来，还没打印，再点一次')).toBeVisible()
    expect(print).not.toHaveBeenCalled()
  })
})

test('one tap confirms; a closed one shows its hash and nothing to press', async () => {
  open({}, { 'alliance.confirmStatement': () => ok<'alliance.confirmStatement'>({ state: 'open' }) })
  fireEvent.click(await screen.findByText('没问题，确认'))
  expect(await screen.findByText('确认好了，等另一边')).toBeVisible()
  expect(sent('alliance.confirmStatement')).toMatchObject([WHICH])
})

test('closed', async () => {
  const hash = 'ab'.repeat(32)
  const confirmable = { allowed: false, code: 'statementClosed' } as const
  open({ state: 'closed', closed: { at: NOW, hash }, confirmable, disputable: confirmable })
  expect(await screen.findByText('两边都确认了，已结清，不会再改')).toBeVisible()
  expect(screen.getByText(`结清校验码 ${hash}`)).toBeVisible()
  expect(screen.queryByText('没问题，确认')).toBeNull()
})

test('a line that is not right is tapped, and goes with a word only', async () => {
  open({}, { 'alliance.discussLine': () => ok<'alliance.discussLine'>({ state: 'raised' }) })
  await screen.findByText('−20 分')
  fireEvent.click(screen.getAllByText('热豆浆')[1] as HTMLElement)
  fireEvent.click(await screen.findByText('提出来'))
  expect(await screen.findByText('先写一句，让对方看明白')).toBeVisible()
  expect(sent('alliance.discussLine')).toEqual([])
  fireEvent.change(screen.getByLabelText('说一句'), { target: { value: '没有给东西' } })
  fireEvent.click(screen.getByText('提出来'))
  expect(await screen.findByText('记下了：等对方回话')).toBeVisible()
  expect(sent('alliance.discussLine')).toMatchObject([
    { ...WHICH, postingId: LINE, step: { kind: 'raise', text: '没有给东西' } },
  ])
})

test('what the other side says is answered: taken out or explained', async () => {
  open(
    { disputes: [dispute()], confirmable: { allowed: false, code: 'linesOpen' } },
    { 'alliance.discussLine': () => ok<'alliance.discussLine'>({ state: 'takenOut' }) },
  )
  expect(await screen.findByText('有几笔没说清，说清了再确认')).toBeVisible()
  fireEvent.click(screen.getByText('热豆浆·20 分'))
  expect(await screen.findByText('顾客说没拿到')).toBeVisible()
  fireEvent.change(screen.getByLabelText('说一句'), { target: { value: '查过了，没给' } })
  fireEvent.click(screen.getByText('退回这一笔'))
  expect(await screen.findByText('记下了：已退回')).toBeVisible()
  expect(sent('alliance.discussLine')).toMatchObject([{ step: { kind: 'answer', takeOut: true } }])
})

test('from above a line is settled, with a word', async () => {
  open(
    { speaksAs: 'above', disputes: [dispute()], confirmable: { allowed: false, code: 'notAllowed' } },
    { 'alliance.discussLine': () => ok<'alliance.discussLine'>({ state: 'kept' }) },
  )
  fireEvent.click(await screen.findByText('热豆浆·20 分'))
  fireEvent.change(await screen.findByLabelText('说一句'), { target: { value: '两边都看了记录' } })
  fireEvent.click(screen.getByText('照记'))
  await waitFor(() =>
    expect(sent('alliance.discussLine')).toMatchObject([{ side: 'above', step: { kind: 'settle', takeOut: false } }]),
  )
})

test('what was taken out stays on the sheet, and the sheet says where it is given back', async () => {
  open({ disputes: [dispute({ state: 'takenOut' })] })
  expect(await screen.findByText('退回的那笔，记在退的那个月的单上，这张的总数不变')).toBeVisible()
})

test.each([
  ['nobody yet', { merchant: null, community: null }, 'merchant', '等两边确认'],
  ['the other side: it waits for whoever looks', { merchant: null, community: true }, 'merchant', '等您确认'],
  ['the side of whoever looks', { merchant: true, community: null }, 'merchant', '等社区确认'],
  ['one side, and somebody looks who speaks for neither', { merchant: null, community: true }, undefined, '等商户确认'],
] as const)('a statement that was confirmed by %s', (_, confirmed, mine, words) => {
  expect(standingOf({ state: 'open', confirmed, unsettled: 0 }, mine).text).toBe(words)
})

const row = { merchantId: MERCHANT, merchantName: '惠民超市', month: '2026-10', total } as const

test('a community sees how each shop’s statement stands; a shop lists a month that is missing', async () => {
  platform.open({ scope: '370306003011' })
  const confirmed = { merchant: true, community: false }
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('community')),
    'alliance.listStatements': () =>
      ok<'alliance.listStatements'>({ statements: [{ ...row, state: 'open', confirmed, unsettled: 0 }], next: null }),
  })
  show(<StatementsPage />)
  expect(await screen.findByText('惠民超市')).toBeVisible()
  expect(screen.getByText('等您确认')).toBeVisible()
  expect(sent('alliance.listStatements')).toMatchObject([{ scope: '370306003011', month: '2026-10' }])
})

test('a shop without last month’s statement can have it listed, and hears why not', async () => {
  platform.open({ scope: MERCHANT })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('merchant')),
    'alliance.listStatements': () => ok<'alliance.listStatements'>({ statements: [], next: null }),
    'alliance.takeStatement': () => refused<'alliance.takeStatement'>('nothingRedeemed'),
  })
  show(<StatementsPage />)
  fireEvent.click(await screen.findByText('列 10 月的对账单'))
  expect(await screen.findByText('这个月没有兑换，不用对账。')).toBeVisible()
})
