import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE } from '../../support/generic/world'
import { TOWN } from '../../support/muster-town'
import { NOW, task } from '../../support/tasks'
import { fireJobs } from '../../support/jobs'

let cloud: TestCloud
beforeAll(async () => {
  const tasks = [
    task({ gridIds: [GRID] }),
    task({ _id: 't370306004001-2611-01', communityId: '370306004001' as typeof COMMUNITY }),
  ]
  cloud = await startTestCloud({ documents: { ...TOWN, tasks }, clock: NOW })
})
afterAll(() => cloud.close())

const set = (mode: 'peace' | 'emergency') =>
  cloud.call(PEOPLE.worker._id, 'muster.setMode', {
    scope: COMMUNITY,
    mode,
    reason: '暴雨',
    tasksPaused: mode === 'emergency',
    requestId: request(),
  })
const join = () =>
  cloud.call(PEOPLE.volunteer._id, 'tasks.join', { taskId: task()._id, source: 'free', requestId: request() })
const paused = async () =>
  (await cloud.database.find('tasks', { filter: { paused: true } })).map(({ communityId }) => communityId)

test('in an emergency standing tasks of the place take nobody on, everybody there reads it, and with peace they go on', async () => {
  expect(await set('emergency')).toMatchObject({ ok: true })
  expect(await set('emergency')).toMatchObject({ ok: false, refusal: { code: 'modeAlready' } })
  await fireJobs(cloud)
  await fireJobs(cloud)
  expect(await paused()).toEqual([COMMUNITY])
  expect(await join()).toMatchObject({ ok: false, refusal: { code: 'tasksPaused' } })
  expect(await cloud.call(PEOPLE.volunteer._id, 'muster.mine', {})).toMatchObject({
    value: { emergency: { scope: COMMUNITY, reason: '暴雨', tasksPaused: true } },
  })
  expect(await set('peace')).toMatchObject({ ok: true })
  await fireJobs(cloud)
  expect(await paused()).toEqual([])
  expect(await join()).toMatchObject({ ok: true })
  expect(await cloud.call(PEOPLE.volunteer._id, 'muster.mine', {})).toMatchObject({ value: { emergency: null } })
})
