import { act, fireEvent, screen, within } from '@testing-library/react'
import TasksPage from '@/pages/tabs/tasks/index'
import type { AnswerOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { BRANCH, meAs, refusedBy, type Row, row, yes } from '../support/tasks'

beforeEach(freshPhone)

const claims = () => asked.filter(({ action }) => action === 'tasks.claim').map(({ input }) => input)
const sheet = () => within(screen.getByRole('dialog', { name: '认领几个位子？' }))
const tap = (name: string) => act(async () => fireEvent.click(sheet().getByRole('button', { name })))

/** Opens the sheet of the one task; `later` is what the list shows from the second time on. */
async function claiming(answer: () => AnswerOf<'tasks.claim'> | 'lost', later?: Row): Promise<void> {
  let times = 0
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('branchSecretary')),
    'tasks.listTasks': () => {
      times += 1
      return ok<'tasks.listTasks'>({ tasks: [times > 1 && later ? later : row({ claimable: yes, placesLeft: 3 })] })
    },
    'tasks.claim': answer,
  })
  show(<TasksPage />)
  fireEvent.click(await screen.findByRole('button', { name: '认领：陪老人去复查' }))
}
const done = (places = 3) => ok<'tasks.claim'>({ taskId: TASK, branchId: BRANCH, places })

test('all that is left is offered, and no more can be taken', async () => {
  await claiming(done)
  expect(sheet().getByRole('button', { name: '认领 3 个位子' })).toBeVisible()
  await tap('位子加一')
  expect(sheet().getByRole('button', { name: '认领 3 个位子' })).toBeVisible()
  await tap('位子减一')
  await tap('位子减一')
  await tap('位子减一')
  expect(sheet().getByRole('button', { name: '认领 1 个位子' })).toBeVisible()
})

test('the branch of the view claims what was chosen; the sheet closes and says what comes next', async () => {
  await claiming(() => done(2), row({ claimable: refusedBy('alreadyClaimed'), branch: { places: 2, placesLeft: 2 } }))
  await tap('位子减一')
  await tap('认领 2 个位子')
  expect(claims()).toEqual([{ taskId: TASK, branchId: BRANCH, places: 2, requestId: expect.any(String) }])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('认领了 2 个位子，点开就能派人')).toBeVisible()
})

test('when others were quicker the words say so, and the number becomes what is left now', async () => {
  await claiming(() => refused<'tasks.claim'>('placesTaken'), row({ claimable: yes, placesLeft: 1 }))
  await tap('认领 3 个位子')
  expect(sheet().getByText('名额不够了，看看别的，或少领几个。')).toBeVisible()
  expect(await sheet().findByRole('button', { name: '认领 1 个位子' })).toBeVisible()
})

test('when it can be claimed no more, the sheet only leads away', async () => {
  await claiming(() => refused<'tasks.claim'>('claimClosed'), row({ claimable: refusedBy('claimClosed') }))
  await tap('认领 3 个位子')
  expect(sheet().getByText('认领截止了，剩下的由社区安排。')).toBeVisible()
  fireEvent.click(await sheet().findByRole('button', { name: '看看别的' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a lost answer is unknown: asking again carries the same id and counts once', async () => {
  let lost = true
  await claiming(() => (lost ? 'lost' : done()))
  await tap('认领 3 个位子')
  expect(sheet().getByText('没连上，不知道办成没有。再点一次不会重复办。')).toBeVisible()
  lost = false
  await tap('认领 3 个位子')
  const [first, second] = claims()
  expect(second).toEqual(first)
  expect(screen.getByText('认领了 3 个位子，点开就能派人')).toBeVisible()
})
