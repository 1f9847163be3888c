import { read } from '@e965/xlsx'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { record } from '../../support/records'
import { COMMUNITY } from '../../support/tasks'

const NOW = Date.parse('2026-11-26T10:00:00+08:00')
const NEXT_DOOR = '370306003002'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    clock: NOW,
    documents: {
      ...DISTRICT_DOCUMENTS,
      serviceRecords: [
        record(),
        record({
          _id: 't370306003001-2610-01:p00000001',
          startsAt: new Date('2026-10-31T23:59:00+08:00'),
          title: '=1+1',
        }),
        record({ _id: 't370306003002-2611-01:p00000001', organiserId: NEXT_DOOR as typeof COMMUNITY, title: '隔壁的' }),
      ],
    },
  })
})
afterEach(() => cloud.close())

const exported = (input: object, who: 'worker' | 'neighbourWorker' = 'worker') =>
  cloud.call(openid(who), 'records.exportRegister', {
    scope: COMMUNITY,
    from: '2026-11',
    until: '2026-11',
    requestId: request(),
    ...input,
  })
const titles = (answer: Awaited<ReturnType<typeof exported>>): string[] => {
  if (!answer.ok) throw new Error(answer.refusal.code)
  const sheet = read(answer.value.base64).Sheets['志愿服务情况'] ?? {}
  return Object.entries(sheet).flatMap(([cell, found]: [string, { v?: unknown }]) =>
    /^D\d+$/.test(cell) && cell !== 'D1' ? String(found.v) : [],
  )
}

test('a place exports its own months, on record, and no cell of it is a formula', async () => {
  expect(titles(await exported({}))).toEqual(['陪 3 位老人去复查'])
  expect(cloud.trips()).toBe(5)
  expect(titles(await exported({ from: '2026-10' }))).toEqual(["'=1+1", '陪 3 位老人去复查'])
  expect(await cloud.database.find('audit', { filter: { act: 'exportRecords' } })).toHaveLength(2)
})

test.each([
  ['another place', {}, 'neighbourWorker', 'notAllowed'],
  ['months the wrong way round', { from: '2026-12' }, 'worker', 'periodWrong'],
  ['a month without service', { from: '2026-01', until: '2026-01' }, 'worker', 'noService'],
] as const)('nothing is exported for %s, and nothing is put on record', async (_case, input, who, code) => {
  expect(await exported(input, who)).toMatchObject({ refusal: { code } })
  expect(await cloud.database.find('audit', { filter: {} })).toEqual([])
})

test('a community notes a training of its own people, once a request', async () => {
  const note = { scope: COMMUNITY, kind: 'training', title: '应急救护培训', day: '2026-11-20' } as const
  const add = (who: 'worker' | 'neighbourWorker', person: string, requestId = request()) =>
    cloud.call(openid(who), 'records.addNote', { ...note, personId: person as `p${string}`, requestId })
  const requestId = request()
  const first = await add('worker', personId('volunteer2'), requestId)
  expect(cloud.trips()).toBe(3)
  expect(await add('worker', personId('volunteer2'), requestId)).toEqual(first)
  expect(await add('worker', 'p0nobody')).toMatchObject({ refusal: { code: 'notEnrolledHere' } })
  expect(await add('neighbourWorker', personId('volunteer2'))).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await cloud.call(openid('volunteer2'), 'records.mine', { year: 2026 })).toMatchObject({
    value: {
      notes: [{ kind: 'training', title: '应急救护培训', day: '2026-11-20', byName: 'community 370306003001' }],
    },
  })
})
