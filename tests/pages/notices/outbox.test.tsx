import { screen } from '@testing-library/react'
import OutboxPage from '@/pages/notices/outbox/index'
import { cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { type Sent, sentOf } from './answers'

beforeEach(freshPhone)

const opening = (notices: readonly Sent[]) => {
  platform.open({ scope: '370306003011' })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('community')),
    'notices.outbox': () => ok<'notices.outbox'>({ notices: [...notices], next: null }),
  })
  show(<OutboxPage />)
}

test('what was sent and what waits, in numbers', async () => {
  opening([sentOf(), sentOf({ id: 'b', title: '集结演练', counts: { ...sentOf().counts, waiting: 0, sending: 0 } })])
  expect(await screen.findByText('还有 4 条等着发')).toBeVisible()
  expect(screen.getAllByText('已发出 27')).toHaveLength(2)
  expect(screen.getByText('集结演练')).toBeVisible()
})

test('nothing sent yet: when it fills', async () => {
  opening([])
  expect(await screen.findByText('还没发过微信消息')).toBeVisible()
})

test('somebody of another place is told so', async () => {
  platform.open({ scope: '370306003011' })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('community')),
    'notices.outbox': () => refused<'notices.outbox'>('notAllowed'),
  })
  show(<OutboxPage />)
  expect(await screen.findByText('这件事不归您办，请找社区或支部。')).toBeVisible()
})
