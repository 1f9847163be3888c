import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useAskNotices } from '@/session/useAskNotices'
import { Button } from '@/ui/Button'
import { DAY } from '../../../types/domain/time'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { messagesAsked } from '@/session/messages-asked'

beforeEach(() => {
  freshPhone()
  messagesAsked.write({ at: 0, credits: [] })
})

function Join() {
  const ask = useAskNotices('reminder', 'change')
  return <Button onTap={ask}>我来</Button>
}

const told = (left: number, quietUntil: number | null = null) =>
  ok<'notices.grantCredits'>({ credits: [{ template: 'reminder', left, quietUntil }] })
const opening = (left = 1, quietUntil: number | null = null) => {
  cloudAnswers({ 'notices.grantCredits': () => told(left, quietUntil) })
  show(<Join />)
}
const tap = () => fireEvent.click(screen.getByRole('button', { name: '我来' }))
const answer = async (yes: boolean) => act(async () => platform.questions()[0]?.answer(yes))

test.each([
  [true, 'accept'],
  [false, 'reject'],
] as const)('a tap asks once, and what was said is banked: %s', async (yes, said) => {
  opening()
  tap()
  expect(platform.questions()).toMatchObject([{ content: '派工和任务提醒、任务变动' }])
  await answer(yes)
  await waitFor(() => expect(asked.some(({ action }) => action === 'notices.grantCredits')).toBe(true))
  expect(asked.find(({ action }) => action === 'notices.grantCredits')?.input).toMatchObject({
    answers: [
      { template: 'reminder', answer: said },
      { template: 'change', answer: said },
    ],
  })
  await waitFor(() => expect(messagesAsked.read().credits).toHaveLength(1))
})

test.each([
  ['enough is banked', 2, null, 0, ['任务变动']],
  ['one is left', 1, null, 0, ['派工和任务提醒、任务变动']],
  ['enough was banked long ago', 2, null, 8 * DAY, ['派工和任务提醒、任务变动']],
  ['a no is fresh', 0, Date.now() + DAY, 0, ['任务变动']],
  ['a no is old', 0, Date.now() - DAY, 0, ['派工和任务提醒、任务变动']],
] as const)('what is asked when %s', (_when, left, quietUntil, age, asks) => {
  messagesAsked.write({ at: Date.now() - age, credits: [{ template: 'reminder', left, quietUntil }] })
  opening()
  tap()
  expect(platform.questions().map(({ content }) => content)).toEqual(asks)
})

test('when the answer is lost, nothing is known and nothing is said', async () => {
  cloudAnswers({ 'notices.grantCredits': () => 'lost' })
  show(<Join />)
  tap()
  await answer(true)
  await waitFor(() => expect(asked.some(({ action }) => action === 'notices.grantCredits')).toBe(true))
  expect(messagesAsked.read().credits).toEqual([])
})
