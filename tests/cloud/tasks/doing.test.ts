import { sealContact } from '../../../cloudfunctions/tasks/doing/contact'
import type { AuditDoc } from '../../../types/documents/privacy'
import type { ListeningNoteDoc, TaskDoc } from '../../../types/documents/tasks'
import { attendanceId } from '../../../types/domain/ids'
import { DAY, MINUTE } from '../../../types/domain/time'
import { stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { JPEG, note } from '../../support/doing'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { putFile } from '../../support/rosters'
import { TEST_KEYS } from '../../support/secrets'
import { BRANCH, claimed, COMMUNITY, NOW, task } from '../../support/tasks'

Object.assign(process.env, TEST_KEYS)

const TASK = task()._id
const ME = personId('volunteer')
const SOMEBODY = { name: '郭奶奶', phone: '15400000099', address: '凤鸣西里 5 号楼 102' }
const AFTER = task().endsAt.getTime() + MINUTE

let cloud: TestCloud
const start = async (over: Partial<TaskDoc> = {}, clock = AFTER, listeningNotes: ListeningNoteDoc[] = []) => {
  const people = { [ME]: { branchId: BRANCH, state: 'coming' } } as const
  const tasks = [claimed(2, people, { contact: sealContact(TASK, SOMEBODY), ...over })]
  const checkedOutAt = new Date(task().endsAt)
  const attendance = [stay({ _id: attendanceId(TASK, ME), personId: ME, state: 'out', checkedOutAt, minutes: 200 })]
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, tasks, attendance, listeningNotes }, clock })
}
afterEach(() => cloud.close())

const stored = async () => (await cloud.database.find('tasks', { filter: { _id: TASK } }))[0] as unknown as TaskDoc

describe('whom to ask for', () => {
  const ask = (name: Parameters<typeof openid>[0], requestId = request()) =>
    cloud.call(openid(name), 'tasks.contact', { taskId: TASK, purpose: 'contact', requestId })

  test('is shown whole to who is on the task and who arranges it, on record, and masked to everybody else', async () => {
    await start({}, NOW)
    const first = request()
    expect(await ask('volunteer', first)).toEqual({ ok: true, value: SOMEBODY })
    expect(cloud.trips()).toBe(4)
    expect(await ask('volunteer', first)).toEqual({ ok: true, value: SOMEBODY })
    for (const name of ['secretary', 'worker'] as const) expect(await ask(name)).toMatchObject({ ok: true })
    expect(await ask('volunteer2')).toMatchObject({ refusal: { code: 'notOnTask' } })
    expect(await ask('neighbourWorker')).toMatchObject({ refusal: { code: 'notAllowed' } })
    const rows = (await cloud.database.find('audit', { filter: { act: 'contact' } })) as unknown as AuditDoc[]
    expect(rows.map(({ actor, target, purpose }) => `${actor} ${target} ${purpose}`).sort()).toEqual(
      (['volunteer', 'secretary', 'worker'] as const).map((name) => `${personId(name)} ${TASK} contact`).sort(),
    )
    const seen = await cloud.call(openid('volunteer2'), 'tasks.getTask', { taskId: TASK })
    expect(seen).toMatchObject({
      value: {
        contact: {
          name: '郭*奶',
          phone: '154****0099',
          address: '凤鸣西***',
          showable: { allowed: false, code: 'notOnTask' },
        },
      },
    })
    expect(JSON.stringify(await stored())).not.toContain(SOMEBODY.phone)
  })

  test('is put away some hours after the end, and forgotten when the work is accepted', async () => {
    await start({}, AFTER + 5 * 60 * MINUTE)
    expect(await ask('volunteer')).toMatchObject({ refusal: { code: 'contactClosed' } })
    await cloud.call(openid('worker'), 'tasks.accept', { taskId: TASK, requestId: request() })
    expect((await stored()).contact).toBeNull()
  })
})

describe('evidence', () => {
  const add = (more: { text?: string; fileIds?: string[] }, name: Parameters<typeof openid>[0] = 'volunteer') =>
    cloud.call(openid(name), 'tasks.addEvidence', { taskId: TASK, fileIds: [], ...more, requestId: request() })
  const list = (name: Parameters<typeof openid>[0]) => cloud.call(openid(name), 'tasks.listEvidence', { taskId: TASK })
  const upload = (bytes: Uint8Array, path = 'pictures/one.jpg') => putFile(cloud, openid('volunteer'), bytes, path)

  test('pictures are kept under names of our own and shown by links to who accepts and who gave them', async () => {
    await start()
    const fileId = await upload(JPEG)
    expect(await add({ text: '都送到家了', fileIds: [fileId] })).toEqual({
      ok: true,
      value: { taskId: TASK, pictures: 1 },
    })
    expect(cloud.trips()).toBe(7)
    const [piece] = (await stored()).evidence
    expect(piece?.fileIds[0]).toMatch(/\/evidence\/t370306003001-2611-01\/[0-9a-f]{24}-0\.jpg$/)
    // The upload is gone: it cannot be handed in again.
    expect(await add({ fileIds: [fileId] })).toMatchObject({ refusal: { code: 'fileMissing' } })

    for (const name of ['worker', 'volunteer'] as const) {
      const answer = await list(name)
      const [link] = answer.ok ? (answer.value.evidence[0]?.pictures ?? []) : []
      expect(answer).toMatchObject({ value: { evidence: [{ name: '李秀英', text: '都送到家了' }] } })
      expect(new Uint8Array(await (await fetch(link ?? '')).arrayBuffer())).toEqual(JPEG)
    }
    expect(await list('secretary')).toEqual({ ok: true, value: { evidence: [] } })
    const seen = await cloud.call(openid('cadre'), 'tasks.getTask', { taskId: TASK })
    expect(seen).toMatchObject({ value: { evidence: 0 } })
  })

  test('is optional, for who served and the branch that sent them, and a file that is no picture is not kept', async () => {
    await start()
    expect(await add({ text: '支部都看过了' }, 'secretary')).toMatchObject({ ok: true })
    expect(await add({ text: '我也在' }, 'volunteer2')).toMatchObject({ refusal: { code: 'notServed' } })
    expect(await add({ text: '加微信细说' })).toMatchObject({ refusal: { code: 'wordsRisky' } })
    expect(await add({})).toMatchObject({ refusal: { code: 'badInput' } })
    const page = await upload(Buffer.from('<html><script>alert(1)</script>'))
    expect(await add({ fileIds: [page] })).toMatchObject({ refusal: { code: 'pictureUnreadable' } })
    const large = await upload(Buffer.concat([JPEG, Buffer.alloc(3 * 1024 * 1024)]))
    expect(await add({ fileIds: [large] })).toMatchObject({ refusal: { code: 'pictureTooLarge' } })
    const roster = await upload(JPEG, 'rosters/list.xlsx')
    expect(await add({ fileIds: [roster] })).toMatchObject({ refusal: { code: 'badInput' } })
  })

  test('twenty people at the last place for it: no more than twenty pieces', async () => {
    const piece = { id: 'e', by: ME, at: new Date(NOW), text: '好', fileIds: [] }
    await start({ evidence: Array.from({ length: 19 }, () => piece) })
    const answers = await Promise.all(Array.from({ length: 6 }, (_unused, index) => add({ text: `第 ${index} 张` })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await stored()).evidence).toHaveLength(20)
  })

  test('what was sent back is said to those on it, and handed in again by what they add', async () => {
    await start()
    const send = () =>
      cloud.call(openid('worker'), 'tasks.sendBack', { taskId: TASK, reason: '缺一张合影', requestId: request() })
    expect(await send()).toMatchObject({ ok: true })
    expect(cloud.trips()).toBe(4)
    expect(await send()).toMatchObject({ refusal: { code: 'alreadySentBack' } })
    const told = await cloud.database.find('notices', { filter: { kind: 'sentBack' } })
    expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining([[ME], [`${BRANCH.slice(1)}/branchSecretary`]]))
    const seen = await cloud.call(openid('volunteer'), 'tasks.getTask', { taskId: TASK })
    expect(seen).toMatchObject({ value: { state: 'open', sentBack: { reason: '缺一张合影' } } })
    const waiting = () => cloud.call(openid('worker'), 'tasks.listToAccept', { communityId: COMMUNITY })
    expect(await waiting()).toMatchObject({ value: { tasks: [{ id: TASK, sentBack: true }] } })
    await add({ text: '合影补上了' })
    expect((await stored()).sentBack).toBeNull()
    expect(await waiting()).toMatchObject({
      value: { tasks: [{ id: TASK, sentBack: false, evidence: 1 }], next: null },
    })
  })
})

describe('what was heard', () => {
  const write = (more: object = {}, name: Parameters<typeof openid>[0] = 'volunteer', requestId = request()) =>
    cloud.call(openid(name), 'tasks.addNote', {
      taskId: TASK,
      topic: 'medical',
      text: '门诊报销要跑两趟，打 15400000099 找我',
      saidBy: null,
      requestId,
      ...more,
    })
  const read = (scope: typeof COMMUNITY, more: object = {}) =>
    cloud.call(openid('worker'), 'tasks.listNotes', { scope, month: '2026-11', ...more })

  test('is kept without who wrote it and without numbers, named only with their word', async () => {
    await start({ kind: 'outreach' })
    const first = request()
    const one = await write({}, 'volunteer', first)
    expect(cloud.trips()).toBe(3)
    expect(await write({}, 'volunteer', first)).toEqual(one)
    expect(await write({ topic: 'jobs' }, 'volunteer', first)).toMatchObject({ refusal: { code: 'requestReused' } })
    cloud.setClock(AFTER + MINUTE)
    await write({ topic: 'elderly', text: '助餐点远了点', saidBy: { name: '郭奶奶', agreed: true } })
    expect(await write({ saidBy: { name: '郭奶奶', agreed: false } })).toMatchObject({ refusal: { code: 'badInput' } })
    const heard = await read(COMMUNITY)
    expect(heard).toMatchObject({
      value: {
        notes: [
          { topic: 'elderly', saidBy: '郭奶奶', communityName: '凤鸣社区' },
          { topic: 'medical', saidBy: null, text: '门诊报销要跑两趟，打 （号码不记） 找我' },
        ],
      },
    })
    expect(JSON.stringify(heard)).not.toContain(ME)
    expect(await read(COMMUNITY, { topic: 'medical' })).toMatchObject({ value: { notes: [{ topic: 'medical' }] } })
    expect(await write({}, 'cadre')).toMatchObject({ refusal: { code: 'notOnTask' } })
    expect(await write({ text: '那边有人赌博' })).toMatchObject({ refusal: { code: 'wordsRisky' } })
  })

  test('whoever said it takes back their name, then all of it; a neighbour’s community has no say in it', async () => {
    await start({ kind: 'outreach' })
    await write({ saidBy: { name: '郭奶奶', agreed: true } })
    const first = await read(COMMUNITY)
    const noteId = first.ok ? first.value.notes[0]!.id : 'n'
    expect(first).toMatchObject({ value: { unsayable: { allowed: true } } })
    const unsay = (drop: 'name' | 'all', requestId = request(), scope: typeof COMMUNITY | '370306' = COMMUNITY) =>
      cloud.call(openid('worker'), 'tasks.unsay', { scope, noteId, drop, requestId })
    expect(await unsay('all', request(), '370306')).toMatchObject({ refusal: { code: 'notAllowed' } })
    expect(await unsay('name')).toMatchObject({ ok: true })
    expect(cloud.trips()).toBe(5)
    expect(await read(COMMUNITY)).toMatchObject({ value: { notes: [{ id: noteId, saidBy: null }] } })
    const last = request()
    const gone = await unsay('all', last)
    expect(gone).toMatchObject({ ok: true })
    expect(await unsay('all', last)).toEqual(gone)
    expect(await unsay('name', last)).toMatchObject({ refusal: { code: 'requestReused' } })
    expect(await unsay('all')).toMatchObject({ refusal: { code: 'notFound' } })
    expect(await read(COMMUNITY)).toMatchObject({ value: { notes: [] } })
    const rows = await cloud.database.find('audit', { filter: { act: 'unsay' } })
    expect(rows.map(({ target }) => target)).toEqual([noteId, noteId])
    expect(JSON.stringify(rows)).not.toContain('郭奶奶')
  })

  test('only on outreach, and not after a week', async () => {
    await start()
    expect(await write()).toMatchObject({ refusal: { code: 'notOutreach' } })
    await cloud.database.update('tasks', { _id: TASK }, { $set: { kind: 'outreach' } }, { multi: false })
    cloud.setClock(AFTER + 8 * DAY)
    expect(await write()).toMatchObject({ refusal: { code: 'noteTooLate' } })
  })

  test('is read page by page, each note once', async () => {
    const many = Array.from({ length: 45 }, (_unused, index) =>
      note({ _id: `n${String(index).padStart(24, '0')}`, text: `第 ${index} 句`, at: new Date(NOW + (index % 7)) }),
    )
    await start({}, AFTER, many)
    const texts: string[] = []
    let cursor: string | null = null
    do {
      const page = await read(COMMUNITY, cursor === null ? {} : { cursor })
      if (!page.ok) throw new Error(page.refusal.code)
      texts.push(...page.value.notes.map(({ text }) => text))
      cursor = page.value.next
    } while (cursor !== null)
    expect(new Set(texts).size).toBe(45)
    expect(texts).toHaveLength(45)
  })
})
