import { act, fireEvent, screen, within } from '@testing-library/react'
import AtStationPage from '@/pages/attendance/at-station/index'
import DutyPage from '@/pages/attendance/duty/index'
import HelpingPage from '@/pages/attendance/helping/index'
import PlaquePage from '@/pages/attendance/plaque/index'
import ShiftRoute from '@/pages/attendance/shift/index'
import StationsPage from '@/pages/attendance/stations/index'
import type { AnswerOf, ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { HOUR, homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

const STATION = 's370306003001-01'
const DUTY = 'w370306003001-0123456789ab'
type Kept = ValueOf<'attendance.shiftList'>['stays'][number]

const kept = (name: string, over: Partial<Kept> = {}): Kept => ({
  personId: `p${name.codePointAt(0)}00`,
  name,
  state: 'in',
  standing: 'live',
  proof: 'code',
  checkedInAt: NOW,
  checkedOutAt: null,
  minutes: null,
  helpedIn: null,
  helpedOut: null,
  decidedBy: null,
  points: null,
  flags: [],
  confirmable: { allowed: false, code: 'nothingToConfirm' },
  ...over,
})
const listOf = (stays: readonly Kept[], over: Partial<ValueOf<'attendance.shiftList'>> = {}) =>
  ok<'attendance.shiftList'>({
    title: '站点值班',
    stationId: STATION,
    stationName: '凤鸣社区党群服务站点',
    startsAt: NOW,
    endsAt: NOW + 3 * HOUR,
    now: NOW + HOUR,
    keyVersion: 3,
    duty: true,
    inCharge: '周敏',
    stays: [...stays],
    ...over,
  })
const shifts: ValueOf<'attendance.findShifts'> = {
  now: NOW,
  stationName: '凤鸣社区党群服务站点',
  asksWhere: false,
  address: null,
  phone: null,
  shifts: [
    { shiftId: DUTY, title: '站点值班', startsAt: NOW, endsAt: NOW + HOUR, open: { allowed: true }, mine: null },
    {
      shiftId: 't370306003001-2611-01',
      title: '陪 3 位老人去复查',
      startsAt: NOW + 2 * HOUR,
      endsAt: NOW + 4 * HOUR,
      open: { allowed: false, code: 'shiftNotOpen' },
      mine: null,
    },
  ],
}
const me = () => ok<'home.open'>(homeOf('gridWorker'))
const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(button))
}
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)

beforeEach(freshPhone)

describe('who looks after a shift', () => {
  const open = (list: ReturnType<typeof listOf>) => {
    cloudAnswers({
      'home.open': me,
      'attendance.shiftList': () => list,
      'attendance.confirmStays': () => ok<'attendance.confirmStays'>({ confirmed: 1, points: 10 }),
      'attendance.revokeKey': () => ok<'attendance.revokeKey'>({ keyVersion: 4 }),
    })
    platform.open({ shiftId: DUTY })
    show(<ShiftRoute />)
  }
  const ready = { state: 'out', checkedOutAt: NOW + HOUR, minutes: 60, confirmable: { allowed: true } } as const

  test('sees who waits for a word, who is in and who left, with what looks odd', async () => {
    open(
      listOf([
        kept('李秀英', ready),
        kept('赵海峰', { flags: [{ kind: 'samePhone', people: 3 }], proof: 'helper', helpedIn: '孙玉兰' }),
        kept('王建国', { standing: 'confirmed', state: 'closed', checkedOutAt: NOW + HOUR, minutes: 60 }),
        kept('马晓东', { standing: 'confirmed', state: 'out', checkedOutAt: NOW, minutes: 0 }),
      ]),
    )
    expect(await screen.findByText('1 个人等您确认')).toBeVisible()
    expect(screen.getByText('一部手机签了 3 人')).toBeVisible()
    expect(screen.getByText(/孙玉兰代签/)).toBeVisible()
    expect(screen.getByText(/到点自动签退/)).toBeVisible()
    expect(screen.getByText('不到 5 分钟')).toBeVisible()
  })

  test('confirms one by one, and says what follows', async () => {
    open(listOf([kept('李秀英', ready)]))
    await press('确认李秀英')
    const sheet = screen.getByRole('dialog')
    expect(within(sheet).getByText('说来了，就记时长和积分')).toBeVisible()
    await act(async () => void fireEvent.click(within(sheet).getByRole('button', { name: '来了，算数' })))
    expect(sent('attendance.confirmStays')).toMatchObject([{ shiftId: DUTY, accept: true, personIds: ['p2644600'] }])
  })

  test('can say that somebody was not there, and all who were in one press', async () => {
    open(listOf([kept('李秀英', ready), kept('赵海峰', ready)]))
    await press('确认赵海峰')
    await press('没来，不算')
    await press('2 个人都在，一起确认')
    expect(sent('attendance.confirmStays').map(({ accept, personIds }) => [accept, personIds])).toEqual([
      [false, ['p3621300']],
      [true, ['p2644600', 'p3621300']],
    ])
  })

  test('voids the codes with the version that is shown', async () => {
    open(listOf([]))
    expect(await screen.findByText('还没有人签到')).toBeVisible()
    await press('码传出去了？换一套签到码')
    await press('换掉')
    expect(sent('attendance.revokeKey')).toMatchObject([{ shiftId: DUTY, seen: 3 }])
    expect(await screen.findByText('换好了，站点屏连上网就是新码')).toBeVisible()
  })
})

test('a helper finds a person by name, looks once, and signs them in', async () => {
  const person = { personId: 'p00000001', name: '李秀英', gridName: '凤鸣 3 号网格', state: null } as const
  cloudAnswers({
    'home.open': me,
    'attendance.findPeople': () => ok<'attendance.findPeople'>({ people: [person] }),
    'attendance.signFor': () =>
      ok<'attendance.signFor'>({ checkedInAt: NOW, checkedOutAt: null, minutes: null, standing: 'live' }),
  })
  platform.open({ shiftId: DUTY })
  show(<HelpingPage />)
  expect(await screen.findByText('记录上写您两位的名字，本人会收到通知')).toBeVisible()
  fireEvent.change(screen.getByLabelText('姓名、拼音、首字母'), { target: { value: '李秀英' } })
  const row = await screen.findByText('李秀英')
  await act(async () => void fireEvent.click(row))
  await press('是本人，签到')
  expect(sent('attendance.signFor')).toMatchObject([{ shiftId: DUTY, personId: 'p00000001', direction: 'in' }])
  expect(await screen.findByText('李秀英 07:52 签到好了')).toBeVisible()
})

test('the plaque leads to what is on there today, and from there to signing in with the plaque in hand', async () => {
  cloudAnswers({ 'home.open': me, 'attendance.findShifts': () => ok<'attendance.findShifts'>(shifts) })
  platform.open({ stationId: STATION })
  show(<AtStationPage />)
  expect(await screen.findByText('来的是哪一场？')).toBeVisible()
  expect(screen.getByText('09:22 起能签')).toBeVisible()
  fireEvent.click(screen.getByText('站点值班'))
  expect(platform.journey).toEqual([
    { how: 'navigateTo', url: `/pages/attendance/check-in/index?shiftId=${DUTY}&code=GVP.${STATION}` },
  ])
})

test('a station with nothing on says when to come again; an address cut short says so', async () => {
  cloudAnswers({
    'home.open': me,
    'attendance.findShifts': () => ok<'attendance.findShifts'>({ ...shifts, shifts: [] }),
  })
  platform.open({ stationId: STATION })
  const { unmount } = show(<AtStationPage />)
  expect(await screen.findByText('这里今天没有安排')).toBeVisible()
  unmount()
  platform.open({ stationId: 's3703' })
  show(<AtStationPage />)
  expect(await screen.findByText('这个链接打不开')).toBeVisible()
})

test('a grid worker sees the own station’s day and opens a duty that ends the next morning', async () => {
  cloudAnswers({
    'home.open': me,
    'attendance.openDuty': () => ok<'attendance.openDuty'>({ shiftId: DUTY }),
  })
  platform.open({ stationId: STATION })
  show(<DutyPage />)
  const from = await screen.findByLabelText('从')
  await act(async () => void fireEvent.change(from, { target: { value: '20:00' } }))
  await act(async () => void fireEvent.change(screen.getByLabelText(/^到/), { target: { value: '06:30' } }))
  await act(async () => void fireEvent.change(screen.getByLabelText('哪一天'), { target: { value: '2026-11-24' } }))
  await press('开这一场')
  const evening = Date.parse('2026-11-24T20:00:00+08:00')
  expect(sent('attendance.openDuty')).toMatchObject([
    { stationId: STATION, title: '站点值班', startsAt: evening, endsAt: evening + 10.5 * HOUR },
  ])
  expect(platform.journey).toEqual([{ how: 'redirectTo', url: `/pages/attendance/shift/index?shiftId=${DUTY}` }])
})

test('the stations of a community, each with its shifts, and whether it asks people if they are near', async () => {
  cloudAnswers({
    'home.open': me,
    'org.getCommunity': () =>
      ok<'org.getCommunity'>({
        id: '370306003001' as never,
        name: '凤鸣社区',
        grids: [],
        stations: [{ id: STATION, name: '凤鸣社区党群服务站点' }],
        merchants: [],
      }),
    'attendance.findShifts': () => ok<'attendance.findShifts'>(shifts),
    'attendance.keepStation': () => ok<'attendance.keepStation'>({ stationId: STATION }),
  })
  platform.open({ scope: '370306003001' })
  show(<StationsPage />)
  const box = await screen.findByRole('checkbox', { name: '签到时问问人在不在附近' })
  expect(box).not.toBeChecked()
  await act(async () => void fireEvent.click(box))
  expect(sent('attendance.keepStation')).toMatchObject([{ change: { kind: 'asks', where: true } }])
  fireEvent.click(screen.getByText('地址和电话'))
  fireEvent.input(screen.getByLabelText('地址'), { target: { value: '东门路 12 号' } })
  fireEvent.input(screen.getByLabelText('站点电话'), { target: { value: '13912345678' } })
  await act(async () => void fireEvent.click(screen.getByText('存好')))
  expect(screen.getByText('写站点的座机，不写个人手机')).toBeVisible()
  fireEvent.input(screen.getByLabelText('站点电话'), { target: { value: '' } })
  await act(async () => void fireEvent.click(screen.getByText('存好')))
  expect(sent('attendance.keepStation')[1]).toMatchObject({
    stationId: STATION,
    change: { kind: 'found', address: '东门路 12 号', phone: null },
  })
  fireEvent.click(await screen.findByText('站点值班'))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/attendance/shift/index?shiftId=${DUTY}` }])
})

describe('the plaque', () => {
  const code = { stationName: '凤鸣社区党群服务站点', type: 'image/png' as const, image: 'iVBORw0KGgo=' }
  const hang = (answer: () => AnswerOf<'attendance.stationCode'>) => {
    cloudAnswers({
      'home.open': me,
      'attendance.findShifts': () => ok<'attendance.findShifts'>(shifts),
      'attendance.stationCode': answer,
    })
    platform.open({ stationId: STATION })
    show(<PlaquePage />)
  }
  const print = jest.spyOn(window, 'print').mockReturnValue(undefined)
  beforeEach(() => jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null))

  test('carries the station and its WeChat code, and is not printed before they are drawn', async () => {
    hang(() => ok<'attendance.stationCode'>(code))
    expect(await screen.findByRole('img', { name: /^凤鸣社区党群服务站点的铭牌。微信扫一扫/ })).toBeVisible()
    // Nothing is drawn here: a canvas is the machine's edge.
    await press('打印')
    expect(print).not.toHaveBeenCalled()
    fireEvent.click(screen.getByText('A5，放桌上'))
    expect(document.head.textContent).toContain('size: A5 portrait')
  })

  test('has the station’s own code where WeChat gave none, and says how to get it', async () => {
    hang(() => refused<'attendance.stationCode'>('codeNotMade'))
    expect(await screen.findByRole('img', { name: /打开网格先锋，点「扫码」/ })).toBeVisible()
    expect(screen.getByText(/这一张用站点自己的码，也能扫/)).toBeVisible()
    await press('再取一次微信的码')
    expect(sent('attendance.stationCode').length).toBeGreaterThan(1)
  })
})
