import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import NoticesPage from '@/pages/notices/list/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { type Notice, noticeOf } from './answers'

beforeEach(freshPhone)

const opening = (notices: readonly Notice[], next: string | null = null) => {
  let read = 0
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'notices.list': ({ cursor }) =>
      ok<'notices.list'>(
        cursor
          ? { notices: [noticeOf({ id: 'old', title: '很早的一条', unread: false })], next: null }
          : { notices: notices.map((one) => ({ ...one, unread: one.unread && one.at > read })), next },
      ),
    'notices.read': ({ upTo }) => {
      read = upTo
      return ok<'notices.read'>({ readTo: upTo })
    },
  })
  show(<NoticesPage />)
}
const reads = () => asked.filter(({ action }) => action === 'notices.read')

test('looking is reading: the newest moment is marked once, and what was new stays marked on the page', async () => {
  opening([noticeOf({ at: NOW - 5 }), noticeOf({ id: 'b', title: '看过的', at: NOW - 50, unread: false })])
  expect(await screen.findByText('1 条新消息')).toBeVisible()
  await waitFor(() => expect(reads()).toHaveLength(1))
  expect(reads()[0]?.input).toMatchObject({ upTo: NOW - 5 })
  await waitFor(() => expect(asked.filter(({ action }) => action === 'notices.list').length).toBeGreaterThan(1))
  expect(screen.getByText('1 条新消息')).toBeVisible()
  expect(screen.getAllByText('新')).toHaveLength(1)
})

test('nothing new: nothing is marked', async () => {
  opening([noticeOf({ unread: false })])
  expect(await screen.findByText('都看过了')).toBeVisible()
  expect(reads()).toEqual([])
})

test.each([
  ['pages/tasks/detail/index?taskId=t1', { how: 'navigateTo', url: '/pages/tasks/detail/index?taskId=t1' }],
  ['pages/tabs/tasks/index', { how: 'switchTab', url: '/pages/tabs/tasks/index' }],
])('a tap leads to %s', async (page, step) => {
  opening([noticeOf({ page, unread: false })])
  fireEvent.click(await screen.findByRole('button', { name: /去小区清雪/ }))
  expect(platform.journey).toEqual([step])
})

test.each([null, 'https://elsewhere.example', 'pages/x/../y/index', 'javascript:alert(1)'])(
  'an address that is none of ours leads nowhere: %s',
  async (page) => {
    opening([noticeOf({ page, unread: false })])
    expect(await screen.findByText('明天 08:00 去小区清雪')).toBeVisible()
    expect(screen.queryByRole('button', { name: /去小区清雪/ })).toBeNull()
  },
)

test('older ones come on a tap', async () => {
  opening([noticeOf({ unread: false })], 'older')
  fireEvent.click(await screen.findByRole('button', { name: '再看一些' }))
  expect(await screen.findByText('很早的一条')).toBeVisible()
  expect(screen.getByText('就这些了')).toBeVisible()
})

test('nothing yet: what will come', async () => {
  opening([])
  expect(await screen.findByText('还没有消息')).toBeVisible()
})

test('not reached: it says so, and pulling asks again', async () => {
  let lost = true
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'notices.list': () => (lost ? 'lost' : ok<'notices.list'>({ notices: [noticeOf({ unread: false })], next: null })),
  })
  show(<NoticesPage />)
  await screen.findByRole('button', { name: '重试' }, { timeout: 3000 })
  lost = false
  await act(async () => platform.pullDown())
  expect(await screen.findByText('明天 08:00 去小区清雪')).toBeVisible()
})

test('a refusal is said in words', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'notices.list': () => refused<'notices.list'>('suspended'),
  })
  show(<NoticesPage />)
  expect(await screen.findByText('账户暂停了，请找社区问一问。')).toBeVisible()
})
