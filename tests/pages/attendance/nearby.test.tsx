import { act, fireEvent, screen } from '@testing-library/react'
import CheckInPage from '@/pages/attendance/check-in/index'
import { locate } from '@/platform/locate'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { HOUR, homeOf, NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { scannedAt, STARTS, taskAttended, taskOf, type Task } from './answers'

jest.mock('@/platform/locate', () => ({ locate: jest.fn() }))

const open = (task: Task = taskOf()) => {
  const [title, stationName] = [task.title, task.station.name]
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'tasks.getTask': () => ok<'tasks.getTask'>(task),
    'attendance.findShifts': () =>
      ok<'attendance.findShifts'>({ now: NOW, stationName, asksWhere: true, address: null, phone: null, shifts: [] }),
    'attendance.checkIn': () =>
      ok<'attendance.checkIn'>({
        title,
        stationName,
        checkedInAt: NOW,
        endsAt: STARTS + 3.5 * HOUR,
        standing: 'live',
      }),
  })
  platform.open({ shiftId: TASK, code: scannedAt(NOW) })
  show(<CheckInPage />)
}
const box = () => screen.findByRole('checkbox', { name: '告诉站点我在不在附近' })
const signIn = async () => {
  const button = await screen.findByRole('button', { name: /^签到 \d/ })
  await act(async () => void fireEvent.click(button))
}
const sent = () => asked.filter((call) => call.action === 'attendance.checkIn').map(({ input }) => input)

beforeEach(() => {
  freshPhone()
  jest.mocked(locate).mockReset()
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterEach(() => jest.restoreAllMocks())

test('a station that asks is told only by who says yes, only with the tap that signs in, and to some 100 m', async () => {
  jest.mocked(locate).mockResolvedValue({ at: 'here', longitude: 117.849_613, latitude: 36.800_49 })
  open()
  fireEvent.click(await box())
  expect(screen.getByText('站点想知道人到没到，不给也一样签')).toBeVisible()
  expect(locate).not.toHaveBeenCalled()
  await signIn()
  expect(await screen.findByText('签到好了')).toBeVisible()
  expect(sent()).toMatchObject([{ place: { longitude: 117.85, latitude: 36.8 } }])
})

test('it is told nothing unless somebody says so', async () => {
  open()
  expect(await box()).not.toBeChecked()
  await signIn()
  expect(await screen.findByText('签到好了')).toBeVisible()
  expect(locate).not.toHaveBeenCalled()
  expect(sent()[0]).not.toHaveProperty('place')
})

test.each([
  ['will not say', () => Promise.resolve({ at: 'unknown' as const })],
  ['never answers', () => new Promise<never>(() => undefined)],
])(
  'whoever said yes is signed in all the same when the phone %s',
  async (_case, answer) => {
    jest.mocked(locate).mockImplementation(answer)
    open()
    fireEvent.click(await box())
    await signIn()
    expect(await screen.findByText('签到好了', {}, { timeout: 5000 })).toBeVisible()
    expect(sent()[0]).not.toHaveProperty('place')
  },
  10_000,
)

test('nobody who signs out is asked', async () => {
  open(taskAttended('in'))
  expect(await screen.findByRole('button', { name: /^签退/ })).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})
