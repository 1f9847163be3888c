import { fireEvent, screen } from '@testing-library/react'
import { hoursOf } from '@/lib/when'
import MyAttendancePage from '@/pages/attendance/mine/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { HOUR, homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'

type Row = ValueOf<'attendance.mine'>['attendance'][number]
const row = (nn: string, title: string, change: Partial<Row> = {}): Row => ({
  shiftId: `t370306003011-2611-${nn}`,
  title,
  stationName: '凤鸣社区党群服务站点',
  state: 'out',
  standing: 'live',
  checkedInAt: NOW - HOUR,
  checkedOutAt: NOW - 25 * 60_000,
  minutes: 35,
  ...change,
})

const pages = (first: readonly Row[], second?: readonly Row[]) =>
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'attendance.mine': ({ cursor }) =>
      ok<'attendance.mine'>({
        totals: { minutes: 2129, times: 15 },
        attendance: [...(cursor ? (second ?? []) : first)],
        next: cursor || !second ? null : '1_next',
      }),
  })

beforeEach(freshPhone)

test.each([
  [0, '0.0'],
  [5, '0.0'],
  [6, '0.1'],
  [59, '0.9'],
  [60, '1.0'],
  [2129, '35.4'],
])('%i minutes are %s hours: rounded down, one decimal', (minutes, hours) => expect(hoursOf(minutes)).toBe(hours))

test('shows what it adds up to and every time, page by page', async () => {
  pages([row('03', '陪 3 位老人去复查')], [row('02', '夜里巡楼', { state: 'in', checkedOutAt: null, minutes: null })])
  show(<MyAttendancePage />)
  expect(await screen.findByText('35.4')).toBeVisible()
  expect(screen.getByText(/不四舍五入/)).toBeVisible()
  expect(await screen.findByText('今天 06:52 – 07:27')).toBeVisible()
  expect(screen.getByText('35 分')).toBeVisible()
  expect(screen.queryByText('夜里巡楼')).toBeNull()
  fireEvent.click(screen.getByText('再看一些'))
  expect(await screen.findByText('夜里巡楼')).toBeVisible()
  expect(screen.getByText('没签退')).toBeVisible()
  expect(screen.getByText('就这些了')).toBeVisible()
  expect(asked.filter(({ action }) => action === 'attendance.mine').map(({ input }) => input)).toEqual([
    {},
    { cursor: '1_next' },
  ])
})

test('an empty list says how it fills', async () => {
  pages([])
  show(<MyAttendancePage />)
  expect(await screen.findByText('还没有服务记录')).toBeVisible()
})

test('what could not be reached can be asked for again', async () => {
  cloudAnswers({ 'home.open': () => ok<'home.open'>(homeOf('volunteer')), 'attendance.mine': () => 'lost' })
  show(<MyAttendancePage />)
  expect(await screen.findByText('没连上，什么都没丢', {}, { timeout: 3000 })).toBeVisible()
  pages([row('03', '陪 3 位老人去复查')])
  fireEvent.click(screen.getByText('重试'))
  expect(await screen.findByText('陪 3 位老人去复查')).toBeVisible()
})
