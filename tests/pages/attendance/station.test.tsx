import { act, screen } from '@testing-library/react'
import StationPage from '@/pages/attendance/station/index'
import type { ValueOf } from '../../../types/contracts/all'
import { REFUSALS } from '../../../types/domain/refusals'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { HOUR, homeOf, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

const WINDOW = 30_000
/** Begins a window, so that seconds can be counted from it. */
const START = Math.ceil(NOW / WINDOW) * WINDOW
const digitsOf = (window: number) => String(10_000_000 + (window % 1000))
const shown = (window: number) => `${digitsOf(window).slice(0, 4)} ${digitsOf(window).slice(4)}`
const at = (ms: number) => Math.floor((START + ms) / WINDOW)

/** The screen's own clock is wrong by this much; the server's is right. */
let skew = 0
const serverNow = () => Date.now() - skew

function screenAt(now: number, present: readonly string[]): ValueOf<'attendance.stationCode'> {
  const current = Math.floor(now / WINDOW)
  return {
    title: '陪 3 位老人去复查',
    stationName: '凤鸣社区党群服务站点',
    startsAt: NOW,
    endsAt: NOW + HOUR,
    now,
    codes: [0, 1, 2, 3].map((ahead) => ({
      from: (current + ahead) * WINDOW,
      until: (current + ahead + 1) * WINDOW,
      digits: digitsOf(current + ahead),
      qr: `GVS.${TASK}.${current + ahead}.${digitsOf(current + ahead)}`,
    })),
    present: present.map((maskedName, i) => ({ maskedName, since: NOW + i * 60_000 })),
  }
}

let network: 'up' | 'down' = 'up'
const open = async (clockIsWrongBy: number, present: readonly string[] = []) => {
  skew = clockIsWrongBy
  jest.setSystemTime(START + skew)
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('gridWorker')),
    'attendance.stationCode': () =>
      network === 'up' ? ok<'attendance.stationCode'>(screenAt(serverNow(), present)) : 'lost',
  })
  platform.open({ shiftId: TASK })
  show(<StationPage />)
  await pass(0)
}
const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  freshPhone()
  network = 'up'
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

test.each([
  ['right', 0],
  ['an hour slow', -HOUR],
  ['seven minutes fast', 7 * 60_000],
])('shows the code whose time it is by the server when its own clock is %s', async (_, wrongBy) => {
  await open(wrongBy)
  expect(screen.getByText(shown(at(0)))).toBeVisible()
  await pass(29_000)
  expect(screen.getByText(shown(at(0)))).toBeVisible()
  expect(screen.getByText('1 秒')).toBeVisible()
  await pass(1000)
  expect(screen.getByText(shown(at(30_000)))).toBeVisible()
  expect(screen.getByText('30 秒')).toBeVisible()
  await pass(60_000)
  expect(screen.getByText(shown(at(90_000)))).toBeVisible()
})

test('asks again about every 20 seconds', async () => {
  await open(0)
  await pass(100_000)
  const times = asked.filter(({ action }) => action === 'attendance.stationCode').length
  expect(times).toBeGreaterThanOrEqual(5)
  expect(times).toBeLessThanOrEqual(7)
})

test('keeps changing codes without the network, says how long it can, and then that it cannot', async () => {
  await open(0)
  expect(screen.getByText('网络正常')).toBeVisible()
  network = 'down'
  await pass(60_000)
  expect(screen.getByText(shown(at(60_000)))).toBeVisible()
  expect(screen.getByText('没网')).toBeVisible()
  // The only answer was at 0 s and reaches two minutes.
  expect(screen.getByText('没网，手里的码还能用 1:00')).toBeVisible()
  await pass(60_000)
  expect(screen.getByText('连不上，码用完了')).toBeVisible()
  expect(screen.queryByLabelText('签到码')).toBeNull()
  network = 'up'
  await pass(21_000)
  expect(screen.getByText(shown(at(141_000)))).toBeVisible()
  expect(screen.getByText('网络正常')).toBeVisible()
})

test('shows who is in by masked names, the latest first, and how many more', async () => {
  await open(0, ['王*国', '李*英', '赵*峰', '孙*兰', '周*', '马*东', '郑*华', '钱*'])
  expect(screen.getByText('8')).toBeVisible()
  const names = [...document.querySelectorAll('.station-row .strong')].map((name) => name.textContent)
  expect(names).toEqual(['钱*', '郑*华', '马*东', '周*', '孙*兰', '赵*峰', '李*英'])
  expect(screen.getByText('还有 1 人先到了')).toBeVisible()
  expect(screen.getByText('没带手机？请值班的同志记下来')).toBeVisible()
})

test('a shift that is over says so instead of a code', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('gridWorker')),
    'attendance.stationCode': () => refused<'attendance.stationCode'>('shiftOver'),
  })
  platform.open({ shiftId: TASK })
  show(<StationPage />)
  await pass(0)
  expect(screen.getByText(REFUSALS.shiftOver.says)).toBeVisible()
})
