import { act, fireEvent, screen, within } from '@testing-library/react'
import TasksPage from '@/pages/tabs/tasks/index'
import { elderMode } from '@/session/elder'
import type { Role } from '../../../types/domain/org'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, HOUR, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, meAs, refusedBy, type Row, row, yes } from '../support/tasks'

beforeEach(freshPhone)

const id = (n: number) => `t${COMMUNITY}-2611-0${n}` as const
const opening = (role: Role, tasks: readonly Row[]) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs(role)),
    'tasks.listTasks': () => ok<'tasks.listTasks'>({ tasks: [...tasks] }),
  })
  show(<TasksPage />)
}
const toClaim = row({ id: id(1), title: '给老人送棉被', claimable: yes })
const ours = { branch: { places: 4, placesLeft: 1 }, placesLeft: 0, people: 3, claimable: refusedBy('alreadyClaimed') }
const short = row({ id: id(2), title: '还差人的', ...ours })
const full = row({
  id: id(3),
  title: '人齐的',
  ...ours,
  startsAt: NOW + HOUR,
  endsAt: NOW + 3 * HOUR,
  branch: { places: 4, placesLeft: 0 },
})
const finished = row({ id: id(4), title: '办完的', ...ours, startsAt: NOW - 30 * HOUR, endsAt: NOW - 28 * HOUR })
const accepted = row({ ...finished, id: id(5), title: '办结的', state: 'accepted' })
const others = row({ id: id(6), title: '别人的', placesLeft: 0, people: 2, otherBranches: 1 })

test('a secretary sees what to claim first, then the own tasks by urgency, then the others', async () => {
  opening('branchSecretary', [accepted, others, finished, full, short, toClaim])
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('11 月任务')
  expect(await screen.findByText('今天 18:00 截止')).toHaveClass('cr')
  const titles = [...document.querySelectorAll('.cell-title')].map((cell) => cell.textContent)
  expect(titles).toEqual(['给老人送棉被', '还差人的', '人齐的', '办完的', '办结的', '别人的'])
  const tags = [...document.querySelectorAll('.tag')].map((tag) => tag.textContent)
  expect(tags).toEqual(['还差 1 人', '人齐了', '等验收', '办结', '别的支部'])
  expect(screen.getAllByRole('tab', { name: /\d$/ }).map((tab) => tab.textContent)).toEqual([
    '全部 6',
    '没认领 1',
    '我们的 4',
  ])
})

test('a place that stayed empty on finished work asks for nobody any more', async () => {
  opening('branchSecretary', [finished, short])
  await screen.findByText('办完的')
  const rings = [...document.querySelectorAll('.cell')].map((cell) => cell.querySelectorAll('.empty-place').length)
  expect(rings).toEqual([1, 0])
})

test('only what the server permits has a button', async () => {
  opening('branchSecretary', [toClaim, short, others])
  expect(await screen.findAllByRole('button', { name: /^认领：/ })).toHaveLength(1)
})

test('the parts show only their own', async () => {
  opening('branchSecretary', [toClaim, short, others])
  fireEvent.click(await screen.findByRole('tab', { name: '我们的 1' }))
  expect(screen.getByText('还差人的')).toBeVisible()
  expect(screen.queryByText('给老人送棉被')).toBeNull()
})

test('a row leads to the task', async () => {
  opening('branchSecretary', [short])
  fireEvent.click(await screen.findByRole('button', { name: /还差人的/ }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/tasks/detail/index?taskId=${id(2)}` }])
})

test('a cadre may take part where the server says so, from the source it names', async () => {
  const free = row({ id: id(1), joinable: yes, joinFrom: 'branch', branch: { places: 3, placesLeft: 2 } })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('cadre')),
    'tasks.listTasks': () => ok<'tasks.listTasks'>({ tasks: [free, others] }),
    'tasks.join': () => ok<'tasks.join'>({ taskId: id(1) }),
  })
  show(<TasksPage />)
  expect(await screen.findByText('28 日 周六 08:00·还要 2 人')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^认领/ })).toBeNull()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '参加：陪老人去复查' })))
  expect(asked.find(({ action }) => action === 'tasks.join')?.input).toMatchObject({ taskId: id(1), source: 'branch' })
  expect(await screen.findByText('记下了，28 日 周六 08:00 见')).toBeVisible()
})

test('a place that has gone meanwhile is said in words', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('volunteer')),
    'tasks.listTasks': () => ok<'tasks.listTasks'>({ tasks: [row({ joinable: yes, joinFrom: 'free' })] }),
    'tasks.join': () => refused<'tasks.join'>('placesTaken'),
  })
  show(<TasksPage />)
  fireEvent.click(await screen.findByRole('button', { name: /^参加/ }))
  expect(await screen.findByText('名额不够了，看看别的，或少领几个。')).toBeVisible()
})

test('an offer waits for an answer above everything else', async () => {
  opening('volunteer', [
    row({ joinable: yes, joinFrom: 'free' }),
    row({ id: id(2), title: '请您去的', mine: 'offered' }),
  ])
  expect(await screen.findByText('等您回话', { selector: '.title' })).toBeVisible()
  expect(document.querySelector('.cell-title')).toHaveTextContent('请您去的')
})

test('a community without a list is led to publish it', async () => {
  opening('community', [])
  fireEvent.click(await screen.findByRole('button', { name: '发布本月清单' }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/tasks/publish/index?month=2026-11' }])
  expect(asked.find(({ action }) => action === 'tasks.listTasks')?.input).toEqual({
    scope: COMMUNITY,
    month: '2026-11',
  })
})

test('a community sees states, and no way to claim or take part', async () => {
  opening('community', [row({ placesLeft: 2, people: 1 }), finished, others])
  expect(await screen.findByText('等您验收')).toBeVisible()
  expect(screen.getByText('还空 2 个')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^(认领|参加)/ })).toBeNull()
})

test('an empty month sends everybody else to the month before', async () => {
  opening('cadre', [])
  fireEvent.click(await screen.findByRole('button', { name: '看 10 月的' }))
  expect(await screen.findByText('10 月没有任务')).toBeVisible()
  expect(asked.filter(({ action }) => action === 'tasks.listTasks').map(({ input }) => input.month)).toEqual([
    '2026-11',
    '2026-10',
  ])
})

test('the title leads to last month and the next', async () => {
  opening('cadre', [])
  fireEvent.click(await screen.findByRole('button', { name: '换月份' }))
  const sheet = within(screen.getByRole('dialog', { name: '看哪个月？' }))
  expect(sheet.getAllByRole('radio').map((choice) => choice.textContent)).toEqual(['10 月', '11 月', '12 月'])
  await act(async () => fireEvent.click(sheet.getByRole('radio', { name: '12 月' })))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('12 月任务')
})

test('a card in a chat opens its own month', async () => {
  platform.open({ month: '2026-12' })
  opening('cadre', [])
  expect(await screen.findByText('12 月还没有任务')).toBeVisible()
})

test.each([
  ['district', '任务在各个社区里'],
  ['street', '任务在各个社区里'],
  ['merchant', '商户这里没有任务'],
] as const)('%s is told plainly that there is no list, and nothing is asked', async (role, words) => {
  opening(role, [])
  expect(await screen.findByText(words)).toBeVisible()
  expect(asked.some(({ action }) => action === 'tasks.listTasks')).toBe(false)
})

test('without an account there is a sentence, not an error', async () => {
  cloudAnswers({ 'home.open': () => ok<'home.open'>({ state: 'unregistered' }) })
  show(<TasksPage />)
  expect(await screen.findByText('还不认识您，请先到社区登记。')).toBeVisible()
})

test('when nothing comes there is a retry, and pulling asks again', async () => {
  let lost = true
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('cadre')),
    'tasks.listTasks': () => (lost ? 'lost' : ok<'tasks.listTasks'>({ tasks: [short] })),
  })
  show(<TasksPage />)
  expect(await screen.findByText('没连上，什么都没丢', {}, { timeout: 4000 })).toBeVisible()
  lost = false
  await act(async () => platform.pullDown())
  expect(await screen.findByText('还差人的')).toBeVisible()
})

describe('for elders', () => {
  beforeEach(() => elderMode.write(true))

  test('two parts, three lines, spoken times, no dots', async () => {
    opening('branchSecretary', [toClaim, short, others])
    expect(await screen.findAllByRole('tab', { name: /\d$/ })).toHaveLength(2)
    expect(screen.getByText(/^今天 ?晚上 6 点截止$/)).toBeVisible()
    const cell = within(document.querySelector<HTMLElement>('.cell')!)
    expect(cell.getByText('给老人送棉被')).toBeVisible()
    expect(cell.getByText(/^28 日 周六 ?早上 8 点$/)).toBeVisible()
    expect(cell.getByText('要 4 人')).toBeVisible()
    expect(document.querySelector('.pips')).toBeNull()
    expect(screen.queryByText('别人的')).toBeNull()
  })

  test('begins with the own tasks when nothing can be taken', async () => {
    opening('branchSecretary', [short])
    expect(await screen.findByText('还差人的')).toBeVisible()
    expect(screen.getByText('还差 1 人')).toHaveClass('cr')
  })
})

test('an off-grid branch sees its community', async () => {
  const scope = `${COMMUNITY}x01`
  cloudAnswers({
    'home.open': () =>
      ok<'home.open'>(
        homeOf('branchSecretary', { roles: [{ role: 'branchSecretary', scope, scopeName: '商街支部' }] }),
      ),
    'tasks.listTasks': () => ok<'tasks.listTasks'>({ tasks: [] }),
  })
  show(<TasksPage />)
  await screen.findByText('11 月还没有任务')
  expect(asked.find(({ action }) => action === 'tasks.listTasks')?.input.scope).toBe(COMMUNITY)
})
