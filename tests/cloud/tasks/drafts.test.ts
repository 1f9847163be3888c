import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, request } from '../../support/district'
import { draftContent, draftRow, scheduled } from '../../support/month'
import { COMMUNITY, NOW, task } from '../../support/tasks'
import { MINUTE } from '../../../types/domain/time'
import { tryJobs } from '../../support/jobs'

let cloud: TestCloud
const OCTOBER = task({
  _id: 't370306003001-2610-01',
  month: '2026-10',
  startsAt: new Date('2026-10-10T08:00:00+08:00'),
  endsAt: new Date('2026-10-10T11:30:00+08:00'),
})
beforeEach(async () => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, tasks: [OCTOBER] }, clock: NOW })
})
afterEach(() => cloud.close())

const place = { communityId: COMMUNITY, month: '2026-11' } as const
const PHONE = '13955551234'
const content = draftContent({ tasks: [draftRow({ contactName: '李奶奶', contactPhone: PHONE })] })
const save = (who: 'worker' | 'colleague', seen: number, over: object = {}) =>
  cloud.call(openid(who), 'tasks.saveDraft', {
    ...place,
    seen,
    draft: content,
    schedule: null,
    requestId: request(),
    ...over,
  })
const read = (who: 'worker' | 'colleague' = 'worker') => cloud.call(openid(who), 'tasks.getDraft', place)
/** The timer fires; a job may be killed. */
const fire = () => tryJobs(cloud)
const notices = () => cloud.database.find('notices', { filter: {} })
const count = (name: string) => cloud.database.count(name, {})

test('a draft lies sealed, is the community’s own, and comes back as it was left', async () => {
  expect(await save('worker', 0)).toEqual({ ok: true, value: { version: 1 } })
  expect(cloud.trips()).toBe(4)
  expect(JSON.stringify(await cloud.database.find('demandDrafts', { filter: {} }))).not.toContain(PHONE)
  expect(await read()).toMatchObject({
    value: { draft: { version: 1, mine: true, content, publishAt: null, refused: null }, published: null },
  })
  expect(cloud.trips()).toBe(4)
  expect(await read('colleague')).toMatchObject({ value: { draft: { mine: false } } })
  for (const who of ['secretary', 'neighbourWorker', 'gridWorker'] as const)
    expect(await cloud.call(openid(who), 'tasks.getDraft', place)).toMatchObject({ refusal: { code: 'notAllowed' } })
})

test('last month’s list comes with this month’s days', async () => {
  expect(await read()).toMatchObject({
    value: { draft: null, last: [{ title: OCTOBER.title, date: '2026-11-28', from: '08:00', until: '11:30' }] },
  })
})

test('of two devices the second is told, and saves over what it has then seen', async () => {
  await save('worker', 0)
  expect(await save('colleague', 0)).toMatchObject({ refusal: { code: 'draftChanged' } })
  expect(await save('colleague', 1)).toEqual({ ok: true, value: { version: 2 } })
  expect(await save('worker', 1)).toMatchObject({ refusal: { code: 'draftChanged' } })
  const same = await Promise.all([save('worker', 2), save('colleague', 2)])
  expect(same.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await read()).toMatchObject({ value: { draft: { version: 3 } } })
})

test('two devices begin in the same second: one draft, and the other is told', async () => {
  const both = await Promise.all([save('worker', 0), save('colleague', 0)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual(expect.objectContaining({ refusal: expect.objectContaining({ code: 'draftChanged' }) }))
})

describe('on a set day', () => {
  const schedule = { at: NOW + MINUTE, list: scheduled() }

  test('the list goes out with the first firing after its moment, once, and whoever set the day is told', async () => {
    await save('worker', 0, { schedule })
    await fire()
    expect(await count('demandLists')).toBe(0)
    cloud.setClock(NOW + MINUTE + 1)
    await Promise.all([fire(), fire()])
    await fire()
    expect(await cloud.database.find('demandLists', { filter: {} })).toMatchObject([
      { _id: `${COMMUNITY}:2026-11`, taskIds: ['t370306003001-2611-01', 't370306003001-2611-02'] },
    ])
    expect(await count('tasks')).toBe(3)
    expect(await count('shifts')).toBe(2)
    expect(await count('demandDrafts')).toBe(0)
    expect(await notices()).toMatchObject([{ to: ['p0worker'], title: '11 月清单发出去了' }])
    expect(await read()).toMatchObject({ value: { draft: null, published: 2 } })
    expect(await save('worker', 1)).toMatchObject({ refusal: { code: 'listPublished' } })
  })

  test.each([
    ['its list', 'database.insertDocument', 1],
    ['tasks or shifts', 'database.insertDocument', 2],
    ['both', 'database.insertDocument', 3],
    ['its notice', 'database.insertDocument', 4],
  ])('a run killed after %s is finished by the next, the same', async (_after, action, trip) => {
    await save('worker', 0, { schedule })
    cloud.setClock(NOW + MINUTE + 1)
    cloud.faults.plan({ exact: [{ at: `jobs/${action}`, call: 1, trip, kind: 'killAfter' }] })
    await fire()
    expect(cloud.faults.record).toHaveLength(1)
    cloud.faults.clear()
    await fire()
    expect(await count('demandLists')).toBe(1)
    expect(await count('tasks')).toBe(3)
    expect(await count('shifts')).toBe(2)
    expect(await count('demandDrafts')).toBe(0)
    expect(await notices()).toHaveLength(1)
  })

  test('changed before its day, it does not go out', async () => {
    await save('worker', 0, { schedule })
    await save('worker', 1)
    cloud.setClock(NOW + MINUTE + 1)
    await fire()
    expect(await count('demandLists')).toBe(0)
    expect(await read()).toMatchObject({ value: { draft: { version: 2, publishAt: null } } })
  })

  test('what the rule refuses at that moment stays a draft, and whoever set the day is told why', async () => {
    await save('worker', 0, { schedule })
    // The timer stood still for three days, and the claiming would have ended meanwhile.
    cloud.setClock(scheduled().claimUntil + 1)
    await fire()
    await fire()
    expect(await count('demandLists')).toBe(0)
    expect(await read()).toMatchObject({ value: { draft: { content, publishAt: null, refused: 'timeWrong' } } })
    expect(await notices()).toMatchObject([{ title: '11 月清单没发出去', text: expect.stringContaining('时间不对') }])
  })

  test('whoever may not publish any more by then does not', async () => {
    await save('worker', 0, { schedule })
    await cloud.database.update('accounts', { personId: 'p0worker' }, { $set: { roles: [] } }, { multi: false })
    cloud.setClock(NOW + MINUTE + 1)
    await fire()
    expect(await count('demandLists')).toBe(0)
    expect(await read('colleague')).toMatchObject({ value: { draft: { refused: 'notAllowed' } } })
  })

  test('a colleague who published by hand was quicker: one list', async () => {
    await save('worker', 0, { schedule })
    await cloud.call(openid('colleague'), 'tasks.publishList', { ...place, ...scheduled(), requestId: request() })
    cloud.setClock(NOW + MINUTE + 1)
    await fire()
    expect(await count('demandLists')).toBe(1)
    expect(await count('tasks')).toBe(3)
    expect(await notices()).toMatchObject([{ title: '11 月清单没发出去', text: expect.stringContaining('已经发过了') }])
  })
})
