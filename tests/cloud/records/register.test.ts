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

test('the place that noted it takes it back once, with a reason; both stay, the person is told, and the register leaves it out', async () => {
  const person = personId('volunteer2')
  const award = { scope: COMMUNITY, personId: person, kind: 'award', title: '优秀志愿者', day: '2026-11-22' } as const
  const added = await cloud.call(openid('worker'), 'records.addNote', { ...award, requestId: request() })
  if (!added.ok) throw new Error(added.refusal.code)
  const { id } = added.value
  const back = (why = '记错了人', requestId = request()) =>
    cloud.call(openid('worker'), 'records.takeBackNote', { scope: COMMUNITY, id, why, requestId })
  const requestId = request()
  const first = await back('记错了人', requestId)
  expect(first).toMatchObject({ ok: true })
  expect(cloud.trips()).toBe(6)
  expect(await back('记错了人', requestId)).toEqual(first)
  expect(await back('别的原因', requestId)).toMatchObject({ refusal: { code: 'requestReused' } })
  expect(await back()).toMatchObject({ refusal: { code: 'alreadyTakenBack' } })
  const both = { title: '优秀志愿者', takenBack: { why: '记错了人' } }
  const { volunteer2, worker } = { volunteer2: openid('volunteer2'), worker: openid('worker') }
  const mine = await cloud.call(volunteer2, 'records.mine', { year: 2026 })
  expect(mine.ok && mine.value.notes.find((note) => note.id === id)).toMatchObject(both)
  const listed = await cloud.call(worker, 'records.notesBy', { scope: COMMUNITY, personId: person })
  expect(listed.ok && listed.value.notes.find((note) => note.id === id)).toMatchObject(both)
  expect(await cloud.database.find('notices', { filter: { to: person } })).toMatchObject([
    { title: '表彰「优秀志愿者」收回了', text: expect.stringMatching(/记错了人。原来记的也留着/) as string },
  ])
})
