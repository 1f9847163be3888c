import type { OpenId, PersonId } from '../../../types/domain/ids'
import type { InputOf } from '../../../types/contracts/all'
import type { AccountDoc, MerchantDoc } from '../../../types/documents/org'
import type { NoticeDoc } from '../../../types/documents/notices'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { application, APPLICATION, SHOP_PHONE } from '../../support/merchants'
import { MERCHANT, merchant, NOW } from '../../support/points'
import { COMMUNITY } from '../../support/tasks'

const inShop = (person: PersonId, name: string): AccountDoc => ({
  _id: `o-${person}` as OpenId,
  personId: person,
  name,
  roles: [{ role: 'merchant', scope: MERCHANT, scopeName: '老周家烧饼铺' }],
  state: 'active',
  consent: null,
})
const FIRST = inShop('p0first', '周掌柜')
const SECOND = inShop('p0second1', '周老板')
const HAND = inShop('p0hand', '钱小妹')
const ME = ACCOUNTS.volunteer2
const SHOP = {
  name: '凤鸣烧饼店',
  place: '丝绸路 18 号',
  offers: '周村烧饼',
  phone: SHOP_PHONE,
  licence: '370306600012345',
}

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...Object.values(ACCOUNTS), FIRST, SECOND, HAND],
      divisions: [{ _id: COMMUNITY, name: '凤鸣社区', level: 'community', parentId: null, settlement: 'urban' }],
      merchants: [merchant({ ownerIds: [FIRST.personId, SECOND.personId] })],
      shopApplications: [application({ personId: ME.personId, name: ME.name })],
    },
    clock: NOW,
  })
})
afterEach(() => cloud.close())

const apply = (over: Partial<typeof SHOP> = {}, who: string = ME._id) =>
  cloud.call(who, 'merchants.apply', { communityId: COMMUNITY, shop: { ...SHOP, ...over }, requestId: request() })
const decide = (who: string, decision: InputOf<'merchants.decide'>['decision'], requestId = request()) =>
  cloud.call(who, 'merchants.decide', { applicationId: APPLICATION, communityId: COMMUNITY, decision, requestId })
const change = (
  who: string,
  target: PersonId,
  what: InputOf<'merchants.changeStaff'>['change'],
  requestId = request(),
) => cloud.call(who, 'merchants.changeStaff', { merchantId: MERCHANT, personId: target, change: what, requestId })
const stand = (who: string, state: InputOf<'merchants.setStanding'>['state']) =>
  cloud.call(who, 'merchants.setStanding', { merchantId: MERCHANT, state, reason: '停业装修', requestId: request() })
const shopOf = (who: string) => cloud.call(who, 'merchants.shop', { merchantId: MERCHANT })
const stored = async (name: string) => JSON.stringify(await cloud.database.find(name, { filter: {} }))

test('two workers answer one application at once: one word counts, one shop is made, and its owner can open the till', async () => {
  const answers = await Promise.all([
    decide(openid('worker'), { kind: 'approve' }),
    decide(openid('colleague'), { kind: 'approve' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual(expect.objectContaining({ refusal: { code: 'applicationDecided', retry: 'never' } }))
  const shops = await cloud.database.find('merchants', { filter: { applicationId: APPLICATION } })
  expect(shops).toMatchObject([{ _id: 'm370306003001-02', state: 'open', ownerIds: [ME.personId] }])
  expect(await cloud.call(ME._id, 'merchants.mine', {})).toMatchObject({
    value: {
      applications: [{ state: 'approved' }],
      shops: [{ merchantId: 'm370306003001-02', name: '凤鸣烧饼店', owner: true }],
    },
  })
  expect(await cloud.call(ME._id, 'merchants.shop', { merchantId: 'm370306003001-02' })).toMatchObject({
    value: { owner: true, phone: SHOP_PHONE, staff: [{ name: ME.name, owner: true, me: true }] },
  })
  expect(await stored('notices')).toContain('凤鸣烧饼店加入联盟了')
})

test('what comes back says what is missing, keeps what was written, and can be handed in again', async () => {
  expect(await decide(openid('worker'), { kind: 'return', words: '缺执照照片' })).toMatchObject({
    value: { merchantId: null },
  })
  const mine = await cloud.call(ME._id, 'merchants.mine', {})
  expect(mine).toMatchObject({ value: { applications: [{ state: 'returned', words: '缺执照照片' }], shops: [] } })
  expect(mine).toMatchObject({
    value: { applications: [{ shop: { phone: SHOP_PHONE } }], mayApply: { allowed: true } },
  })
  expect(await decide(openid('colleague'), { kind: 'approve' })).toMatchObject({
    refusal: { code: 'applicationDecided' },
  })
  expect(await apply()).toMatchObject({ ok: true })
  const desk = await cloud.call(openid('worker'), 'merchants.desk', { scope: COMMUNITY })
  expect(desk).toMatchObject({ value: { applications: [{ name: '凤鸣烧饼店', maskedPhone: '154****0021' }] } })
  expect(desk).not.toMatchObject({ value: { applications: [{}, {}] } })
})

test('nobody answers their own, no other community does, and a fourth has to wait', async () => {
  expect(await apply({}, openid('worker'))).toMatchObject({ ok: true })
  const own = (await cloud.database.find('shopApplications', { filter: { personId: personId('worker') } }))[0]
  const ownId = String(own?.['_id']) as typeof APPLICATION
  expect(
    await cloud.call(openid('worker'), 'merchants.decide', {
      applicationId: ownId,
      communityId: COMMUNITY,
      decision: { kind: 'approve' },
      requestId: request(),
    }),
  ).toMatchObject({ refusal: { code: 'ownApplication' } })
  expect(await decide(openid('neighbourWorker'), { kind: 'approve' })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  for (const name of ['甲店', '乙店']) expect(await apply({ name })).toMatchObject({ ok: true })
  expect(await apply({ name: '丙店' })).toMatchObject({ refusal: { code: 'appliedOften' } })
})

test('a number is sealed at rest, and shown to the desk only on record', async () => {
  await apply()
  await decide(openid('worker'), { kind: 'approve' })
  expect(await stored('shopApplications')).not.toContain(SHOP_PHONE)
  expect(await stored('merchants')).not.toContain(SHOP_PHONE)
  const asked = { of: APPLICATION, scope: COMMUNITY, requestId: request() } as const
  expect(await cloud.call(openid('worker'), 'merchants.contact', asked)).toEqual({
    ok: true,
    value: { phone: SHOP_PHONE },
  })
  expect(await stored('audit')).toContain('merchantContact')
  expect(cloud.output.join('\n')).not.toContain(SHOP_PHONE)
})

test('somebody types the code on the owner’s phone, works there, and is taken out: the next call is refused', async () => {
  const invite = { merchantId: MERCHANT, change: { kind: 'invite' } } as const
  expect(await cloud.call(HAND._id, 'merchants.keep', { ...invite, requestId: request() })).toMatchObject({
    refusal: { code: 'ownersOnly' },
  })
  const shown = await cloud.call(FIRST._id, 'merchants.keep', { ...invite, requestId: request() })
  const digits = (shown.ok && shown.value.invite?.digits) || ''
  const join = (who: string, typed = digits) =>
    cloud.call(who, 'merchants.join', { digits: typed, requestId: request() })
  expect(await join(openid('cadre'))).toMatchObject({ value: { merchantId: MERCHANT } })
  expect(await shopOf(openid('cadre'))).toMatchObject({ value: { owner: false } })
  const told = (await cloud.database.find('notices', { filter: {} })) as unknown as NoticeDoc[]
  expect(told.map(({ to }) => to)).toEqual([[FIRST.personId, SECOND.personId]])
  expect(await change(FIRST._id, personId('cadre'), 'remove')).toMatchObject({ ok: true })
  expect(await shopOf(openid('cadre'))).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await join(openid('cadre'))).toMatchObject({ refusal: { code: 'inviteUnknown' } })
  for (let wrong = 0; wrong < 4; wrong += 1) await join(openid('cadre'), '00000000')
  expect(await join(openid('cadre'))).toMatchObject({ refusal: { code: 'invitesLocked' } })
})

test('two owners take each other out at once: one stays, and the last one cannot go', async () => {
  const answers = await Promise.all([
    change(FIRST._id, SECOND.personId, 'remove'),
    change(SECOND._id, FIRST.personId, 'remove'),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const [stays, gone] = answers[0]?.ok ? [FIRST, SECOND] : [SECOND, FIRST]
  expect(await shopOf(gone._id)).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await shopOf(stays._id)).toMatchObject({ value: { owner: true } })
  expect(await change(stays._id, stays.personId, 'remove')).toMatchObject({ refusal: { code: 'lastOwner' } })
  expect(await change(stays._id, HAND.personId, 'makeOwner')).toMatchObject({ ok: true })
  expect(await change(stays._id, stays.personId, 'remove')).toMatchObject({ ok: true })
  expect(await shopOf(stays._id)).toMatchObject({ refusal: { code: 'notAllowed' } })
})

/** Who owns the shop, and who of them has no role in it. */
async function owners() {
  const [shop] = (await cloud.database.find('merchants', { filter: { _id: MERCHANT } })) as unknown as MerchantDoc[]
  const inside = (await cloud.database.find('accounts', {
    filter: { 'roles.scope': MERCHANT },
  })) as unknown as AccountDoc[]
  const { ownerIds = [] } = shop ?? {}
  return { ownerIds, strangers: ownerIds.filter((id) => !inside.some((one) => one.personId === id)) }
}
const setShop = (update: Parameters<TestCloud['database']['update']>[2]) =>
  cloud.database.update('merchants', { _id: MERCHANT }, update, { multi: false })
const setHand = (roles: AccountDoc['roles']) =>
  cloud.database.update('accounts', { _id: HAND._id }, { $set: { roles } }, { multi: false })

test('somebody is made an owner and taken out at once: they never own a shop in which they have no role', async () => {
  for (let round = 0; round < 4; round += 1) {
    await Promise.all([
      change(FIRST._id, HAND.personId, 'makeOwner'),
      change(SECOND._id, HAND.personId, 'remove'),
      change(openid('worker'), HAND.personId, 'makeOwner'),
    ])
    expect((await owners()).strangers).toEqual([])
    await setHand(HAND.roles)
  }
})

test('an ownership given while the role ended is ended by whoever comes second; a late repeat takes nothing from who came back', async () => {
  const [made, gone] = [request(), request()]
  const mine = [FIRST.personId, SECOND.personId]
  expect(await change(FIRST._id, HAND.personId, 'makeOwner', made)).toMatchObject({ ok: true })
  // The role ended before the new owner was looked at again.
  await setHand([])
  expect(await change(FIRST._id, HAND.personId, 'makeOwner', made)).toMatchObject({ ok: true })
  expect(await owners()).toEqual({ ownerIds: mine, strangers: [] })
  // The ownership came between the decision and the role's end.
  await setHand(HAND.roles)
  await change(FIRST._id, HAND.personId, 'remove', gone)
  await setShop({ $push: { ownerIds: HAND.personId } })
  expect(await change(FIRST._id, HAND.personId, 'remove', gone)).toMatchObject({ ok: true })
  expect(await owners()).toEqual({ ownerIds: mine, strangers: [] })
  // They come back, own it, and then the old request arrives once more.
  await setHand(HAND.roles)
  await setShop({ $push: { ownerIds: HAND.personId } })
  expect(await change(FIRST._id, HAND.personId, 'remove', gone)).toMatchObject({ ok: true })
  expect(await owners()).toEqual({ ownerIds: [...mine, HAND.personId], strangers: [] })
})

test('a shop is stopped with a reason and told of it, opened again by the same desk, and leaves by its owner’s word', async () => {
  expect(await stand(HAND._id, 'left')).toMatchObject({ refusal: { code: 'ownersOnly' } })
  expect(await stand(openid('worker'), 'suspended')).toMatchObject({ value: { state: 'suspended' } })
  expect(await shopOf(HAND._id)).toMatchObject({ value: { state: 'suspended', standing: { reason: '停业装修' } } })
  expect(await cloud.call(HAND._id, 'notices.list', {})).toMatchObject({
    value: { notices: [{ title: '老周家烧饼铺暂停' }] },
  })
  expect(await stand(openid('colleague'), 'open')).toMatchObject({ ok: true })
  expect(await stand(FIRST._id, 'left')).toMatchObject({ ok: true })
  expect(await stored('audit')).toContain('setMerchant')
})

test('a role over a shop that the community takes back ends the ownership too; a late repeat takes nothing from who came back', async () => {
  const revoke = (person: PersonId, requestId = request()) =>
    cloud.call(openid('worker'), 'org.revokeRole', { personId: person, role: 'merchant', scope: MERCHANT, requestId })
  const gone = request()
  expect(await revoke(FIRST.personId, gone)).toMatchObject({ ok: true })
  expect(await owners()).toEqual({ ownerIds: [SECOND.personId], strangers: [] })
  // They come back, own it again, and then the old request arrives once more.
  await cloud.database.update('accounts', { _id: FIRST._id }, { $set: { roles: FIRST.roles } }, { multi: false })
  await setShop({ $push: { ownerIds: FIRST.personId } })
  expect(await revoke(FIRST.personId, gone)).toMatchObject({ ok: true })
  expect(await owners()).toEqual({ ownerIds: [SECOND.personId, FIRST.personId], strangers: [] })
  // A shop that lost every owner is given one by its desk.
  for (const { personId: owner } of [FIRST, SECOND]) expect(await revoke(owner)).toMatchObject({ ok: true })
  expect(await change(openid('worker'), HAND.personId, 'makeOwner')).toMatchObject({ ok: true })
  expect(await owners()).toEqual({ ownerIds: [HAND.personId], strangers: [] })
})

test('whoever ends their account takes their papers along, and the shop keeps no number of theirs', async () => {
  await decide(openid('worker'), { kind: 'return', words: '缺执照照片' })
  const file = await cloud.call(ME._id, 'privacy.exportMine', {})
  const text = file.ok ? Buffer.from(file.value.base64, 'base64').toString('utf8') : ''
  expect(text).toContain(SHOP_PHONE)
  expect(text).toContain('缺执照照片')
  expect(await cloud.call(ME._id, 'privacy.deleteMine', { name: ME.name, requestId: request() })).toMatchObject({
    ok: true,
  })
  expect(await cloud.database.find('shopApplications', { filter: {} })).toEqual([])
})
