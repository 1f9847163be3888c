import { act, fireEvent, screen } from '@testing-library/react'
import CheckInPage from '@/pages/attendance/check-in/index'
import CorrectPage from '@/pages/attendance/correct/index'
import LatePage from '@/pages/attendance/late/index'
import SettlePage from '@/pages/attendance/settle/index'
import { forgetKept } from '@/lib/forgetting'
import type { ValueOf } from '../../../types/contracts/all'
import { REFUSALS } from '../../../types/domain/refusals'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { HOUR, homeOf, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { scannedAt, STARTS, taskOf } from './answers'

jest.mock('@/platform/scan', () => ({ scanCode: jest.fn() }))

type Replies = Parameters<typeof cloudAnswers>[0]
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)
const WINDOW = Math.floor(NOW / 30_000) * 30_000
const RECEIPT = { title: '陪 3 位老人去复查', stationName: '凤鸣社区党群服务站点', at: WINDOW }

beforeEach(() => {
  freshPhone()
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterEach(() => jest.restoreAllMocks())

const NO_NETWORK: Replies = {
  'home.open': () => 'lost',
  'tasks.getTask': () => 'lost',
  'tasks.join': () => 'lost',
  'attendance.checkIn': () => 'lost',
  'attendance.checkOut': () => 'lost',
  'attendance.sendLate': () => 'lost',
  'attendance.myAmendments': () => 'lost',
}
const NETWORK: Replies = {
  'home.open': () => ok<'home.open'>(homeOf('volunteer')),
  'tasks.getTask': () => ok<'tasks.getTask'>(taskOf()),
  'attendance.sendLate': () => ok<'attendance.sendLate'>(RECEIPT),
  'attendance.myAmendments': () => ok<'attendance.myAmendments'>({ amendments: [] }),
}
const openCheckIn = (replies: Replies, code = scannedAt(NOW)) => {
  cloudAnswers(replies)
  platform.open({ shiftId: TASK, code })
  return show(<CheckInPage />)
}
const press = async (word: string) => {
  const button = await screen.findByRole('button', { name: new RegExp(`^${word} \\d`) }, { timeout: 5000 })
  await act(async () => void fireEvent.click(button))
}

test('without network and without knowing anything, a scanned code is kept, and goes by itself afterwards: once, with one id', async () => {
  openCheckIn(NO_NETWORK)
  expect(await screen.findByText(/没有网。扫到的码会记下/, {}, { timeout: 5000 })).toBeVisible()
  await press('签到')
  expect(await screen.findByText('没有网，已记下')).toBeVisible()
  expect(screen.getByText('联网后自动补传')).toBeVisible()
  const lost = sent('attendance.sendLate')
  cloudAnswers(NETWORK)
  await act(async () => platform.network(true))
  expect(await screen.findByText('补传好了')).toBeVisible()
  expect(screen.getByText('等负责人确认')).toBeVisible()
  await act(async () => platform.network(true))
  expect(sent('attendance.sendLate')).toEqual([lost[0]])
  expect(lost[0]).toMatchObject({ shiftId: TASK, direction: 'in', code: scannedAt(NOW) })
})

test('it is kept before anything is sent, and survives an app that was closed while it tried', async () => {
  openCheckIn({ ...NETWORK, 'attendance.checkIn': () => 'never' })
  await press('签到')
  expect(JSON.stringify([...platform.storage.values()])).toContain(scannedAt(NOW))
  forgetKept()
  cloudAnswers(NETWORK)
  show(<LatePage />)
  await act(async () => platform.network(true))
  expect(sent('attendance.sendLate')).toEqual([expect.objectContaining({ code: scannedAt(NOW), direction: 'in' })])
})

test('who kept a check-in signs out the same way, until somebody has confirmed it', async () => {
  const page = openCheckIn({ ...NETWORK, 'attendance.checkIn': () => 'lost' })
  await press('签到')
  expect(await screen.findByText('补传好了')).toBeVisible()
  page.unmount()
  openCheckIn(NETWORK)
  await press('签退')
  expect(await screen.findByText('补传好了')).toBeVisible()
  expect(sent('attendance.checkOut')).toEqual([])
  expect(sent('attendance.sendLate').at(-1)).toMatchObject({ direction: 'out' })
})

test('what the server does not take says why, until it has been read', async () => {
  openCheckIn({
    ...NETWORK,
    'attendance.checkIn': () => 'lost',
    'attendance.sendLate': () => refused<'attendance.sendLate'>('lateOutside'),
  })
  await press('签到')
  expect(await screen.findByText(REFUSALS.lateOutside.says)).toBeVisible()
  show(<LatePage />)
  fireEvent.click(await screen.findByText('知道了'))
  expect(await screen.findByText('没有要补传的')).toBeVisible()
})

test('typed digits cannot be kept, and the page says so', async () => {
  openCheckIn({ ...NETWORK, 'attendance.checkIn': () => 'lost' }, '48271936')
  await press('签到')
  expect(await screen.findByText(/没网时输的数字存不住/)).toBeVisible()
  expect(sent('attendance.sendLate')).toEqual([])
})

const mark = (at: number, state: 'pending' | 'confirmed' | 'declined' = 'pending', reason: string | null = null) => ({
  at,
  state,
  reason,
})
type Mine = ValueOf<'attendance.myAmendments'>['amendments'][number]
const amendment = (over: Partial<Mine> = {}): Mine => ({
  kind: 'late',
  shiftId: TASK,
  title: '陪 3 位老人去复查',
  stationName: '凤鸣社区党群服务站点',
  startsAt: STARTS,
  endsAt: STARTS + 3.5 * HOUR,
  checkIn: mark(NOW),
  checkOut: null,
  words: null,
  was: null,
  ...over,
})

test('my list says what waits, what counted, and why something did not', async () => {
  cloudAnswers({
    ...NETWORK,
    'attendance.myAmendments': () =>
      ok<'attendance.myAmendments'>({
        amendments: [
          amendment({ title: '一' }),
          amendment({ title: '二', shiftId: 't370306003011-2611-04', checkIn: mark(NOW, 'confirmed') }),
          amendment({ title: '三', shiftId: 't370306003011-2611-05', checkIn: mark(NOW, 'declined', '当天没见到人') }),
        ],
      }),
  })
  show(<LatePage />)
  expect(await screen.findByText('等确认')).toBeVisible()
  expect(screen.getByText('算上了')).toBeVisible()
  expect(screen.getByText('没算上')).toBeVisible()
  expect(screen.getByText('补传：当天没见到人')).toBeVisible()
})

type Row = ValueOf<'attendance.listAmendments'>['amendments'][number]
const row = (over: Partial<Row> = {}): Row => ({
  ...amendment(),
  personId: 'p00000004',
  name: '李秀英',
  minutes: null,
  withTheSameCode: { live: 1, late: 6 },
  awarded: null,
  settleable: { allowed: true },
  ...over,
})
const openSettle = (rows: readonly Row[]) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('community')),
    'attendance.listAmendments': () => ok<'attendance.listAmendments'>({ amendments: [...rows], next: null }),
    'attendance.settleAmendment': () => ok<'attendance.settleAmendment'>({ minutes: 60 }),
  })
  platform.open({ scope: '370306003011' })
  show(<SettlePage />)
}

test('a code that went round stands out; a yes names what was seen', async () => {
  openSettle([row()])
  expect(await screen.findByText('同一个码：现场 1 人，补传 6 人')).toBeVisible()
  fireEvent.click(screen.getByText('人来了，算上'))
  expect(await screen.findByText('定好了，本人会看到')).toBeVisible()
  expect(sent('attendance.settleAmendment')).toEqual([
    expect.objectContaining({
      personId: 'p00000004',
      kind: 'late',
      seen: { checkedInAt: NOW, checkedOutAt: null },
      outcome: { is: 'confirm' },
    }),
  ])
})

test('a no has a reason', async () => {
  openSettle([row()])
  fireEvent.click(await screen.findByText('不算'))
  fireEvent.click(screen.getByText('时间对不上'))
  fireEvent.click(screen.getAllByText('不算').at(-1) ?? screen.getByText('不算'))
  expect(await screen.findByText('定好了，本人会看到')).toBeVisible()
  expect(sent('attendance.settleAmendment')).toEqual([
    expect.objectContaining({ outcome: { is: 'decline', reason: '时间对不上' } }),
  ])
})

test('a correction shows both values, and that posted points stay; one’s own has no buttons', async () => {
  const was = { checkedInAt: NOW, checkedOutAt: NOW + 2 * HOUR, minutes: 120 }
  const asks = { kind: 'correction', checkOut: mark(NOW + HOUR), minutes: 60, was, words: '11 点走的' } as const
  openSettle([row({ ...asks, awarded: 20, settleable: { allowed: false, code: 'ownAmendment' } })])
  expect(await screen.findByText(/现在记的：.+，2 小时$/)).toBeVisible()
  expect(screen.getByText(/请求改成：.+，1 小时$/)).toBeVisible()
  expect(screen.getByText(/已按原来的时长记了 20 分/)).toBeVisible()
  expect(screen.getByText(REFUSALS.ownAmendment.says)).toBeVisible()
  expect(screen.queryByText('同意更正')).toBeNull()
})

test('asking for other times needs a word of why', async () => {
  cloudAnswers({
    ...NETWORK,
    'attendance.askCorrection': () => ok<'attendance.askCorrection'>({ minutes: 95 }),
  })
  platform.open({ shiftId: TASK, title: '陪 3 位老人去复查', from: String(NOW), until: String(NOW + 2 * HOUR) })
  show(<CorrectPage />)
  fireEvent.change(await screen.findByLabelText('应该是几点签退'), { target: { value: '09:30' } })
  fireEvent.click(screen.getByText('发给负责人'))
  expect(screen.getByText('请说一句怎么回事')).toBeVisible()
  fireEvent.change(screen.getByLabelText('怎么回事'), { target: { value: '忘了签退' } })
  await act(async () => void fireEvent.click(screen.getByText('发给负责人')))
  expect(await screen.findByText('发给负责人了')).toBeVisible()
  expect(sent('attendance.askCorrection')).toEqual([
    expect.objectContaining({
      checkedInAt: NOW,
      checkedOutAt: Date.parse('2026-11-24T09:30:00+08:00'),
      words: '忘了签退',
    }),
  ])
})
