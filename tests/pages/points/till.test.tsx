import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import TillPage from '@/pages/counter/till/index'
import { chime } from '@/platform/chime'
import { scanCode } from '@/platform/scan'
import { vibrate } from '@/platform/vibrate'
import { elderMode } from '@/session/elder'
import { CONTRACTS, type ValueOf } from '../../../types/contracts/all'
import { KERNEL_REFUSALS, REFUSALS } from '../../../types/domain/refusals'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { HOUR, homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { refusal } from './answers'

jest.mock('@/platform/scan', () => ({ scanCode: jest.fn() }))
jest.mock('@/platform/chime', () => ({ chime: jest.fn() }))
jest.mock('@/platform/vibrate', () => ({ vibrate: jest.fn() }))

const SHOP = 'm370306003011-01'
const OTHER_SHOP = 'm370306003011-02'
const grant = (scope: string, scopeName: string) => ({ role: 'merchant' as const, scope, scopeName })

const READ: ValueOf<'points.readCode'> = {
  digits: '48271936',
  title: '鸡蛋 10 枚',
  points: 50,
  customer: '李*英',
  expiresAt: NOW + 90_000,
  capturable: { allowed: true },
}
const RECEIPT: ValueOf<'points.capture'> = { postingId: 'p00000004:17', title: '鸡蛋 10 枚', points: 50, at: NOW }
const TODAY: ValueOf<'points.tillToday'> = {
  today: { times: 12, points: 640 },
  redemptions: [
    {
      postingId: 'p00000009:3',
      title: '洗衣液 1 瓶',
      points: 120,
      at: NOW - HOUR,
      digits: '11112222',
      cancellable: { allowed: true },
    },
  ],
}
type Replies = Parameters<typeof cloudAnswers>[0]
const world = (over: Replies = {}, roles = [grant(SHOP, '惠民超市')]) =>
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('merchant', { roles })),
    'points.tillToday': () => ok<'points.tillToday'>(TODAY),
    'points.readCode': () => ok<'points.readCode'>(READ),
    'points.capture': () => ok<'points.capture'>(RECEIPT),
    ...over,
  })
const open = async (over: Replies = {}) => {
  world(over)
  show(<TillPage />)
  await screen.findByText('扫顾客的码')
}
const scan = async (text = 'GVR.48271936') => {
  jest.mocked(scanCode).mockResolvedValue({ at: 'read', text })
  const button = await screen.findByText('扫顾客的码')
  await act(async () => void fireEvent.click(button))
}
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)
const TAKE = '东西给了，收 50 分'

beforeEach(() => {
  freshPhone()
  jest.mocked(scanCode).mockReset()
  jest.mocked(vibrate).mockReset()
  jest.mocked(chime).mockReset()
})

test('waits for a customer with the day at the top and the last ones below', async () => {
  await open()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('惠民超市')
  expect(await screen.findByText('12 笔')).toBeVisible()
  expect(screen.getByText('640 分')).toBeVisible()
  expect(screen.getByText('洗衣液 1 瓶')).toBeVisible()
  expect(screen.getByText('06:52·码 1111 2222')).toBeVisible()
  fireEvent.click(screen.getByText('流水和对账'))
  const url = `/pages/alliance/history/index?side=merchant&merchantId=${SHOP}`
  expect(platform.journey).toEqual([{ how: 'navigateTo', url }])
})

test('reads, shows what to hand over, takes once, and knocks', async () => {
  await open()
  await scan()
  expect(await screen.findByText(TAKE)).toBeVisible()
  expect(screen.getByText('50')).toHaveClass('till-amount')
  expect(screen.getByText('李*英')).toBeVisible()
  expect(screen.getByText('4827 1936')).toBeVisible()
  expect(screen.getByText('先把东西给顾客，再点下面')).toBeVisible()
  expect(sent('points.capture')).toEqual([])
  fireEvent.click(screen.getByText(TAKE))
  expect(await screen.findByText('收 50 分')).toBeVisible()
  expect(screen.getByText('鸡蛋 10 枚·李*英')).toBeVisible()
  expect(vibrate).toHaveBeenCalledTimes(1)
  expect(sent('points.readCode')).toEqual([{ merchantId: SHOP, code: 'GVR.48271936' }])
  expect(sent('points.capture')).toEqual([
    { merchantId: SHOP, code: '48271936', requestId: expect.stringMatching(/^[0-9A-Z]{26}$/) },
  ])
})

test('the request’s id lies in the phone before it is sent', async () => {
  let stored: unknown
  await open({
    'points.capture': () => {
      stored = platform.storage.get('intent.points')
      return ok<'points.capture'>(RECEIPT)
    },
  })
  await scan()
  fireEvent.click(await screen.findByText(TAKE))
  await screen.findByText('收 50 分')
  expect(stored).toMatchObject({ requestId: sent('points.capture')[0]?.requestId })
})

test('on to the next customer from there', async () => {
  await open()
  await scan()
  fireEvent.click(await screen.findByText(TAKE))
  jest.mocked(scanCode).mockResolvedValue({ at: 'read', text: 'GVR.11112222' })
  const next = await screen.findByText('接着扫')
  await act(async () => void fireEvent.click(next))
  expect(await screen.findByText(TAKE)).toBeVisible()
  expect(sent('points.readCode').map(({ code }) => code)).toEqual(['GVR.48271936', 'GVR.11112222'])
})

test('typed digits do as well, the eighth by itself', async () => {
  await open()
  fireEvent.change(screen.getByLabelText('顾客报的 8 位数'), { target: { value: '48271936' } })
  expect(await screen.findByText(TAKE)).toBeVisible()
  expect(sent('points.readCode')).toEqual([{ merchantId: SHOP, code: '48271936' }])
})

test('the wrong thing goes back without taking anything', async () => {
  await open()
  await scan()
  fireEvent.click(await screen.findByText('不对，退回'))
  expect(await screen.findByText('扫顾客的码')).toBeVisible()
  expect(sent('points.capture')).toEqual([])
})

describe('what is not a redemption code needs no trip', () => {
  test.each([
    ['a station’s code', 'GVS.t370306003011-2611-03.59666666.48271936', '这是站点的签到码，请顾客亮兑换码。'],
    ['a link', 'https://example.org/a-long-address', '这不是兑换码，请顾客亮出兑换码。'],
    ['a few letters', 'abc', '这不是兑换码，请顾客亮出兑换码。'],
  ])('%s', async (_, text, says) => {
    await open()
    await scan(text)
    expect(await screen.findByText(says)).toBeVisible()
    expect(sent('points.readCode')).toEqual([])
  })

  test('no camera offers the digits', async () => {
    await open()
    jest.mocked(scanCode).mockResolvedValue({ at: 'noCamera' })
    fireEvent.click(screen.getByText('扫顾客的码'))
    expect(await screen.findByText('相机打不开，请输顾客报的 8 位数。')).toBeVisible()
  })
})

describe('a refusal', () => {
  test.each([...CONTRACTS.points.readCode.refusals, ...KERNEL_REFUSALS])(
    '%s of a code is said in words',
    async (code) => {
      await open({ 'points.readCode': () => refusal(code) })
      await scan()
      expect(await screen.findByText(REFUSALS[code].says)).toBeVisible()
      expect(screen.getByText('扫顾客的码')).toBeVisible()
    },
  )

  test.each(['codeUsed', 'codeExpired', 'pointsShort'] as const)(
    'foreseen by the server (%s) is said before anybody presses, and there is nothing to press',
    async (code) => {
      await open({ 'points.readCode': () => ok<'points.readCode'>({ ...READ, capturable: { allowed: false, code } }) })
      await scan()
      expect(await screen.findByText(REFUSALS[code].says)).toBeVisible()
      expect(screen.queryByText(TAKE)).toBeNull()
      fireEvent.click(screen.getByText('知道了，接下一位'))
      expect(await screen.findByText('扫顾客的码')).toBeVisible()
    },
  )

  test.each([...CONTRACTS.points.capture.refusals, ...KERNEL_REFUSALS])(
    '%s at taking is said in words',
    async (code) => {
      await open({ 'points.capture': () => refusal(code) })
      await scan()
      fireEvent.click(await screen.findByText(TAKE))
      expect(await screen.findByText(REFUSALS[code].says)).toBeVisible()
      expect(screen.queryByText('收 50 分')).toBeNull()
      expect(vibrate).not.toHaveBeenCalled()
      // Only where nothing is decided yet may the button stay.
      expect(screen.queryByText(TAKE) !== null).toBe(REFUSALS[code].retry === 'now')
    },
  )
})

describe('without a network', () => {
  test('a code that could not be read took nothing, and can be read again', async () => {
    let times = 0
    await open({ 'points.readCode': () => (++times === 1 ? 'lost' : ok<'points.readCode'>(READ)) })
    await scan()
    expect(await screen.findByText('没连上，码还没看到，没有收分。')).toBeVisible()
    fireEvent.click(screen.getByText('再看一次'))
    expect(await screen.findByText(TAKE)).toBeVisible()
  })

  test('nobody knows whether it was taken; asking again has the same id and gets the same receipt', async () => {
    let times = 0
    await open({ 'points.capture': () => (++times < 3 ? 'lost' : ok<'points.capture'>(RECEIPT)) })
    await scan()
    fireEvent.click(await screen.findByText(TAKE))
    expect(await screen.findByText('不知道收没收到')).toBeVisible()
    expect(screen.getByText('网断了，没等到回话。再问一次不会重复扣分')).toBeVisible()
    fireEvent.click(screen.getByText('再问一次'))
    await act(async () => undefined)
    expect(await screen.findByText('不知道收没收到')).toBeVisible()
    fireEvent.click(screen.getByText('再问一次'))
    expect(await screen.findByText('收 50 分')).toBeVisible()
    const [first, second, third] = sent('points.capture')
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(vibrate).toHaveBeenCalledTimes(1)
  })

  test('asking again may also learn that it was never taken', async () => {
    let times = 0
    await open({ 'points.capture': () => (++times === 1 ? 'lost' : refusal('codeExpired')) })
    await scan()
    fireEvent.click(await screen.findByText(TAKE))
    fireEvent.click(await screen.findByText('再问一次'))
    expect(await screen.findByText(REFUSALS.codeExpired.says)).toBeVisible()
    expect(screen.queryByText('收 50 分')).toBeNull()
  })
})

describe('several shops', () => {
  test('one can go from one till to another, and the phone remembers', async () => {
    world({}, [grant(SHOP, '惠民超市'), grant(OTHER_SHOP, '百顺早餐店')])
    const first = show(<TillPage />)
    fireEvent.click(await screen.findByText('换一家店'))
    fireEvent.click(screen.getByText('百顺早餐店'))
    expect(await screen.findByRole('heading', { level: 1, name: '百顺早餐店' })).toBeVisible()
    await scan()
    await screen.findByText(TAKE)
    expect(sent('points.readCode')).toEqual([{ merchantId: OTHER_SHOP, code: 'GVR.48271936' }])
    first.unmount()
    show(<TillPage />)
    expect(await screen.findByRole('heading', { level: 1, name: '百顺早餐店' })).toBeVisible()
  })

  test('with one shop there is nothing to choose', async () => {
    await open()
    expect(screen.queryByText('换一家店')).toBeNull()
  })

  test('without one the page says how to get one', async () => {
    cloudAnswers({ 'home.open': () => ok<'home.open'>(homeOf('volunteer')) })
    show(<TillPage />)
    expect(await screen.findByText('您名下还没有店')).toBeVisible()
  })
})

test('elders read spoken times', async () => {
  act(() => elderMode.write(true))
  await open()
  expect(await screen.findByText('早上 6 点 52 分')).toBeVisible()
})

test('a capture that was never answered is asked again with the same id, also after the app was closed', async () => {
  const ids: unknown[] = []
  const lostOnce: Replies = {
    'points.capture': ({ requestId }) => {
      ids.push(requestId)
      return ids.length === 1 ? 'lost' : ok<'points.capture'>(RECEIPT)
    },
  }
  world(lostOnce)
  const first = show(<TillPage />)
  await scan()
  fireEvent.click(await screen.findByText(TAKE))
  expect(await screen.findByText('不知道收没收到')).toBeVisible()
  first.unmount()
  show(<TillPage />)
  expect(await screen.findByText('不知道收没收到')).toBeVisible()
  expect(screen.getByText('鸡蛋 10 枚')).toBeVisible()
  const again = screen.getByText('再问一次')
  await act(async () => void fireEvent.click(again))
  expect(await screen.findByText('收 50 分')).toBeVisible()
  expect(ids).toHaveLength(2)
  expect(ids[1]).toBe(ids[0])
  await waitFor(() => expect(platform.storage.get('till.sent')).toBeFalsy())
})

test('one is taken back with a reason, and the customer is told', async () => {
  await open({
    'points.cancelRedemption': () => ok<'points.cancelRedemption'>({ postingId: 'p00000009:4', points: 120, at: NOW }),
  })
  fireEvent.click(await screen.findByRole('button', { name: /洗衣液 1 瓶/ }))
  expect(screen.queryByText('退回 120 分')).toBeNull()
  fireEvent.click(screen.getByText('东西没货了'))
  const back = screen.getByText('退回 120 分')
  await act(async () => void fireEvent.click(back))
  expect(await screen.findByText('退好了，120 分还给顾客，已经告诉他了')).toBeVisible()
  expect(sent('points.cancelRedemption')).toMatchObject([
    { merchantId: SHOP, postingId: 'p00000009:3', reason: 'ranOut' },
  ])
})

test('what was taken back already stands there, and cannot be taken back again', async () => {
  const row = { ...TODAY.redemptions[0], cancellable: { allowed: false, code: 'alreadyReversed' } } as never
  await open({ 'points.tillToday': () => ok<'points.tillToday'>({ ...TODAY, redemptions: [row] }) })
  expect(await screen.findByText('已退回')).toBeVisible()
  expect(screen.queryByRole('button', { name: /洗衣液 1 瓶/ })).toBeNull()
})

test('a counter hears that it is taken and that it is not, each its own sound, until somebody turns it off', async () => {
  await open()
  await scan()
  await act(async () => void fireEvent.click(await screen.findByText(TAKE)))
  expect(jest.mocked(chime).mock.calls).toEqual([['done']])
  await act(async () => void fireEvent.click(await screen.findByText('回到收分')))
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('merchant', { roles: [grant(SHOP, '惠民超市')] })),
    'points.tillToday': () => ok<'points.tillToday'>(TODAY),
    'points.readCode': () => refusal('codeUnknown'),
  })
  await scan()
  expect(jest.mocked(chime).mock.calls.at(-1)).toEqual(['refused'])
  await act(async () => void fireEvent.click(await screen.findByText('关掉声音')))
  await scan()
  expect(jest.mocked(chime)).toHaveBeenCalledTimes(2)
  expect(screen.getByText('打开声音')).toBeVisible()
})

test('what the community took out of an older sheet does not make the day a minus', async () => {
  const today = { times: -1, points: -32 }
  await open({ 'points.tillToday': () => ok<'points.tillToday'>({ ...TODAY, today }) })
  expect(await screen.findByText('多退了 32 分')).toBeVisible()
  expect(screen.queryByText(/^-/)).toBeNull()
})
