import type { AttendanceDoc } from '../../../types/documents/attendance'
import type { NoticeDoc } from '../../../types/documents/notices'
import type { TaskDoc } from '../../../types/documents/tasks'
import { attendanceId, type PersonId } from '../../../types/domain/ids'
import { DAY, MINUTE } from '../../../types/domain/time'
import type { Mark } from '../../../types/documents/amendments'
import { agreed, lateEntry } from '../../support/amendments'
import { stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { claimed, COMMUNITY, task } from '../../support/tasks'
import { fireJobs } from '../../support/jobs'

const TASK = task()._id
const AFTER = task().endsAt.getTime() + MINUTE
const [LI, WANG] = [personId('volunteer'), personId('cadre')]
const served = (id: PersonId, over: Partial<AttendanceDoc> = {}) =>
  stay({
    _id: attendanceId(TASK, id),
    personId: id,
    state: 'out',
    checkedInAt: task().startsAt,
    checkedOutAt: new Date(task().startsAt.getTime() + 120 * MINUTE),
    minutes: 120,
    ...over,
  })
const pending = { proof: 'late', standing: 'pending', minutes: null } as const
const both = claimed(0, { [LI]: { branchId: null, state: 'coming' }, [WANG]: { branchId: null, state: 'coming' } })

let cloud: TestCloud
const start = async (attendance: AttendanceDoc[], over: Partial<TaskDoc> = {}) => {
  const documents = { ...DISTRICT_DOCUMENTS, tasks: [{ ...both, ...over }], attendance }
  cloud = await startTestCloud({ documents, clock: AFTER })
}
afterEach(() => cloud.close())

type Wish = Omit<Parameters<typeof wish>[0], never>
const wish = (more: {
  exceptions?: { personId: PersonId; minutes?: number; why?: string; remark?: string }[]
  later?: PersonId[]
  rating?: number
  remark?: string
}) => more
const accept = (more: Wish = {}, name: 'worker' | 'colleague' = 'worker', requestId = request()) =>
  cloud.call(openid(name), 'tasks.accept', { taskId: TASK, ...more, requestId })
const points = async () =>
  (await cloud.database.find('postings', { filter: {}, sort: { account: 1, seq: 1 } })).map(({ account, points }) => [
    account,
    points,
  ])
const records = async () =>
  (await cloud.database.find('serviceRecords', { filter: {}, sort: { _id: 1 } })).map(({ personId: id, minutes }) => [
    id,
    minutes,
  ])
const stored = async () => (await cloud.database.find('tasks', { filter: { _id: TASK } }))[0] as unknown as TaskDoc
const fire = () => fireJobs(cloud)

test('one now and one later: each is awarded once, and the task is open until both are', async () => {
  await start([served(LI), served(WANG)])
  const first = request()
  const one = await accept({ later: [WANG], rating: 5, remark: '办得周到' }, 'worker', first)
  expect(one).toMatchObject({ value: { state: 'open', awards: [{ personId: LI, minutes: 120, points: 20 }] } })
  expect(cloud.trips()).toBe(9)
  expect(await stored()).toMatchObject({ state: 'open', acceptance: { posted: 1, more: true, rating: 5 } })

  const two = await accept({ exceptions: [{ personId: WANG, minutes: 60, why: '先走了一步' }] }, 'colleague')
  expect(two).toMatchObject({ value: { state: 'accepted', awards: [{ personId: WANG, minutes: 60, points: 10 }] } })
  // The first request again is answered as the first time.
  expect(await accept({ later: [WANG], rating: 5, remark: '办得周到' }, 'worker', first)).toMatchObject({
    value: { awards: [{ personId: LI }] },
  })
  expect(await accept({ rating: 1 }, 'worker', first)).toMatchObject({ refusal: { code: 'requestReused' } })
  expect(await points()).toEqual([
    [WANG, 10],
    [LI, 20],
  ])
  expect(await records()).toEqual([
    [WANG, 60],
    [LI, 120],
  ])
  expect(await stored()).toMatchObject({ state: 'accepted', acceptance: { rating: 5, remark: '办得周到' } })
})

test('whose late stay nobody has confirmed yet is left for later, and accepted once it is', async () => {
  await start([served(LI), served(WANG, pending)])
  expect(await accept()).toMatchObject({ value: { state: 'open', awards: [{ personId: LI }] } })
  expect(await accept()).toMatchObject({ refusal: { code: 'staysPending', retry: 'later' } })
  await cloud.database.update(
    'attendance',
    { personId: WANG },
    { $set: { standing: 'confirmed', minutes: 120 } },
    { multi: false },
  )
  expect(await accept()).toMatchObject({ value: { state: 'accepted', awards: [{ personId: WANG, points: 20 }] } })
})

test('a late stay that was rejected never counts: what is left is to close', async () => {
  await start([served(LI), served(WANG, pending)])
  await accept()
  await cloud.database.update('attendance', { personId: WANG }, { $set: { standing: 'rejected' } }, { multi: false })
  expect(await accept()).toMatchObject({ value: { state: 'accepted', awards: [] } })
  expect(await points()).toEqual([[LI, 20]])
})

test('a stay confirmed after all were accepted is accepted after them', async () => {
  await start([served(LI)])
  expect(await accept()).toMatchObject({ value: { state: 'accepted' } })
  await cloud.database.load({ attendance: [served(WANG, { standing: 'confirmed', proof: 'late' })] })
  const asked = await cloud.call(openid('worker'), 'tasks.getTask', { taskId: TASK })
  expect(asked).toMatchObject({ value: { acceptable: { allowed: true } } })
  expect(await accept()).toMatchObject({ value: { state: 'accepted', awards: [{ personId: WANG }] } })
  expect(await points()).toHaveLength(2)
})

test('two workers accept different people in the same second: each person is awarded once', async () => {
  await start([served(LI), served(WANG)])
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => accept({ later: [WANG] })),
    ...Array.from({ length: 4 }, () => accept({ later: [LI] }, 'colleague')),
  ])
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))
  expect(codes.filter((code) => !['ok', 'busy', 'nobodyServed'].includes(code))).toEqual([])
  await accept()
  expect(await points()).toEqual([
    [WANG, 20],
    [LI, 20],
  ])
  expect((await stored()).state).toBe('accepted')
})

test('what a process that died had begun, the timer finishes: once, and never while its caller may be at it', async () => {
  await start([served(LI), served(WANG)], { contact: null })
  await accept({ later: [WANG] })
  await cloud.database.remove('postings', {}, { multi: true })
  await cloud.database.remove('serviceRecords', {}, { multi: true })
  const begun = { state: 'accepting', 'acceptance.posted': 0 }
  await cloud.database.update('tasks', { _id: TASK }, { $set: begun }, { multi: false })
  cloud.setClock(AFTER + MINUTE)
  await fire()
  expect(await points()).toEqual([])
  cloud.setClock(AFTER + 3 * MINUTE)
  await fire()
  await fire()
  expect(await points()).toEqual([[LI, 20]])
  expect(await records()).toEqual([[LI, 120]])
  expect(await stored()).toMatchObject({ state: 'open', acceptance: { posted: 1 } })
})

test('minutes have a reason and a limit; who was accepted is not changed by accepting again', async () => {
  await start([served(LI), served(WANG)])
  const because = { personId: LI, why: '中午没停' }
  expect(await accept({ exceptions: [{ personId: LI, minutes: 100 }] })).toMatchObject({
    refusal: { code: 'reasonNeeded' },
  })
  expect(await accept({ remark: '混蛋' })).toMatchObject({ refusal: { code: 'wordsRisky' } })
  expect(await accept({ exceptions: [{ ...because, minutes: 361 }] })).toMatchObject({
    refusal: { code: 'minutesTooMany' },
  })
  expect(await accept({ exceptions: [{ ...because, minutes: 360 }] })).toMatchObject({ ok: true })
  expect(await accept({ exceptions: [{ ...because, minutes: 10 }] })).toMatchObject({
    refusal: { code: 'alreadyAccepted' },
  })
  expect((await stored()).acceptance?.awards.find((award) => award.personId === LI)).toMatchObject({
    measured: 120,
    minutes: 360,
    why: '中午没停',
  })
})

test('after ten working days the community is reminded, once a task and week', async () => {
  await start([served(LI)])
  const firing = async (at: number) => {
    cloud.setClock(at)
    await fire()
    const due = await cloud.database.find('notices', { filter: { kind: 'acceptanceDue' }, sort: { showAt: 1 } })
    return due as unknown as NoticeDoc[]
  }
  /** The minute of that day in which the task's hour is looked at: see sliceAt. */
  const inItsMinute = (day: number) => {
    const midnight = day - (day % DAY)
    return midnight + Math.floor((midnight + DAY - 1 - task().endsAt.getTime()) / (60 * MINUTE)) * MINUTE
  }
  // Wednesday the 25th; the tenth working day after it is Wednesday the 9th of December.
  expect(await firing(inItsMinute(Date.parse('2026-12-09T12:00:00+08:00')))).toEqual([])
  const tenth = await firing(inItsMinute(Date.parse('2026-12-10T12:00:00+08:00')))
  expect(tenth).toMatchObject([{ to: [`${COMMUNITY}/community`], title: '等您验收：陪 3 位老人去复查' }])
  expect(await firing(inItsMinute(Date.parse('2026-12-11T12:00:00+08:00')))).toHaveLength(1)
  expect(await firing(inItsMinute(Date.parse('2026-12-17T12:00:00+08:00')))).toHaveLength(2)
  await accept()
  expect(await firing(inItsMinute(Date.parse('2026-12-24T12:00:00+08:00')))).toHaveLength(2)
})

test('who was late with a code and was confirmed after acceptance gets points and record too, once', async () => {
  const walkIn = personId('volunteer2')
  const helper = { personId: personId('gridWorker'), name: '孙玉兰' }
  await start([served(LI, { helpedIn: helper }), served(walkIn, { name: '赵海峰' })])
  // Whoever accepts sees who came without a place and who was signed by whom; others do not.
  const looked = {
    walkIns: [{ personId: walkIn, name: '赵海峰', minutes: 120, standing: 'live' }],
    helped: [{ personId: LI, in: '孙玉兰', out: null }],
  }
  const seenBy = async (who: 'worker' | 'cadre') => cloud.call(openid(who), 'tasks.getTask', { taskId: TASK })
  expect(await seenBy('worker')).toMatchObject({ value: { acceptance: looked } })
  expect(await seenBy('cadre')).toMatchObject({ value: { acceptance: { walkIns: [], helped: [] } } })
  expect(await accept()).toMatchObject({ value: { state: 'accepted', awards: [{ personId: LI }] } })
  const agreedOn = { state: 'confirmed', settled: { by: personId('colleague'), name: '同事', at: new Date(AFTER) } }
  const late = served(WANG, { proof: 'late', standing: 'confirmed', lateOut: true })
  const entry = lateEntry({
    _id: `${late._id}:late`,
    personId: WANG,
    state: 'applying',
    checkIn: { ...agreed(late.checkedInAt.getTime()), ...agreedOn } as Mark,
    checkOut: { ...agreed(late.checkedOutAt?.getTime() ?? 0), ...agreedOn } as Mark,
  })
  await cloud.database.load({ amendments: [entry] })
  await fire()
  await fire()
  expect(await points()).toEqual([
    [WANG, 20],
    [LI, 20],
  ])
  expect(await records()).toEqual([
    [WANG, 120],
    [LI, 120],
  ])
  expect(await stored()).toMatchObject({ state: 'accepted', acceptance: { posted: 2, more: false } })
  expect(await cloud.database.find('amendments', { filter: {} })).toMatchObject([{ state: 'settled' }])
  // Whoever accepts once more finds nothing left to do.
  expect(await accept()).toMatchObject({ value: { state: 'accepted' } })
  expect(await points()).toHaveLength(2)
})
