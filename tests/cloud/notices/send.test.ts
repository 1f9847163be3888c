import { TEMPLATES } from '../../../config/templates'
import { MINUTE } from '../../../types/domain/time'
import type { OpenId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'
import { credits, notice } from '../../support/notices'
import { COMMUNITY, GRID, NOW } from '../../support/tasks'
import { type Mail, mailOf } from './mail'

const ME = personId('volunteer')
const SECOND = personId('volunteer2')
const tomorrow = notice({
  _id: 'tomorrow:t370306003001-2611-01',
  kind: 'taskTomorrow',
  title: '明天下午去陪护，别忘了带上身份证和病历本和药',
  text: '14:00 在区医院门诊楼',
  page: 'pages/tasks/detail/index?taskId=t370306003001-2611-01',
  template: 'reminder',
  desks: ['370306', COMMUNITY],
  sending: 'waiting',
})

let cloud: TestCloud
let mail: Mail
const start = async (documents: object) => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, ...documents }, clock: NOW })
  mail = mailOf(cloud)
}
afterEach(() => cloud.close())

const states = async () => Object.fromEntries((await mail.rows()).map(({ personId: who, state }) => [who, state]))
const creditsOf = async (who: string) => (await cloud.database.find('noticeCredits', { filter: { _id: who } }))[0]
/** The minute that a firing has not seen yet. */
const nextMinute = (minutes = 1) => cloud.setClock(cloud.now() + minutes * MINUTE)

test('those of the audience who allowed it get one message, in the words that fit, and no more', async () => {
  await start({ notices: [tomorrow], noticeCredits: [credits()] })
  await mail.allow(openid('volunteer'), 'reminder')
  for (let round = 0; round < 3; round += 1) {
    await mail.fire()
    nextMinute()
  }
  const sent = await mail.asked()
  expect(sent).toMatchObject([{ to: openid('volunteer'), errCode: 0 }])
  expect(sent[0]?.fields).toEqual({
    template_id: JSON.stringify(TEMPLATES.reminder.id),
    page: JSON.stringify(tomorrow.page),
    data: JSON.stringify({
      thing1: { value: '明天下午去陪护，别忘了带上身份证和病历…' },
      time2: { value: '2026年11月24日 08:00' },
      thing3: { value: '14:00 在区医院门诊楼' },
    }),
  })
  expect(await states()).toEqual({ [ME]: 'sent' })
  expect(await creditsOf(ME)).toMatchObject({ left: { reminder: 0 }, reach: [] })
})

test('a notice for later is sent later', async () => {
  await start({
    notices: [{ ...tomorrow, showAt: new Date(NOW + 30 * MINUTE) }],
    noticeCredits: [credits()],
  })
  await mail.fire()
  expect(await mail.rows()).toEqual([])
  nextMinute(31)
  await mail.allow(openid('volunteer'), 'reminder')
  await mail.fire()
  expect(await states()).toEqual({ [ME]: 'sent' })
})

test('who is named is reached by id, and only with a credit of that template', async () => {
  await start({
    notices: [{ ...tomorrow, to: [ME, SECOND, personId('cadre')] }],
    noticeCredits: [
      credits({ reach: [] }),
      credits({ _id: SECOND, left: { urgent: 1 } }),
      credits({ _id: personId('cadre'), left: { reminder: 0 } }),
    ],
  })
  await mail.allow(openid('volunteer'), 'reminder')
  await mail.fire()
  expect(await states()).toEqual({ [ME]: 'sent' })
})

test('whoever lost the role, or is suspended, is sent nothing', async () => {
  const moved: AccountDoc = { ...ACCOUNTS.volunteer, roles: [] }
  const suspended: AccountDoc = { ...ACCOUNTS.volunteer2, state: 'suspended' }
  await start({
    accounts: [moved, suspended],
    notices: [tomorrow],
    noticeCredits: [credits(), credits({ _id: SECOND })],
  })
  await mail.fire()
  expect(await mail.rows()).toEqual([])
  expect(await mail.asked()).toEqual([])
})

test('a refusal ends the credits of that template, and the notice stays in the app', async () => {
  await start({ notices: [tomorrow], noticeCredits: [credits({ left: { reminder: 3, urgent: 2 } })] })
  await mail.fire()
  expect(await mail.asked()).toMatchObject([{ errCode: 43101 }])
  expect(await mail.rows()).toMatchObject([{ state: 'refused', errCode: 43101 }])
  expect(await creditsOf(ME)).toMatchObject({ left: { reminder: 0, urgent: 2 } })
  expect(await cloud.call(openid('volunteer'), 'notices.list', {})).toMatchObject({
    value: { notices: [{ title: tomorrow.title, unread: true }] },
  })
  nextMinute()
  await mail.fire()
  expect(await mail.asked()).toHaveLength(1)
})

test.each([45009, 45011])('too many at once (%i): it waits ten minutes and is sent then', async (errcode) => {
  await start({ notices: [tomorrow], noticeCredits: [credits()] })
  await mail.allow(openid('volunteer'), 'reminder')
  await mail.refuse(errcode, 1)
  await mail.fire()
  expect(await mail.rows()).toMatchObject([{ state: 'waiting', errCode: errcode }])
  nextMinute()
  await mail.fire()
  expect(await mail.asked()).toHaveLength(1)
  nextMinute(10)
  await mail.fire()
  expect(await states()).toEqual({ [ME]: 'sent' })
})

test.each([
  [47003, 'failed'],
  [41030, 'failed'],
  [-1, 'unknown'],
  [40001, 'unknown'],
] as const)('%i: it is %s, and never sent again', async (errcode, state) => {
  await start({ notices: [tomorrow], noticeCredits: [credits()] })
  await mail.allow(openid('volunteer'), 'reminder')
  await mail.refuse(errcode, 1)
  await mail.fire()
  nextMinute(20)
  await mail.fire()
  expect(await mail.rows()).toMatchObject([{ state, errCode: errcode }])
  expect(await mail.asked()).toHaveLength(1)
})

test('a crowd of 330 is spread and sent in chunks, each once, over as many firings as it takes', async () => {
  const crowd = Array.from({ length: 330 }, (_unused, i): AccountDoc => ({
    ...ACCOUNTS.volunteer,
    _id: `o-crowd${i}` as OpenId,
    personId: `p0crowd${i}`,
  }))
  await start({
    accounts: [...DISTRICT_DOCUMENTS.accounts, ...crowd],
    notices: [tomorrow],
    noticeCredits: crowd.map(({ personId: _id }) => credits({ _id })),
  })
  for (const { _id } of crowd) await mail.allow(_id, 'reminder')
  await mail.fire()
  const first = (await mail.rows()).filter(({ state }) => state === 'sent').length
  expect(await mail.rows()).toHaveLength(330)
  expect(first).toBe(200)
  nextMinute()
  await Promise.all([mail.fire(), mail.fire()])
  nextMinute()
  await mail.fire()
  const sent = await mail.asked()
  expect(sent.every(({ errCode }) => errCode === 0)).toBe(true)
  expect(new Set(sent.map(({ to }) => to)).size).toBe(330)
  expect(sent).toHaveLength(330)
  expect(await cloud.call(openid('worker'), 'notices.outbox', { scope: COMMUNITY })).toMatchObject({
    value: { notices: [{ id: tomorrow._id, spreading: false, counts: { sent: 330, waiting: 0 } }] },
  })
}, 60_000)

test('a desk sees numbers of its own place, and no person', async () => {
  await start({
    notices: [{ ...tomorrow, to: [`${GRID}/volunteer`] }],
    noticeCredits: [credits()],
  })
  await mail.allow(openid('volunteer'), 'reminder')
  await mail.fire()
  const own = await cloud.call(openid('worker'), 'notices.outbox', { scope: COMMUNITY })
  expect(own).toMatchObject({
    value: { notices: [{ counts: { waiting: 0, sending: 0, sent: 1, refused: 0, failed: 0, unknown: 0 } }] },
  })
  expect(JSON.stringify(own)).not.toMatch(/p0volunteer|李秀英|o-/)
  expect(await cloud.call(openid('neighbourWorker'), 'notices.outbox', { scope: COMMUNITY })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})
