import type { OpenId, PersonId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, request } from '../../support/district'
import { fireJobs } from '../../support/jobs'
import { MERCHANT, merchant, NOW, reward } from '../../support/points'
import { statementOf, takenChain } from '../../support/statements'
import { COMMUNITY } from '../../support/tasks'

const OLD = '老周家烧饼铺'
const NEW = { name: '周记烧饼铺', place: '新建路 9 号' }
const inShop = (person: PersonId, name: string): AccountDoc => ({
  _id: `o-${person}` as OpenId,
  personId: person,
  name,
  roles: [{ role: 'merchant', scope: MERCHANT, scopeName: OLD }],
  state: 'active',
  consent: null,
})
const OWNER = inShop('p0first', '周掌柜')
const HAND = inShop('p0hand', '钱小妹')

const taken = takenChain({ points: [30, 50] })

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...Object.values(ACCOUNTS), OWNER, HAND],
      merchants: [merchant({ ownerIds: [OWNER.personId] })],
      rewards: [reward()],
      ...statementOf(taken),
      postings: taken,
    },
    clock: NOW,
  })
})
afterAll(() => cloud.close())

const ask = (who: string, to = NEW) =>
  cloud.call(who, 'merchants.keep', {
    merchantId: MERCHANT,
    change: { kind: 'rename', ...to },
    requestId: request(),
  })
const desk = () => cloud.call(openid('worker'), 'merchants.desk', { scope: COMMUNITY })
const waiting = async () => {
  const answer = await desk()
  return answer.ok ? answer.value.renames : []
}
const decide = async (who: string, words?: string) =>
  cloud.call(who, 'merchants.decideRename', {
    merchantId: MERCHANT,
    askedAt: (await waiting())[0]?.at ?? 0,
    decision: words === undefined ? { kind: 'approve' } : { kind: 'return', words },
    requestId: request(),
  })
const stored = async (name: string) => JSON.stringify(await cloud.database.find(name, { filter: {} }))

test('an owner asks, the community sends it back with words that the owner reads, and the shop keeps its name', async () => {
  expect(await ask(HAND._id)).toMatchObject({ refusal: { code: 'ownersOnly' } })
  expect(await ask(OWNER._id)).toMatchObject({ ok: true })
  expect(await waiting()).toMatchObject([{ name: OLD, to: NEW, decide: { allowed: true } }])
  expect(await decide(openid('worker'), '门头还没换')).toMatchObject({ ok: true })
  expect(await cloud.call(OWNER._id, 'merchants.shop', { merchantId: MERCHANT })).toMatchObject({
    value: { name: OLD, renaming: { ...NEW, words: '门头还没换' } },
  })
  expect(await waiting()).toEqual([])
})

test('two workers answer at once: one word counts, and the timer carries the name to rewards and roles, not to what was posted', async () => {
  const before = [await stored('postings'), await stored('statements')]
  await ask(OWNER._id)
  const answers = await Promise.all([decide(openid('worker')), decide(openid('colleague'))])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual(expect.objectContaining({ refusal: { code: 'renameGone', retry: 'never' } }))
  expect(await stored('rewards')).toContain(OLD)
  await fireJobs(cloud)
  expect(await cloud.database.find('merchants', { filter: {} })).toMatchObject([{ ...NEW, renamed: false }])
  expect(await cloud.database.find('rewards', { filter: {} })).toMatchObject([
    { merchantName: NEW.name, place: NEW.place },
  ])
  const roles = await cloud.database.find('accounts', { filter: { 'roles.scope': MERCHANT } })
  expect(roles).toMatchObject([{ roles: [{ scopeName: NEW.name }] }, { roles: [{ scopeName: NEW.name }] }])
  expect([await stored('postings'), await stored('statements')]).toEqual(before)
  expect(await stored('audit')).toContain('renameMerchant')
})
