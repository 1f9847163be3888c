import { act, fireEvent, screen } from '@testing-library/react'
import AnswerPage from '@/pages/muster/answer/index'
import { elderMode } from '@/session/elder'
import { cloudAnswers, ok } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { called, mine, ORDER, PLACE, said } from './answers'

const opened = jest.spyOn(window, 'open').mockReturnValue(null)

function open(order: ReturnType<typeof called>) {
  platform.open({ orderId: ORDER })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'muster.mine': () => ok<'muster.mine'>(mine(order)),
    'muster.answer': ({ to }) => ok<'muster.answer'>({ state: to }),
  })
  show(<AnswerPage />)
}

beforeEach(() => {
  freshPhone()
  opened.mockClear()
})
afterEach(() => act(() => elderMode.write(false)))

test('the way to the station is one tap, and so is its telephone', async () => {
  open(called({ mine: said('read') }))
  fireEvent.click(await screen.findByRole('button', { name: /^凤鸣社区党群服务站点，.*在地图上看怎么走$/ }))
  expect(String(opened.mock.calls[0]?.[0])).toContain('position=117.87%2C36.8')
  fireEvent.click(screen.getByText('给站点打电话'))
  expect(platform.called).toEqual([{ phone: PLACE.phone }])
})

test('how far it is, is looked for only when somebody asks', async () => {
  const getCurrentPosition = jest.fn((done: PositionCallback) =>
    done({ coords: { longitude: 117.87, latitude: 36.805 } } as GeolocationPosition),
  )
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true })
  open(called({ mine: said('read') }))
  const ask = await screen.findByText('多远')
  expect(getCurrentPosition).not.toHaveBeenCalled()
  fireEvent.click(ask)
  expect(await screen.findByText(/凤鸣东里南门旁，离您大约 550 米/)).toBeVisible()
})

test('whoever said yes to another grid is led to that grid’s station', async () => {
  const place = { ...PLACE, name: '凤鸣城市驿站', phone: '0533-0001002' }
  const help = { to: GRID, toName: '凤鸣 5 号网格', place, state: 'agreed' } as const
  open(called({ mine: said('coming', { help }) }))
  expect(await screen.findByText('凤鸣城市驿站')).toBeVisible()
  expect(screen.queryByText(PLACE.name)).toBeNull()
})

test('a station that is gone is still named', async () => {
  open(called({ mine: said('read'), place: null }))
  expect(await screen.findByText('凤鸣社区党群服务站点')).toBeVisible()
  expect(screen.queryByText('给站点打电话')).toBeNull()
})

test('elders have three answers, each as wide as the page', async () => {
  act(() => elderMode.write(true))
  open(called({ mine: said('read') }))
  const answers = await screen.findAllByText(/^(我来|已经到了|来不了)$/)
  expect(answers.map(({ textContent }) => textContent)).toEqual(['我来', '已经到了', '来不了'])
  expect(screen.queryByText('晚点到')).toBeNull()
})
