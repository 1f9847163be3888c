import { act, fireEvent, screen } from '@testing-library/react'
import CodePage from '@/pages/points/code/index'
import { holdScreen } from '@/platform/screen'
import { vibrate } from '@/platform/vibrate'
import type { ValueOf } from '../../../types/contracts/all'
import { CONTRACTS } from '../../../types/contracts/all'
import { REFUSALS } from '../../../types/domain/refusals'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { HOUR, homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { AWARD, EGGS, REDEEMED, refusal } from './answers'

const letSleep = jest.fn()
jest.mock('@/platform/screen', () => ({ holdScreen: jest.fn() }))
jest.mock('@/platform/vibrate', () => ({ vibrate: jest.fn() }))

type Replies = Parameters<typeof cloudAnswers>[0]
type Mine = ValueOf<'points.mine'>

const { title, merchantName, points } = EGGS
const OFFER = { title, merchantName, points }

/** The phone's clock is wrong by this much. */
let skew = 0
let codes = 0
let mine: Mine
const serverNow = () => Date.now() - skew

const open = async (over: Replies = {}, wrongBy = 0) => {
  skew = wrongBy
  jest.setSystemTime(NOW + skew)
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'points.redemptionCode': () => {
      codes += 1
      const digits = codes === 1 ? '48271936' : '11112222'
      const now = serverNow()
      return ok<'points.redemptionCode'>({ digits, qr: `GVR.${digits}`, expiresAt: now + 120_000, now, ...OFFER })
    },
    'points.mine': () => ok<'points.mine'>(mine),
    ...over,
  })
  platform.open({ rewardId: EGGS.id, title: EGGS.title, merchant: EGGS.merchantName, points: '50' })
  show(<CodePage />)
  await pass(0)
}
const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms))
const requests = () => asked.filter(({ action }) => action === 'points.redemptionCode').map(({ input }) => input)
const left = () => document.querySelector('.countdown-left')

beforeEach(() => {
  freshPhone()
  codes = 0
  mine = { balance: 248, lapsing: [], postings: [AWARD], next: null }
  jest.useFakeTimers()
  jest.mocked(holdScreen).mockReset().mockReturnValue(letSleep)
  letSleep.mockReset()
  jest.mocked(vibrate).mockReset()
})
afterEach(() => jest.useRealTimers())

test('shows what it is for, the digits and a code to scan, on a bright screen', async () => {
  await open()
  expect(screen.getByText('鸡蛋 10 枚')).toBeVisible()
  expect(screen.getByText('4827 1936')).toBeVisible()
  expect(screen.getByLabelText('兑换码，请店员扫')).toBeVisible()
  expect(screen.getByText('2:00')).toBeVisible()
  expect(holdScreen).toHaveBeenCalledTimes(1)
  expect(letSleep).not.toHaveBeenCalled()
})

test.each([
  ['right', 0],
  ['an hour fast', HOUR],
  ['ten minutes slow', -600_000],
])('counts down by the server when the phone’s clock is %s, red for the last 15 seconds', async (_, wrongBy) => {
  await open({}, wrongBy)
  await pass(18_000)
  expect(screen.getByText('1:42')).toBeVisible()
  expect(left()).not.toHaveClass('red')
  await pass(86_000)
  expect(screen.getByText('0:16')).toBeVisible()
  expect(left()).not.toHaveClass('red')
  await pass(1000)
  expect(screen.getByText('0:15')).toBeVisible()
  expect(left()).toHaveClass('red')
})

test('at the end it offers a new code, made by a new request, and lets the screen sleep', async () => {
  await open()
  await pass(120_000)
  expect(screen.getByText('这个码到点了')).toBeVisible()
  expect(screen.queryByLabelText('兑换码，请店员扫')).toBeNull()
  expect(letSleep).toHaveBeenCalledTimes(1)
  fireEvent.click(screen.getByText('换新码'))
  await pass(0)
  expect(screen.getByText('1111 2222')).toBeVisible()
  expect(screen.getByText('2:00')).toBeVisible()
  const [first, second] = requests()
  expect(second?.rewardId).toBe(EGGS.id)
  expect(second?.requestId).not.toBe(first?.requestId)
})

test('looks every three seconds, and says what was taken as soon as it is', async () => {
  await open()
  await pass(30_000)
  const looks = asked.filter(({ action }) => action === 'points.mine').length
  expect(looks).toBeGreaterThanOrEqual(9)
  expect(looks).toBeLessThanOrEqual(12)
  mine = { balance: 198, lapsing: [], postings: [REDEEMED, AWARD], next: null }
  await pass(3500)
  expect(screen.getByText('换好了', { selector: '.done-title' })).toBeVisible()
  expect(screen.getByText('换 鸡蛋 10 枚')).toBeVisible()
  expect(screen.getByText('50 分')).toBeVisible()
  expect(screen.getByText('198 分')).toBeVisible()
  expect(vibrate).toHaveBeenCalledTimes(1)
  expect(letSleep).toHaveBeenCalledTimes(1)
})

test('a redemption from before this code is not taken for it', async () => {
  mine = { balance: 198, lapsing: [], postings: [{ ...REDEEMED, at: NOW - 1000 }, AWARD], next: null }
  await open()
  await pass(10_000)
  expect(screen.getByText('4827 1936')).toBeVisible()
})

test('one taken in its last second is noticed though a new code is already shown', async () => {
  await open()
  await pass(120_000)
  fireEvent.click(screen.getByText('换新码'))
  await pass(0)
  mine = { balance: 198, lapsing: [], postings: [{ ...REDEEMED, at: NOW + 119_500 }, AWARD], next: null }
  await pass(3500)
  expect(screen.getByText('换好了', { selector: '.done-title' })).toBeVisible()
})

test('points that come in meanwhile do not hide what was taken', async () => {
  await open()
  mine = {
    balance: 218,
    lapsing: [],
    postings: [{ ...AWARD, id: 'p00000004:18', at: NOW + 41_000 }, REDEEMED, AWARD],
    next: null,
  }
  await pass(3500)
  expect(screen.getByText('换 鸡蛋 10 枚')).toBeVisible()
})

test('leaving costs nothing', async () => {
  await open()
  fireEvent.click(screen.getByText('先不换了'))
  expect(platform.journey).toEqual([{ how: 'navigateBack', url: '' }])
})

test.each(CONTRACTS.points.redemptionCode.refusals)('%s is said in words', async (code) => {
  await open({ 'points.redemptionCode': () => refusal(code) })
  expect(screen.getByText(REFUSALS[code].says)).toBeVisible()
})

test('when the answer got lost, the same request is made again', async () => {
  let times = 0
  await open({
    'points.redemptionCode': () =>
      ++times === 1
        ? 'lost'
        : ok<'points.redemptionCode'>({
            digits: '48271936',
            qr: 'GVR.48271936',
            expiresAt: NOW + 120_000,
            now: NOW,
            ...OFFER,
          }),
  })
  fireEvent.click(screen.getByText('再试'))
  await pass(0)
  expect(screen.getByText('4827 1936')).toBeVisible()
  const [first, second] = requests()
  expect(second).toEqual(first)
})
