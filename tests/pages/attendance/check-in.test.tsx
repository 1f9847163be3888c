import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import CheckInPage from '@/pages/attendance/check-in/index'
import { scanCode } from '@/platform/scan'
import { elderMode } from '@/session/elder'
import { CONTRACTS, type ValueOf } from '../../../types/contracts/all'
import type { ShiftId } from '../../../types/domain/ids'
import { KERNEL_REFUSALS, type RefusalCode, REFUSALS } from '../../../types/domain/refusals'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { HOUR, homeOf, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { scannedAt, STARTS, taskAttended, taskOf } from './answers'

jest.mock('@/platform/scan', () => ({ scanCode: jest.fn() }))

const RECEIPT_IN = {
  title: '陪 3 位老人去复查',
  stationName: '凤鸣社区党群服务站点',
  checkedInAt: NOW,
  endsAt: STARTS + 3.5 * HOUR,
  standing: 'live' as const,
}
const RECEIPT_OUT = {
  title: '陪 3 位老人去复查',
  checkedInAt: NOW,
  checkedOutAt: NOW + 3.6 * HOUR,
  minutes: 212,
  standing: 'live' as const,
}

const refusal = (code: RefusalCode, detail?: Record<string, number>) => ({
  ok: false as const,
  refusal: { code, retry: REFUSALS[code].retry, ...(detail ? { detail } : {}) },
})

type FoundShift = ValueOf<'attendance.findShifts'>['shifts'][number]
type Replies = Parameters<typeof cloudAnswers>[0]
const world = (over: Replies = {}): Replies => ({
  'home.open': () => ok<'home.open'>(homeOf('volunteer')),
  'tasks.getTask': () => ok<'tasks.getTask'>(taskOf()),
  'attendance.checkIn': () => ok<'attendance.checkIn'>(RECEIPT_IN),
  'attendance.checkOut': () => ok<'attendance.checkOut'>(RECEIPT_OUT),
  ...over,
})
const open = (over: Replies = {}, code: string | undefined = scannedAt(NOW)) => {
  cloudAnswers(world(over))
  platform.open({ shiftId: TASK, ...(code ? { code } : {}) })
  show(<CheckInPage />)
}
const press = async (word: string) => {
  const button = await screen.findByRole('button', { name: new RegExp(`^${word} \\d`) })
  await act(async () => void fireEvent.click(button))
}
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)

beforeEach(() => {
  freshPhone()
  jest.mocked(scanCode).mockReset()
  // The phone's clock is right here; only timers are real.
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterEach(() => jest.restoreAllMocks())

test('says where and what for, signs in at one tap, and tells how to sign out', async () => {
  open()
  expect(await screen.findByText('您在')).toBeVisible()
  expect(screen.getByText('党群服务站点')).toBeVisible()
  expect(screen.getByText('今天 08:00 – 11:30')).toBeVisible()
  await press('签到')
  expect(await screen.findByText('签到好了')).toBeVisible()
  expect(screen.getByText('今天 07:52')).toBeVisible()
  expect(screen.getByText('再扫一次签退')).toBeVisible()
  expect(sent('attendance.checkIn')).toEqual([
    {
      shiftId: TASK,
      code: scannedAt(NOW),
      device: expect.stringMatching(/^[0-9A-Z]{26}$/),
      requestId: expect.stringMatching(/^[0-9A-Z]{26}$/),
    },
  ])
  expect(scanCode).not.toHaveBeenCalled()
  fireEvent.click(screen.getByText('好，去忙了'))
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/home/index' }])
})

test('signed in already, the same button signs out and says for how long', async () => {
  open({ 'tasks.getTask': () => ok<'tasks.getTask'>(taskAttended('in')) })
  expect(await screen.findByText('您 07:50 签到的')).toBeVisible()
  await press('签退')
  expect(await screen.findByText('签退好了')).toBeVisible()
  expect(screen.getByText('这次 3 小时 32 分')).toBeVisible()
  expect(sent('attendance.checkOut')).toHaveLength(1)
  expect(sent('attendance.checkIn')).toEqual([])
})

test('without a place on the task the first screen still knows that I am in', async () => {
  const openStay = { shiftId: TASK, title: '陪 3 位老人去复查', checkedInAt: NOW - HOUR } as const
  open({
    'home.open': () => ok<'home.open'>(homeOf('volunteer', { openStay })),
    'tasks.getTask': () => ok<'tasks.getTask'>(taskOf({ roster: [], mine: null })),
  })
  await press('签退')
  expect(await screen.findByText('签退好了')).toBeVisible()
})

test('signed out already, there is nothing left to press', async () => {
  open({ 'tasks.getTask': () => ok<'tasks.getTask'>(taskAttended('out', 212)) })
  expect(await screen.findByText('这一场您签退了')).toBeVisible()
  expect(screen.getByText('3 小时 32 分')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^签/ })).toBeNull()
})

describe('the code in hand', () => {
  test('without one the button scans first and then signs in by itself', async () => {
    jest.mocked(scanCode).mockResolvedValue({ at: 'read', text: scannedAt(NOW) })
    open({}, '')
    expect(await screen.findByText('在这里签到')).toBeVisible()
    await press('扫码签到')
    expect(await screen.findByText('签到好了')).toBeVisible()
  })

  test('older than a minute it is not sent: the button scans a new one', async () => {
    jest.mocked(scanCode).mockResolvedValue({ at: 'read', text: scannedAt(NOW) })
    open({}, scannedAt(NOW - 60_000))
    await press('扫码签到')
    expect(await screen.findByText('签到好了')).toBeVisible()
    expect(sent('attendance.checkIn').map(({ code }) => code)).toEqual([scannedAt(NOW)])
  })

  test('in its last half minute it is still sent', async () => {
    open({}, scannedAt(NOW - 30_000))
    await press('签到')
    expect(await screen.findByText('签到好了')).toBeVisible()
  })

  test('another shift’s code is not sent; the way there is offered', async () => {
    const other = scannedAt(NOW, 't370306003011-2611-09')
    jest.mocked(scanCode).mockResolvedValue({ at: 'read', text: other })
    open({}, '')
    await press('扫码签到')
    expect(await screen.findByText(REFUSALS.otherShift.says)).toBeVisible()
    fireEvent.click(screen.getByText('去扫到的那一场'))
    expect(platform.journey).toEqual([
      { how: 'redirectTo', url: `/pages/attendance/check-in/index?shiftId=t370306003011-2611-09&code=${other}` },
    ])
    expect(sent('attendance.checkIn')).toEqual([])
  })

  test('without a camera eight digits do', async () => {
    jest.mocked(scanCode).mockResolvedValue({ at: 'noCamera' })
    open({}, '')
    await press('扫码签到')
    expect(await screen.findByText('相机打不开，请输屏幕上的 8 位数。')).toBeVisible()
    fireEvent.click(screen.getByText('扫不出来？输屏幕上的 8 位数'))
    const sheet = screen.getByRole('dialog')
    fireEvent.change(screen.getByLabelText('屏幕上的 8 位数'), { target: { value: '4827193' } })
    fireEvent.click(screen.getByText('签到', { selector: '[role=dialog] button' }))
    expect(screen.getByText('还差 1 位')).toBeVisible()
    fireEvent.change(screen.getByLabelText('屏幕上的 8 位数'), { target: { value: '48271936' } })
    fireEvent.click(screen.getByText('签到', { selector: '[role=dialog] button' }))
    expect(await screen.findByText('签到好了')).toBeVisible()
    expect(sheet).not.toBeInTheDocument()
    expect(sent('attendance.checkIn').map(({ code }) => code)).toEqual(['48271936'])
  })
})

describe('a refusal', () => {
  const codes: readonly RefusalCode[] = [...CONTRACTS.attendance.checkIn.refusals, ...KERNEL_REFUSALS]
  test.each(codes.filter((code) => code !== 'alreadyIn' && code !== 'alreadyOut'))(
    '%s is said in words',
    async (code) => {
      open({ 'attendance.checkIn': () => refusal(code) as never })
      await press('签到')
      expect(await screen.findByText(REFUSALS[code].says)).toBeVisible()
      expect(screen.queryByText('签到好了')).toBeNull()
    },
  )

  test.each(CONTRACTS.attendance.checkOut.refusals.filter((code) => code !== 'alreadyOut'))(
    '%s at signing out is said in words',
    async (code) => {
      open({
        'tasks.getTask': () => ok<'tasks.getTask'>(taskAttended('in')),
        'attendance.checkOut': () => refusal(code) as never,
      })
      await press('签退')
      expect(await screen.findByText(REFUSALS[code].says)).toBeVisible()
    },
  )

  test('of a stale code makes the button scan again at once', async () => {
    let times = 0
    open({
      'attendance.checkIn': () => (++times === 1 ? refusal('codeStale') : ok<'attendance.checkIn'>(RECEIPT_IN)),
    } as Replies)
    await press('签到')
    await screen.findByText(REFUSALS.codeStale.says)
    jest.mocked(scanCode).mockResolvedValue({ at: 'read', text: scannedAt(NOW + 30_000) })
    await press('再扫一次')
    expect(await screen.findByText('签到好了')).toBeVisible()
    const [first, second] = sent('attendance.checkIn')
    expect(second?.code).toBe(scannedAt(NOW + 30_000))
    expect(second?.requestId).not.toBe(first?.requestId)
  })

  test('of a second check-in tells when the first was, and the button turns to signing out', async () => {
    open({
      'tasks.getTask': () => ok<'tasks.getTask'>(taskOf({ roster: [], mine: null })),
      'attendance.checkIn': () => refusal('alreadyIn', { at: NOW - 2 * 60_000 }) as never,
    })
    await press('签到')
    expect(await screen.findByText('您 07:50 已经签到了，忙完再来签退。')).toBeVisible()
    await press('签退')
    expect(await screen.findByText('签退好了')).toBeVisible()
  })

  test('after signing out tells when that was', async () => {
    open({ 'attendance.checkIn': () => refusal('alreadyOut', { at: NOW - 60_000 }) as never })
    await press('签到')
    expect(await screen.findByText('这一场您签退了')).toBeVisible()
    expect(screen.getByText('今天 07:51')).toBeVisible()
  })
})

test('with typed digits, an answer that got lost is asked for again with the same id', async () => {
  let times = 0
  open({ 'attendance.checkIn': () => (++times === 1 ? 'lost' : ok<'attendance.checkIn'>(RECEIPT_IN)) }, '48271936')
  await press('签到')
  expect(await screen.findByText(/没连上，不知道办成没有/)).toBeVisible()
  fireEvent.click(screen.getByText('再试'))
  expect(await screen.findByText('签到好了')).toBeVisible()
  const [first, second] = sent('attendance.checkIn')
  expect(second).toEqual(first)
})

describe('without a place on the task', () => {
  const noPlace = taskOf({ mine: null, roster: [], joinable: { allowed: true }, joinFrom: 'free' })

  test('one tap takes a free one and signs in', async () => {
    open({
      'tasks.getTask': () => ok<'tasks.getTask'>(noPlace),
      'tasks.join': () => ok<'tasks.join'>({ taskId: TASK }),
    })
    expect(await screen.findByText('您还没接这项任务，还有位子')).toBeVisible()
    expect(screen.getByText('接一个位子，一起签到')).toBeVisible()
    await press('接位签到')
    expect(await screen.findByText('签到好了')).toBeVisible()
    const order = asked.map(({ action }) => action).filter((action) => /join|checkIn/.test(action))
    expect(order).toEqual(['tasks.join', 'attendance.checkIn'])
    expect(sent('tasks.join')).toEqual([expect.objectContaining({ taskId: TASK, source: 'free' })])
  })

  test('when the last place has just gone, nothing is signed and it says why', async () => {
    open({
      'tasks.getTask': () => ok<'tasks.getTask'>(noPlace),
      'tasks.join': () => refusal('placesTaken') as never,
    })
    await press('接位签到')
    expect(await screen.findByText(REFUSALS.placesTaken.says)).toBeVisible()
    expect(sent('attendance.checkIn')).toEqual([])
  })

  test('when there is none, it says what signing in is then worth', async () => {
    const full = taskOf({ mine: null, roster: [], joinable: { allowed: false, code: 'placesTaken' } })
    open({ 'tasks.getTask': () => ok<'tasks.getTask'>(full) })
    expect(await screen.findByText(`${REFUSALS.placesTaken.says}签到只记时长，没有积分。`)).toBeVisible()
    await press('签到')
    expect(await screen.findByText('签到好了')).toBeVisible()
  })

  test('one that the branch offered is accepted by signing in', async () => {
    const offered = taskOf({ mine: 'offered', joinable: { allowed: true }, joinFrom: 'offered' })
    open({
      'tasks.getTask': () => ok<'tasks.getTask'>(offered),
      'tasks.join': () => ok<'tasks.join'>({ taskId: TASK }),
    })
    expect(await screen.findByText('支部派了您，签到就算答应')).toBeVisible()
    await press('签到')
    expect(await screen.findByText('签到好了')).toBeVisible()
    expect(sent('tasks.join')).toHaveLength(1)
  })
})

test('somebody still signed in elsewhere is told where', async () => {
  const openStay = { shiftId: 't370306003011-2611-01', title: '扫楼道', checkedInAt: NOW - HOUR } as const
  open({ 'home.open': () => ok<'home.open'>(homeOf('volunteer', { openStay })) })
  expect(await screen.findByText(/在「扫楼道」签到了，还没签退/)).toBeVisible()
})

const found = (shiftId: ShiftId, over: Partial<FoundShift> = {}) =>
  ok<'attendance.findShifts'>({
    now: NOW,
    stationName: '凤鸣社区党群服务站点',
    asksWhere: false,
    address: null,
    phone: null,
    shifts: [
      {
        shiftId,
        title: '站点值班',
        startsAt: NOW,
        endsAt: NOW + HOUR,
        open: { allowed: true },
        mine: null,
        ...over,
      },
    ],
  })

test('a shift of another community says where and what for, though its task is not ours to read', async () => {
  open({
    'tasks.getTask': () => refusal('notAllowed') as never,
    'attendance.findShifts': () => found(TASK, { title: '文艺汇演' }),
  })
  expect(await screen.findByText('文艺汇演')).toBeVisible()
  await press('签到')
  expect(await screen.findByText('签到好了')).toBeVisible()
})

test('the plaque in hand: the screen’s code is asked for, or a word of the person in charge', async () => {
  const duty = 'w370306003001-0123456789ab'
  const pending = { ...RECEIPT_IN, standing: 'pending' as const }
  cloudAnswers(
    world({
      'attendance.findShifts': () => found(duty),
      'attendance.checkIn': () => ok<'attendance.checkIn'>(pending),
    }),
  )
  platform.open({ shiftId: duty, code: 'GVP.s370306003001-01' })
  show(<CheckInPage />)
  expect(await screen.findByRole('button', { name: /^扫码签到/ })).toBeVisible()
  const vouch = screen.getByRole('button', { name: '屏幕没亮？请负责人确认签到' })
  await act(async () => void fireEvent.click(vouch))
  expect(sent('attendance.checkIn')).toMatchObject([{ shiftId: duty, code: 'GVP.s370306003001-01' }])
  expect(await screen.findByText('负责人点头了才算，见着了说一声')).toBeVisible()
})

test.each([
  ['the shift that it names', 'w370306003001-0123456789ab', '站点值班'],
  ['what is on at the station that it names', 's370306003001-01', '今天有这一场'],
])('a WeChat code’s scene leads to %s', async (_where, scene, says) => {
  cloudAnswers(world({ 'attendance.findShifts': () => found('w370306003001-0123456789ab') }))
  platform.open({ scene })
  show(<CheckInPage />)
  expect(await screen.findByText(says)).toBeVisible()
})

test('a task that is gone says so and offers no button', async () => {
  open({ 'tasks.getTask': () => refusal('notFound') as never })
  expect(await screen.findByText(REFUSALS.notFound.says)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^签/ })).toBeNull()
})

test('a second tap while the first is under way sends nothing more', async () => {
  open({ 'attendance.checkIn': () => 'never' })
  await press('签到')
  await press('签到')
  await waitFor(() => expect(sent('attendance.checkIn')).toHaveLength(1))
})

test('elders read spoken times', async () => {
  act(() => elderMode.write(true))
  open()
  expect(await screen.findByText('今天早上 8 点 – 上午 11 点半')).toBeVisible()
  expect(screen.getByText('换一项任务')).toBeVisible()
})
