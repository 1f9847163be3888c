import { fireEvent, screen, waitFor } from '@testing-library/react'
import ScanPage from '@/pages/tabs/scan/index'
import { scanCode } from '@/platform/scan'
import type { Scan } from '@/platform/scanned'
import type { ActiveHome } from '@/session/session'
import { cloudAnswers, ok } from '../support/cloud'
import { HOUR, homeOf, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { scannedAt } from './answers'

jest.mock('@/platform/scan', () => ({ scanCode: jest.fn() }))
const cameraSees = (scan: Scan) => jest.mocked(scanCode).mockResolvedValue(scan)

const UPCOMING = {
  taskId: TASK,
  title: '陪 3 位老人去复查',
  place: '区医院',
  startsAt: NOW,
  endsAt: NOW + HOUR,
} as const
const OPEN_STAY = { shiftId: 't370306003011-2611-01', title: '扫楼道', checkedInAt: NOW - HOUR } as const

const open = (change: Partial<ActiveHome> = {}) => {
  cloudAnswers({ 'home.open': () => ok<'home.open'>(homeOf('volunteer', change)) })
  show(<ScanPage />)
}

beforeEach(freshPhone)

test('a station’s code leads to its shift, code in hand', async () => {
  const text = scannedAt(NOW)
  cameraSees({ at: 'read', text })
  open()
  fireEvent.click(screen.getByText('扫一扫'))
  await waitFor(() => expect(platform.journey).toHaveLength(1))
  expect(platform.journey[0]).toEqual({
    how: 'navigateTo',
    url: `/pages/attendance/check-in/index?shiftId=${TASK}&code=${text}`,
  })
})

test.each([
  ['the plaque', 'GVP.s370306003001-01'],
  ['a station’s WeChat code', 'pages/attendance/check-in/index?scene=s370306003001-01'],
])('%s leads to what is on there', async (_, text) => {
  cameraSees({ at: 'read', text })
  open()
  fireEvent.click(screen.getByText('扫一扫'))
  await waitFor(() => expect(platform.journey).toHaveLength(1))
  expect(platform.journey[0]).toMatchObject({ url: '/pages/attendance/at-station/index?stationId=s370306003001-01' })
})

test.each([
  ['a redemption code', 'GVR.48271936', '这是换东西的码，请给店员扫。'],
  ['a link', 'https://example.org/x', '这不是站点的签到码，请扫站点屏幕。'],
  ['a code that only begins like ours', 'GVS.nowhere', '这不是站点的签到码，请扫站点屏幕。'],
  ['nothing readable', '', '这不是站点的签到码，请扫站点屏幕。'],
])('%s leads nowhere and says so', async (_, text, says) => {
  cameraSees({ at: 'read', text })
  open()
  fireEvent.click(screen.getByText('扫一扫'))
  expect(await screen.findByText(says)).toBeVisible()
  expect(platform.journey).toEqual([])
})

test('without a camera the digits are offered; a closed camera says nothing', async () => {
  open({ upcoming: UPCOMING, upcomingCount: 1 })
  cameraSees({ at: 'closed' })
  fireEvent.click(screen.getByText('扫一扫'))
  await screen.findByText('下一场：陪 3 位老人去复查')
  expect(screen.queryByText(/相机/)).toBeNull()
  cameraSees({ at: 'noCamera' })
  fireEvent.click(screen.getByText('扫一扫'))
  expect(await screen.findByText('相机打不开，请输屏幕上的 8 位数。')).toBeVisible()
})

test('typed digits go to my next shift, the eighth by itself', async () => {
  open({ upcoming: UPCOMING, upcomingCount: 1 })
  const input = await screen.findByLabelText('屏幕上的 8 位数')
  fireEvent.change(input, { target: { value: '4827 193' } })
  expect(platform.journey).toEqual([])
  fireEvent.change(input, { target: { value: '4827 1936' } })
  expect(platform.journey).toEqual([
    { how: 'navigateTo', url: `/pages/attendance/check-in/index?shiftId=${TASK}&code=48271936` },
  ])
})

test('of two shifts the one I am in is chosen, and the other can be', async () => {
  open({ upcoming: UPCOMING, upcomingCount: 1, openStay: OPEN_STAY })
  const other = await screen.findByRole('radio', { name: '签到「陪 3 位老人去复查」' })
  expect(screen.getByRole('radio', { name: '签退「扫楼道」' })).toBeChecked()
  fireEvent.click(other)
  fireEvent.change(screen.getByLabelText('屏幕上的 8 位数'), { target: { value: '48271936' } })
  expect(platform.journey[0]?.url).toContain(`shiftId=${TASK}&`)
})

test('without a shift of mine there is nothing to type for', async () => {
  open()
  await screen.findByText('到站点了？扫一下就行')
  expect(screen.queryByLabelText('屏幕上的 8 位数')).toBeNull()
})

test('somebody signed in reads where first, and the button signs out', async () => {
  open({ openStay: OPEN_STAY })
  expect(await screen.findByText('您在忙「扫楼道」')).toBeVisible()
  expect(screen.getByText('06:52 签到，忙完扫码签退')).toBeVisible()
  expect(screen.getByText('扫码签退')).toBeVisible()
})
