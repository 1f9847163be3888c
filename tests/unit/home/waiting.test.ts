import { toAnswer, waitingFor } from '../../../cloudfunctions/home/rules/waiting'
import { taskRow } from '../../../cloudfunctions/tasks/rules/row'
import type { Viewer } from '../../../cloudfunctions/tasks/rules/viewer'
import { BRANCH, claimed, GRID, NOW, task } from '../../support/tasks'

const helper: Viewer = { personId: 'p1', grid: GRID, branch: BRANCH, led: null }
const secretary: Viewer = { ...helper, led: BRANCH }
const rows = (viewer: Viewer, ...tasks: ReturnType<typeof task>[]) => tasks.map((one) => taskRow(one, viewer, NOW))
const kinds = (waiting: ReturnType<typeof waitingFor>) => waiting.map(({ kind, count }) => `${kind} ${count}`)

test('a secretary first claims, then fills, then answers', () => {
  const offered = claimed(2, { p1: { branchId: BRANCH, state: 'offered' } }, { _id: 't370306003001-2611-02' })
  const waiting = waitingFor('branchSecretary', rows(secretary, task(), offered), null, NOW)
  expect(kinds(waiting)).toEqual(['claim 1', 'fill 1', 'answer 1'])
  expect(waiting[0]).toMatchObject({ taskId: 't370306003001-2611-01', at: task().claimUntil.getTime() })
})

test('two of a kind are counted, and neither is singled out', () => {
  const two = rows(secretary, task(), task({ _id: 't370306003001-2611-02' }))
  expect(waitingFor('branchSecretary', two, null, NOW)).toEqual([
    { kind: 'claim', count: 2, taskId: null, title: null, gridId: null, at: task().claimUntil.getTime() },
  ])
})

test('a volunteer answers what was offered, and sees where a hand is wanted', () => {
  const offered = claimed(2, { p1: { branchId: BRANCH, state: 'offered' } }, { _id: 't370306003001-2611-02' })
  expect(kinds(waitingFor('volunteer', rows(helper, task(), offered), null, NOW))).toEqual(['answer 1', 'join 1'])
})

test('a community accepts what is over and publishes when the month has no list', () => {
  const over = claimed(2, { p1: { branchId: BRANCH, state: 'coming' } }, { endsAt: new Date(NOW - 1) })
  const viewer: Viewer = { personId: 'p7', grid: null, branch: null, led: null }
  expect(kinds(waitingFor('community', rows(viewer, over), false, NOW))).toEqual(['accept 1', 'publish 1'])
  expect(kinds(waitingFor('community', rows(viewer, task()), true, NOW))).toEqual([])
})

test('a grid worker opens the screen for tasks of today that somebody comes to', () => {
  const today = { startsAt: new Date(NOW + 3_600_000), endsAt: new Date(NOW + 7_200_000) }
  const withPeople = claimed(1, { p2: { branchId: BRANCH, state: 'coming' } }, today)
  expect(kinds(waitingFor('gridWorker', rows(helper, withPeople, task(today)), null, NOW))).toEqual(['openStation 1'])
})

test('shops that ask to join wait for their community, and none is no row', () => {
  expect(toAnswer(0)).toEqual([])
  expect(toAnswer(2)).toMatchObject([{ kind: 'shopApplications', count: 2, gridId: null }])
})
