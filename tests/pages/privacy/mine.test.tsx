import { fireEvent, screen, within } from '@testing-library/react'
import MinePage from '@/pages/privacy/mine/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { mine, type Mine } from './answers'

jest.mock('@/platform/save-file', () => ({ saveFile: jest.fn() }))
const { saveFile } = jest.requireMock<{ saveFile: jest.Mock }>('@/platform/save-file')

beforeEach(() => {
  freshPhone()
  saveFile.mockReset().mockResolvedValue(undefined)
})

const opening = (change: Partial<Mine> = {}, more: Parameters<typeof cloudAnswers>[0] = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'privacy.mine': () => ok<'privacy.mine'>(mine(change)),
    'privacy.correct': () => ok<'privacy.correct'>({}),
    ...more,
  })
  show(<MinePage />)
}
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)

test('everything that is known of me, unmasked, with the grid and how I came there', async () => {
  opening()
  for (const words of ['李秀英', '154 0000 0004', '凤鸣西里 1 号楼', '医护', '从东坞网格到凤鸣 3 号网格']) {
    expect((await screen.findAllByText(words))[0]).toBeVisible()
  }
  expect(screen.getByText('第 2 版，2025 年 9 月 1 日同意的')).toBeVisible()
})

test('work is mended with one tap, and what stood there is not sent again', async () => {
  opening()
  fireEvent.click(await screen.findByRole('button', { name: /做什么工作/ }))
  fireEvent.click(screen.getByRole('radio', { name: '医护' }))
  expect(sent('privacy.correct')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: /做什么工作/ }))
  fireEvent.click(screen.getByRole('radio', { name: '教师' }))
  expect(await screen.findByText('改好了')).toBeVisible()
  expect(sent('privacy.correct')).toEqual([{ occupation: 'teacher', requestId: expect.any(String) }])
})

test('nobody becomes a cadre by a tap, and a cadre stays one', async () => {
  opening()
  fireEvent.click(await screen.findByRole('button', { name: /做什么工作/ }))
  expect(screen.queryByRole('radio', { name: '机关干部' })).toBeNull()
})

test('a cadre’s work is what the unit says', async () => {
  opening({ occupation: 'cadre', unitName: '区财政局' })
  expect(await screen.findByText('区财政局')).toBeVisible()
  expect(screen.queryByRole('button', { name: /做什么工作/ })).toBeNull()
})

test('what I can do when it presses is chosen of some, and all of it may be taken back', async () => {
  opening({ skills: ['firstAid'] })
  fireEvent.click(await screen.findByRole('button', { name: /急事来了能帮什么/ }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('checkbox', { name: '会急救' }))
  fireEvent.click(sheet.getByRole('checkbox', { name: '会手语' }))
  fireEvent.click(sheet.getByRole('button', { name: '就这些' }))
  expect(await screen.findByText('改好了')).toBeVisible()
  expect(sent('privacy.correct')).toMatchObject([{ skills: ['signLanguage'] }])
})

test('an address can be written, and forgotten', async () => {
  opening()
  fireEvent.click(await screen.findByRole('button', { name: /住址/ }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.change(sheet.getByLabelText('住址'), { target: { value: ' ' } })
  fireEvent.click(sheet.getByRole('button', { name: '记下住址' }))
  expect(sheet.getByText('还没写，写了再记')).toBeVisible()
  fireEvent.click(sheet.getByRole('button', { name: '别记我的住址' }))
  expect(await screen.findByText('改好了')).toBeVisible()
  expect(sent('privacy.correct')).toMatchObject([{ address: null }])
})

test('a lost answer is told, and the same again goes out with the same id', async () => {
  let lost = true
  opening({}, { 'privacy.correct': () => (lost ? 'lost' : ok<'privacy.correct'>({})) })
  fireEvent.click(await screen.findByRole('switch', { name: '我是党员' }))
  expect(await screen.findByText(/不知道办成没有/)).toBeVisible()
  lost = false
  fireEvent.click(screen.getByRole('button', { name: '再试' }))
  expect(await screen.findByText('改好了')).toBeVisible()
  const [first, second] = sent('privacy.correct')
  expect(second).toEqual(first)
})

test('my data come as a file', async () => {
  opening({}, { 'privacy.exportMine': () => ok<'privacy.exportMine'>({ name: '我的资料.json', base64: 'e30=' }) })
  fireEvent.click(await screen.findByRole('button', { name: '导出' }))
  expect(await screen.findByText('拿到了：我的资料.json')).toBeVisible()
  expect(saveFile).toHaveBeenCalledWith({ name: '我的资料.json', content: 'e30=' })
})

test('a device without room says so', async () => {
  saveFile.mockRejectedValue(new Error('full'))
  opening({}, { 'privacy.exportMine': () => ok<'privacy.exportMine'>({ name: '我的资料.json', base64: 'e30=' }) })
  fireEvent.click(await screen.findByRole('button', { name: '导出' }))
  expect(await screen.findByText('这台设备存不下了，腾点地方再试')).toBeVisible()
})

test('moving house, who looked, and the end of the account are one tap away', async () => {
  opening({ deletable: { allowed: false, code: 'onTasks' } })
  fireEvent.click(await screen.findByRole('button', { name: '我搬家了' }))
  fireEvent.click(screen.getByRole('button', { name: /谁看过我的资料/ }))
  fireEvent.click(screen.getByRole('button', { name: /注销账户/ }))
  expect(platform.journey.map(({ url }) => url)).toEqual([
    '/pages/org/move/index',
    '/pages/privacy/looks/index',
    '/pages/privacy/close/index',
  ])
  expect(screen.getByText('您还有没办完的任务，先退出再注销。')).toBeVisible()
})

test('no answer: what is safe, and a retry', async () => {
  opening({}, { 'privacy.mine': () => 'lost' })
  expect(await screen.findByRole('button', { name: '重试' })).toBeVisible()
})

test('somebody nobody knows is told where to go', async () => {
  opening({}, { 'privacy.mine': () => refused<'privacy.mine'>('notRegistered') })
  expect(await screen.findByText('还不认识您，请先到社区登记。')).toBeVisible()
})
