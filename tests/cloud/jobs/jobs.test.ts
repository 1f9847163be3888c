import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid } from '../../support/district'
import { GRID, NOW } from '../../support/tasks'
import { tryJobs } from '../../support/jobs'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ documents: DISTRICT_DOCUMENTS, clock: NOW })
})
afterAll(() => cloud.close())

const fire = () => tryJobs(cloud)
const overviews = () => cloud.database.find('overviews', { filter: {} })

test('nobody but the timer starts the jobs, whatever the event says', async () => {
  for (const input of [{}, { Type: 'Timer', TriggerName: 'everyMinute' }]) {
    const { body } = await cloud.send(openid('worker'), 'jobs', { action: 'wx_trigger', input })
    expect(body).toMatchObject({ ok: false, refusal: { code: 'notAllowed' } })
  }
  expect(await overviews()).toEqual([])
})

test('a firing works the overview out afresh, in 5 trips', async () => {
  expect(await fire()).toEqual({ status: 200, body: { outcome: 'answered' } })
  expect(await overviews()).toMatchObject([
    { grids: [{ id: GRID, cadres: 2, volunteers: 2, led: true }, { cadres: 1 }] },
  ])
  const lines = cloud.lines.filter(({ action }) => action.startsWith('jobs.'))
  expect(lines.find(({ action }) => action === 'jobs.rebuildOverview')).toMatchObject({ trips: 5, depth: 2 })
  expect(lines.filter(({ outcome }) => outcome !== 'ok')).toEqual([])
})

test('the next firing sees who has gone', async () => {
  await cloud.database.update(
    'memberships',
    { gridId: GRID, kind: 'volunteer' },
    { $set: { state: 'left' } },
    { multi: true },
  )
  await fire()
  expect(await overviews()).toMatchObject([{ grids: [{ cadres: 2, volunteers: 0 }, { cadres: 1 }] }])
})
