import { CONSENT_VERSION } from '../../../types/domain/org'
import { numberOf } from '../../../tools/local-cloud/openapi/phone-number'
import { phoneKeyOf, unseal } from '../../../cloudfunctions/_kernel/sealed'
import { streetCode } from '../../../types/domain/ids'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { account, person } from '../../support/generic/world'
import { phoneCode } from '../../support/phone'
import { TEST_KEYS } from '../../support/secrets'
import { COMMUNITY, GRID, NOW, SIBLING_GRID } from '../../support/tasks'

const POST = 'd00000000000a'
const street = account('p0street', '刘志强', [{ role: 'street', scope: streetCode(GRID) }])
const [grid, sibling] = DISTRICT_DOCUMENTS.grids

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, street],
      people: Object.values(ACCOUNTS).map(person),
      grids: [
        {
          ...grid!,
          posts: { [POST]: { group: '巡逻组', name: '夜间巡逻岗', duty: '走一圈' } },
          holders: { [personId('volunteer')]: { postId: POST, name: '李秀英', since: new Date(NOW) } },
        },
        sibling!,
      ],
    },
    clock: NOW,
  })
})
afterEach(() => cloud.close())

const signUp = async (who: string, input: { name?: string; requestId?: string } = {}) =>
  cloud.call(who, 'org.register', {
    name: '孙新来',
    kind: 'volunteer',
    occupation: 'resident',
    gridId: GRID,
    address: '凤鸣东里 3 号楼',
    phoneCode: await phoneCode(cloud, who),
    consentVersion: CONSENT_VERSION,
    requestId: request(),
    ...input,
  })
const roles = async (who: string) => {
  const answer = await cloud.call(who, 'org.whoAmI', {})
  return answer.ok && answer.value.registered ? answer.value.roles.map(({ role, scope }) => `${role} ${scope}`) : []
}
const said = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code ?? 'ok'
const audit = () => cloud.database.find('audit', { filter: {} })

test('a newcomer waits, is confirmed, and is a volunteer of the grid with the next call', async () => {
  const answer = await signUp('oNewcomer')
  expect(answer).toMatchObject({ value: { state: 'pending', gridName: '凤鸣 3 号网格' } })
  expect(cloud.trips()).toBe(5)
  const id = answer.ok ? answer.value.personId : 'p'
  expect(await roles('oNewcomer')).toEqual([])
  const [stored] = await cloud.database.find('people', { filter: { _id: id } })
  const { phone, phoneKey } = stored as unknown as { phone: never; phoneKey: string }
  expect(unseal(TEST_KEYS.SEAL_KEY, phone, ['people', id, 'phone'])).toBe(numberOf('oNewcomer'))
  expect(phoneKey).toBe(phoneKeyOf(TEST_KEYS.PHONE_KEY, numberOf('oNewcomer')))
  const word = { personId: id, gridId: GRID, accept: true }
  expect(await cloud.call(openid('gridWorker'), 'org.confirmMember', { ...word, requestId: request() })).toEqual({
    ok: true,
    value: { state: 'active' },
  })
  expect(await roles('oNewcomer')).toEqual([`volunteer ${GRID}`])
  expect(said(await cloud.call(openid('secretary'), 'org.confirmMember', { ...word, requestId: request() }))).toBe(
    'alreadyConfirmed',
  )
  expect(said(await signUp('oNewcomer'))).toBe('alreadyRegistered')
})

test('whom the roster knows by number and name is in at once, a secretary with the branch they lead', async () => {
  const known = { ...person(ACCOUNTS.secretary), phoneKey: phoneKeyOf(TEST_KEYS.PHONE_KEY, numberOf('oKnown')) }
  await cloud.database.remove('accounts', { _id: openid('secretary') }, { multi: false })
  await cloud.database.update('people', { _id: known._id }, { $set: { phoneKey: known.phoneKey } }, { multi: false })
  expect(said(await signUp('oKnown', { name: '别的人' }))).toBe('phoneTaken')
  expect(await signUp('oKnown', { name: '陈立新' })).toMatchObject({
    value: { personId: personId('secretary'), state: 'active' },
  })
  expect(await roles('oKnown')).toEqual([`branchSecretary ${GRID}`, `cadre ${GRID}`])
})

test('a used code is asked for again, and the same request with a fresh one goes through', async () => {
  const used = await phoneCode(cloud, 'oNewcomer')
  const input = {
    name: '孙新来',
    kind: 'volunteer',
    occupation: 'resident',
    gridId: GRID,
    consentVersion: CONSENT_VERSION,
  } as const
  const requestId = request()
  await cloud.call('oOther', 'org.register', { ...input, phoneCode: used, requestId: request() })
  const again = { ...input, requestId }
  expect(said(await cloud.call('oNewcomer', 'org.register', { ...again, phoneCode: used }))).toBe('phoneUnread')
  const fresh = await phoneCode(cloud, 'oNewcomer')
  expect(said(await cloud.call('oNewcomer', 'org.register', { ...again, phoneCode: fresh }))).toBe('phoneTaken')
  expect(said(await cloud.call('oThird', 'org.register', { ...again, phoneCode: 'x'.repeat(32) }))).toBe('phoneUnread')
})

test('each word that is missing is asked for by name', async () => {
  const input = {
    name: '孙',
    occupation: 'cadre',
    gridId: GRID,
    phoneCode: 'x'.repeat(32),
    consentVersion: CONSENT_VERSION,
  } as const
  const ask = async (change: object) =>
    said(await cloud.call('oNewcomer', 'org.register', { ...input, kind: 'cadre', requestId: request(), ...change }))
  expect(await ask({ gridId: '370306009009009' })).toBe('notFound')
  expect(await ask({ consentVersion: CONSENT_VERSION + 1 })).toBe('consentNeeded')
  expect(await ask({})).toBe('unitNeeded')
  expect(await ask({ unitId: 'u999' })).toBe('notFound')
})

test('moving house: the role goes along, the post is free, the history stays', async () => {
  const move = { from: GRID, to: SIBLING_GRID, address: '凤鸣西里 5 号楼' }
  expect(said(await cloud.call(openid('volunteer'), 'org.moveHome', { ...move, requestId: request() }))).toBe('ok')
  expect(cloud.trips()).toBeLessThanOrEqual(8)
  expect(await roles(openid('volunteer'))).toEqual([`volunteer ${SIBLING_GRID}`])
  const posts = await cloud.call(openid('gridWorker'), 'org.listPosts', { gridId: GRID })
  expect(posts).toMatchObject({
    value: { posts: [{ holders: [] }], changes: [{ act: 'freed', personName: '李秀英' }] },
  })
  const [stored] = await cloud.database.find('memberships', { filter: { _id: personId('volunteer') } })
  expect(stored).toMatchObject({ gridId: SIBLING_GRID, moves: [{ from: GRID, to: SIBLING_GRID }] })
  expect(said(await cloud.call(openid('volunteer'), 'org.moveHome', { ...move, requestId: request() }))).toBe(
    'notInGrid',
  )
  const stays = { from: SIBLING_GRID, to: SIBLING_GRID, requestId: request() }
  expect(said(await cloud.call(openid('volunteer'), 'org.moveHome', stays))).toBe('sameGrid')
})

test('two who move the same person at once: one does, and the account is where the person is', async () => {
  const moves = ['worker', 'colleague'] as const
  const answers = await Promise.all(
    moves.map((who) =>
      cloud.call(openid(who), 'org.moveMember', {
        personId: personId('volunteer'),
        from: GRID,
        to: SIBLING_GRID,
        requestId: request(),
      }),
    ),
  )
  expect(answers.map(said).sort()).toEqual(['notInGrid', 'ok'])
  expect(await roles(openid('volunteer'))).toEqual([`volunteer ${SIBLING_GRID}`])
})

test('who leaves the district counts nowhere; whoever leads a branch hands over first', async () => {
  const remove = (who: keyof typeof ACCOUNTS) =>
    cloud.call(openid('worker'), 'org.removeMember', { personId: personId(who), gridId: GRID, requestId: request() })
  expect(said(await remove('secretary'))).toBe('leadsBranch')
  expect(await audit()).toEqual([])
  expect(said(await remove('volunteer'))).toBe('ok')
  expect(await audit()).toMatchObject([{ act: 'removeMember', target: personId('volunteer') }])
  expect(await roles(openid('volunteer'))).toEqual([])
  expect(await cloud.call(openid('worker'), 'org.getGrid', { gridId: GRID })).toMatchObject({
    value: { strength: { volunteer: { have: 1 } }, posts: [{ holders: [] }] },
  })
})

test('posts: names once, 30 at most, one a member, only members', async () => {
  const save = (input: object) =>
    cloud.call(openid('gridWorker'), 'org.savePost', {
      gridId: GRID,
      group: '巡逻组',
      name: '清晨巡逻岗',
      duty: '走一圈',
      requestId: request(),
      ...input,
    })
  expect(said(await save({ name: '夜间巡逻岗' }))).toBe('postNameTaken')
  expect(said(await save({ postId: 'd0000000000ff' }))).toBe('postGone')
  for (let i = 1; i < 30; i += 1) expect(said(await save({ name: `岗位${i}` }))).toBe('ok')
  expect(said(await save({}))).toBe('postsFull')
  const assign = (who: keyof typeof ACCOUNTS, postId: `d${string}` | null) =>
    cloud.call(openid('secretary'), 'org.assignPost', {
      gridId: GRID,
      personId: personId(who),
      postId,
      requestId: request(),
    })
  expect(said(await assign('sibling', POST))).toBe('notInGrid')
  expect(await assign('cadre', POST)).toEqual({ ok: true, value: { postName: '夜间巡逻岗' } })
  expect(said(await assign('cadre', 'd0000000000ff'))).toBe('postGone')
  expect(await assign('volunteer', null)).toEqual({ ok: true, value: { postName: null } })
})

test('a role is given by the level above, in force with the next call, and taken back on record', async () => {
  const gives = { personId: personId('volunteer'), scope: SIBLING_GRID, role: 'gridWorker' } as const
  const grant = (who: string, input: object = {}) =>
    cloud.call(who, 'org.grantRole', { ...gives, ...input, requestId: request() })
  expect(said(await grant(street._id))).toBe('roleFromAbove')
  expect(said(await grant(openid('worker'), { scope: COMMUNITY }))).toBe('scopeWrong')
  expect(said(await grant(openid('worker'), { personId: 'p0nobody' }))).toBe('notFound')
  expect(said(await grant(openid('worker')))).toBe('ok')
  expect(await roles(openid('volunteer'))).toEqual([`gridWorker ${SIBLING_GRID}`, `volunteer ${GRID}`])
  expect(await cloud.call(openid('worker'), 'org.listRoles', { scope: COMMUNITY })).toMatchObject({
    value: { mayGive: ['gridWorker', 'merchant'] },
  })
  const back = { ...gives, requestId: request() }
  expect(said(await cloud.call(openid('worker'), 'org.revokeRole', back))).toBe('ok')
  expect(await roles(openid('volunteer'))).toEqual([`volunteer ${GRID}`])
  expect((await audit()).map((row) => row['act'])).toEqual(['grantRole', 'revokeRole'])
  const own = { personId: street.personId, role: 'street', scope: streetCode(GRID), requestId: request() } as const
  expect(said(await cloud.call(street._id, 'org.revokeRole', own))).toBe('roleFromAbove')
})

test('a suspended account can do nothing with the next call; nobody suspends who stands above, or themselves', async () => {
  const set = (who: string, target: string, scope: string, state: 'active' | 'suspended') =>
    cloud.call(who, 'org.setAccountState', {
      personId: target as `p${string}`,
      scope,
      state,
      requestId: request(),
    })
  expect(said(await set(openid('worker'), personId('volunteer'), GRID, 'suspended'))).toBe('ok')
  expect(said(await cloud.call(openid('volunteer'), 'org.getGrid', { gridId: GRID }))).toBe('suspended')
  expect(said(await set(openid('worker'), personId('volunteer'), GRID, 'active'))).toBe('ok')
  expect(said(await cloud.call(openid('volunteer'), 'org.getGrid', { gridId: GRID }))).toBe('ok')
  expect(said(await set(openid('worker'), personId('colleague'), COMMUNITY, 'suspended'))).toBe('roleFromAbove')
  expect(said(await set(street._id, personId('colleague'), COMMUNITY, 'suspended'))).toBe('ok')
  expect(said(await set(street._id, personId('neighbourWorker'), COMMUNITY, 'suspended'))).toBe('notInGrid')
})
