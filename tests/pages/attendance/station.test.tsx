import { act, cleanup, screen } from '@testing-library/react'
import { digitsOf } from '../../../cloudfunctions/attendance/rules/code'
import StationPage from '@/pages/attendance/station/index'
import type { ValueOf } from '../../../types/contracts/all'
import { REFUSALS } from '../../../types/domain/refusals'
import { CODE_VECTORS } from '../../support/code-vectors'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { HOUR, homeOf, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

const WINDOW = 30_000
/** Begins a window, so that seconds can be counted from it. */
const START = Math.ceil(NOW / WINDOW) * WINDOW
const [VECTOR] = CODE_VECTORS
/** As the server makes it to judge what was scanned. */
const digitsAt = (window: number) => digitsOf(Buffer.from(VECTOR.key, 'hex'), window)
const shown = (window: number) => `${digitsAt(window).slice(0, 4)} ${digitsAt(window).slice(4)}`
const at = (ms: number) => Math.floor((START + ms) / WINDOW)

/** The screen's own clock is wrong by this much; the server's is right. */
let skew = 0
const serverNow = () => Date.now() - skew

const screenAt = (now: number, present: readonly string[]): ValueOf<'attendance.stationKey'> => ({
  title: '陪 3 位老人去复查',
  stationName: '凤鸣社区党群服务站点',
  startsAt: NOW,
  endsAt: NOW + HOUR,
  now,
  keyVersion: 1,
  key: VECTOR.key,
  present: present.map((givenName, i) => ({ givenName, since: NOW + i * 60_000 })),
})

let network: 'up' | 'down' = 'up'
const open = async (clockIsWrongBy: number, present: readonly string[] = []) => {
  skew = clockIsWrongBy
  jest.setSystemTime(START + skew)
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('gridWorker')),
    'attendance.stationKey': () =>
      network === 'up' ? ok<'attendance.stationKey'>(screenAt(serverNow(), present)) : 'lost',
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
  const times = asked.filter(({ action }) => action === 'attendance.stationKey').length
  expect(times).toBeGreaterThanOrEqual(5)
  expect(times).toBeLessThanOrEqual(7)
})

test('goes on without the network until two hours after the end, and says so', async () => {
  await open(0, ['秀英'])
  expect(screen.getByText('网络正常')).toBeVisible()
  network = 'down'
  await pass(60_000)
  expect(screen.getByText(shown(at(60_000)))).toBeVisible()
  expect(screen.getByText('网断了，码还能用')).toBeVisible()
  expect(screen.getByText('网断时有', { exact: false })).toBeVisible()
  await pass(50 * 60_000)
  expect(screen.getByText(shown(at(51 * 60_000)))).toBeVisible()
  network = 'up'
  await pass(21_000)
  expect(screen.getByText('网络正常')).toBeVisible()
  network = 'down'
  await pass(3 * HOUR)
  expect(screen.getByText('这一场结束了')).toBeVisible()
  expect(screen.queryByLabelText('签到码')).toBeNull()
})

test('opened again without network it shows the codes of the shift it had, and that names come later', async () => {
  await open(-HOUR)
  cleanup()
  network = 'down'
  cloudAnswers({ 'home.open': () => 'lost', 'attendance.stationKey': () => 'lost' })
  await pass(10 * 60_000)
  show(<StationPage />)
  await pass(1000)
  expect(screen.getByText(shown(at(601_000)))).toBeVisible()
  expect(screen.getByText('网断了，码还能用')).toBeVisible()
  expect(screen.getByText('谁在忙，有网了再看')).toBeVisible()
})

test('what was kept for another shift is not shown', async () => {
  await open(0)
  cleanup()
  network = 'down'
  cloudAnswers({ 'home.open': () => 'lost', 'attendance.stationKey': () => 'lost' })
  platform.open({ shiftId: 't370306003001-2611-09' })
  show(<StationPage />)
  await pass(5000)
  expect(screen.queryByLabelText('签到码')).toBeNull()
})

test('shows who is in by given names, the latest first, and how many more', async () => {
  await open(0, ['建国', '秀英', '海峰', '玉兰', '敏', '晓东', '丽华', '进'])
  expect(screen.getByText('8')).toBeVisible()
  const names = [...document.querySelectorAll('.station-row .strong')].map((name) => name.textContent)
  expect(names).toEqual(['进', '丽华', '晓东', '敏', '玉兰', '海峰', '秀英'])
  expect(screen.getByText('还有 1 人先到了')).toBeVisible()
  expect(screen.getByText('没带手机？请值班的同志帮您签')).toBeVisible()
})

test('a shift that is over says so instead of a code', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('gridWorker')),
    'attendance.stationKey': () => refused<'attendance.stationKey'>('shiftOver'),
  })
  platform.open({ shiftId: TASK })
  show(<StationPage />)
  await pass(0)
  expect(screen.getByText(REFUSALS.shiftOver.says)).toBeVisible()
})
