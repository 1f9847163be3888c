import { DAY } from '../../../types/domain/time'
import type { ComplaintDoc } from '../../../types/documents/notices'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { cadreDoc } from '../../support/corps'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { complaint, COMPLAINT, credits, notice, outboxRow } from '../../support/notices'
import { COMMUNITY, GRID, NOW } from '../../support/tasks'

const STREET = '370306003'
const ME = ACCOUNTS.volunteer

let cloud: TestCloud
const start = async (documents: object = {}) => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, ...documents }, clock: NOW })
}
afterEach(() => cloud.close())

const complain = (over: object = {}, who: string = ME._id) =>
  cloud.call(who, 'notices.complain', {
    kind: 'conduct',
    words: '当众训人',
    about: '周六的巡逻',
    level: 'street',
    requestId: request(),
    ...over,
  })
const stored = async () =>
  (await cloud.database.find('complaints', { filter: {}, sort: { _id: 1 } })) as unknown as ComplaintDoc[]
const answer = (who: Parameters<typeof openid>[0] = 'worker', over: object = {}) =>
  cloud.call(openid(who), 'notices.answerComplaint', {
    complaintId: COMPLAINT,
    scope: COMMUNITY,
    words: '已经说好',
    requestId: request(),
    ...over,
  })

test('it goes where the person chooses: the community it is about neither lists nor answers it', async () => {
  await start()
  const sent = await complain()
  expect(sent).toMatchObject({ value: { scope: STREET } })
  const community = await cloud.call(openid('worker'), 'notices.listComplaints', { scope: COMMUNITY, show: 'open' })
  expect(community).toMatchObject({ value: { complaints: [] } })
  expect(await cloud.call(openid('worker'), 'notices.listComplaints', { scope: STREET, show: 'open' })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  const complaintId = (await stored())[0]?._id ?? COMPLAINT
  expect(await answer('worker', { complaintId })).toMatchObject({ refusal: { code: 'notFound' } })
  expect(await cloud.call(ME._id, 'notices.myComplaints', {})).toMatchObject({
    value: { complaints: [{ words: '当众训人', about: '周六的巡逻', answer: null }] },
  })
})

test('words that WeChat does not pass are kept nowhere', async () => {
  await start()
  expect(await complain({ words: '你这个混蛋' })).toMatchObject({ refusal: { code: 'wordsRisky' } })
  expect(await complain({ about: '那个傻瓜' })).toMatchObject({ refusal: { code: 'wordsRisky' } })
  expect(await stored()).toEqual([])
  expect(cloud.output.join('\n')).not.toMatch(/混蛋|训人/)
})

test('the desk sees a masked name; the first of two answers holds, and the person is told once', async () => {
  await start({ complaints: [complaint()] })
  const listed = await cloud.call(openid('worker'), 'notices.listComplaints', { scope: COMMUNITY, show: 'open' })
  expect(listed).toMatchObject({ value: { complaints: [{ id: COMPLAINT, maskedName: '李*英' }] } })
  expect(JSON.stringify(listed)).not.toMatch(/李秀英|p0volunteer/)

  const both = await Promise.all([answer('worker'), answer('colleague', { words: '另一个说法' })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'alreadyAnswered' } })
  expect(await cloud.call(ME._id, 'notices.myComplaints', {})).toMatchObject({
    value: { complaints: [{ answer: { byName: both[0]?.ok ? '周敏' : '吴静' } }] },
  })
  expect(await cloud.call(ME._id, 'notices.list', {})).toMatchObject({
    value: { notices: [{ kind: 'complaint', title: '您反映的事有答复了', unread: true }] },
  })
  expect(
    await cloud.call(openid('worker'), 'notices.listComplaints', { scope: COMMUNITY, show: 'answered' }),
  ).toMatchObject({ value: { complaints: [{ id: COMPLAINT }] } })
})

test('what a community leaves past its day is seen above, and not before', async () => {
  const street = { _id: 'o-p0street', personId: 'p0street', name: '刘志强', state: 'active', consent: null }
  const account = { ...street, roles: [{ role: 'street', scope: STREET, scopeName: '青年路街道' }] }
  await start({ accounts: [...DISTRICT_DOCUMENTS.accounts, account], complaints: [complaint()] })
  const below = () => cloud.call('o-p0street', 'notices.listComplaints', { scope: STREET, show: 'overdueBelow' })
  expect(await below()).toMatchObject({ value: { complaints: [] } })
  cloud.setClock(NOW + 8 * DAY)
  expect(await below()).toMatchObject({ value: { complaints: [{ id: COMPLAINT, scope: COMMUNITY }] } })
  const given = { complaintId: COMPLAINT, scope: COMMUNITY, words: '街道来办', requestId: request() }
  expect(await cloud.call('o-p0street', 'notices.answerComplaint', given)).toMatchObject({ ok: true })
})

test('whoever goes is in no audience, allows nothing, and stands in no complaint', async () => {
  await start({
    people: [cadreDoc(ME)],
    notices: [
      notice({ _id: 'alone', to: [ME.personId] }),
      notice({ _id: 'two', to: [ME.personId, personId('cadre')] }),
      notice({ _id: 'crowd', to: [`${GRID}/volunteer`] }),
    ],
    noticeCredits: [credits()],
    outbox: [outboxRow()],
    complaints: [complaint()],
  })
  const exported = await cloud.call(ME._id, 'privacy.exportMine', {})
  if (!exported.ok) throw new Error(exported.refusal.code)
  expect(JSON.parse(Buffer.from(exported.value.base64, 'base64').toString('utf8'))).toMatchObject({
    complaints: [{ words: complaint().words }],
    messages: { left: { reminder: 1 } },
  })
  expect(await cloud.call(ME._id, 'privacy.deleteMine', { name: ME.name, requestId: request() })).toMatchObject({
    ok: true,
  })
  const left = async (name: string) => cloud.database.find(name, { filter: {}, sort: { _id: 1 } })
  expect(await left('notices')).toMatchObject([{ _id: 'crowd' }, { _id: 'two', to: [personId('cadre')] }])
  expect(await left('noticeCredits')).toEqual([])
  expect(await left('outbox')).toEqual([])
  expect(await stored()).toMatchObject([{ personId: null, name: '已注销', words: complaint().words, log: [] }])
})
