import type { BranchId, OpenId, PersonId } from '../../../types/domain/ids'
import { DISTRICT } from '../../../types/domain/ids'
import type { AccountDoc, BranchDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { cadreDoc, nomination, UNITS, vacantBranch } from '../../support/corps'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { BRANCH, GRID, NOW, OFF_GRID_BRANCH, SIBLING_BRANCH, task } from '../../support/tasks'

const office = (person: PersonId): AccountDoc => ({
  _id: `o-${person}` as OpenId,
  personId: person,
  name: '高志远',
  roles: [{ role: 'district', scope: DISTRICT, scopeName: '周村区' }],
  state: 'active',
  consent: null,
})
const FIRST = office('p0office1')
const SECOND = office('p0office2')
const OTHER = { personId: 'p0other', name: '郭爱军' } as const
const WITHOUT_ACCOUNT = OTHER.personId
const [MEMBER] = DISTRICT_DOCUMENTS.memberships

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    clock: NOW,
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, FIRST, SECOND],
      memberships: [
        ...DISTRICT_DOCUMENTS.memberships,
        ...(MEMBER ? [{ ...MEMBER, _id: WITHOUT_ACCOUNT, gridId: GRID }] : []),
      ],
      branches: [...DISTRICT_DOCUMENTS.branches, vacantBranch(OFF_GRID_BRANCH)],
      people: [cadreDoc(ACCOUNTS.cadre), cadreDoc(OTHER, 'district'), cadreDoc(ACCOUNTS.secretary)],
      units: UNITS,
      nominations: [
        nomination(BRANCH, ACCOUNTS.cadre),
        nomination(BRANCH, OTHER),
        nomination(SIBLING_BRANCH, ACCOUNTS.cadre),
        nomination(OFF_GRID_BRANCH, ACCOUNTS.cadre),
      ],
      tasks: [task()],
    },
  })
})
afterEach(() => cloud.close())

const branch = async (id: BranchId) =>
  (await cloud.database.find('branches', { filter: { _id: id } }))[0] as unknown as BranchDoc
const rolesOf = async (id: string) => {
  const [account] = await cloud.database.find('accounts', { filter: { _id: id } })
  return (account as unknown as AccountDoc).roles.map(({ role, scope }) => `${role} ${scope}`)
}
const wish = (branchId: BranchId, person: PersonId, seen: PersonId | null) => ({
  branchId,
  personId: person,
  seen,
  requestId: request(),
})
const appoint = (office_: AccountDoc, input: ReturnType<typeof wish>) => cloud.call(office_._id, 'corps.appoint', input)

test('a successor takes over: one term ends, the selection is closed, the roles change hands, all on record', async () => {
  const input = { ...wish(BRANCH, personId('cadre'), personId('secretary')), handover: '钥匙在社区' }
  const first = await appoint(FIRST, input)
  expect(first).toMatchObject({ ok: true, value: { name: '王建国' } })
  expect(cloud.trips()).toBe(15)
  expect(await branch(BRANCH)).toMatchObject({
    secretaryId: personId('cadre'),
    secretary: { name: '王建国', unitLevel: 'district' },
    terms: [{ personId: personId('secretary'), name: '陈立新', handover: '钥匙在社区' }],
  })
  expect(await rolesOf(openid('secretary'))).toEqual([`cadre ${GRID}`])
  expect(await rolesOf(openid('cadre'))).toEqual([`branchSecretary ${GRID}`, `cadre ${GRID}`])
  expect(await cloud.database.count('nominations', { branchId: BRANCH, state: 'open' })).toBe(0)
  expect(await cloud.database.count('nominations', { state: 'open' })).toBe(2)
  expect(await cloud.database.find('audit', { filter: {} })).toMatchObject([
    { actor: FIRST.personId, act: 'appoint', target: personId('cadre'), scope: GRID },
  ])
  // The next call of each is judged by the new roles.
  const claim = { taskId: task()._id, branchId: BRANCH, places: 1 }
  expect(await cloud.call(openid('secretary'), 'tasks.claim', { ...claim, requestId: request() })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  expect(await cloud.call(openid('cadre'), 'tasks.claim', { ...claim, requestId: request() })).toMatchObject({
    ok: true,
  })
})

test('asked again after the next selection was decided, an appointment answers the same and changes nothing', async () => {
  const input = wish(BRANCH, personId('cadre'), personId('secretary'))
  const first = await appoint(FIRST, input)
  const recommend = (person: PersonId) =>
    cloud.call(openid('worker'), 'corps.recommend', { branchId: BRANCH, personId: person, requestId: request() })
  expect(await recommend(personId('secretary'))).toEqual({ ok: true, value: { candidates: 1 } })
  expect(await appoint(SECOND, wish(BRANCH, personId('secretary'), personId('cadre')))).toMatchObject({ ok: true })
  expect(await recommend(personId('cadre'))).toEqual({ ok: true, value: { candidates: 1 } })

  expect(await appoint(FIRST, input)).toEqual(first)
  expect(await branch(BRANCH)).toMatchObject({ secretaryId: personId('secretary') })
  expect((await branch(BRANCH)).terms).toHaveLength(2)
  expect(await rolesOf(openid('secretary'))).toEqual([`branchSecretary ${GRID}`, `cadre ${GRID}`])
  expect(await rolesOf(openid('cadre'))).toEqual([`cadre ${GRID}`])
  expect(await cloud.database.count('nominations', { branchId: BRANCH, state: 'open' })).toBe(1)
})

test('two administrators appoint at once: one wins, the other learns that the secretary has changed', async () => {
  const seen = personId('secretary')
  const answers = await Promise.all([
    appoint(FIRST, wish(BRANCH, personId('cadre'), seen)),
    appoint(SECOND, wish(BRANCH, WITHOUT_ACCOUNT, seen)),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'secretaryChanged' } })
  const { secretary, terms } = await branch(BRANCH)
  expect(terms).toHaveLength(1)
  const leads = (await rolesOf(openid('cadre'))).includes(`branchSecretary ${GRID}`)
  expect(leads).toBe(secretary?.personId === personId('cadre'))
  expect(await rolesOf(openid('secretary'))).toEqual([`cadre ${GRID}`])
})

test('one person appointed to two branches at once: one wins, the other learns that they lead a branch', async () => {
  const answers = await Promise.all([
    appoint(FIRST, wish(BRANCH, personId('cadre'), personId('secretary'))),
    appoint(SECOND, wish(OFF_GRID_BRANCH, personId('cadre'), null)),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'leadsBranch' } })
  expect(await cloud.database.count('branches', { secretaryId: personId('cadre') })).toBe(1)
  expect((await rolesOf(openid('cadre'))).filter((role) => role.startsWith('branchSecretary'))).toHaveLength(1)
})

test('whoever has no account yet is appointed all the same', async () => {
  expect(await appoint(FIRST, wish(BRANCH, WITHOUT_ACCOUNT, personId('secretary')))).toMatchObject({ ok: true })
  expect(await branch(BRANCH)).toMatchObject({ secretaryId: WITHOUT_ACCOUNT })
})

test.each([
  ['nobody nominated them', wish(OFF_GRID_BRANCH, WITHOUT_ACCOUNT, null), 'notCandidate'],
  ['the caller saw somebody else', wish(BRANCH, personId('cadre'), personId('sibling')), 'secretaryChanged'],
  ['there is no such person', wish(BRANCH, 'p0nobody', personId('secretary')), 'notFound'],
] as const)('nobody is appointed when %s, and nothing is on record', async (_when, input, code) => {
  expect(await appoint(FIRST, input)).toMatchObject({ refusal: { code } })
  expect(await cloud.database.count('audit', {})).toBe(0)
})

test('a grid’s branch of the town wants a cadre of the district', async () => {
  await cloud.database.update('people', { _id: personId('cadre') }, { $set: { unitId: 'u003' } }, { multi: false })
  expect(await appoint(FIRST, wish(BRANCH, personId('cadre'), personId('secretary')))).toMatchObject({
    refusal: { code: 'unitLevelWrong' },
  })
})

test('the secretary of an off-grid branch can lead it: sees its community’s tasks, claims and assigns', async () => {
  expect(await appoint(FIRST, wish(OFF_GRID_BRANCH, personId('cadre'), null))).toMatchObject({ ok: true })
  expect(await cloud.call(openid('cadre'), 'home.open', { view: 'branchSecretary' })).toMatchObject({
    value: { waiting: [{ kind: 'claim', taskId: task()._id }], grid: null },
  })
  const taking = { taskId: task()._id, branchId: OFF_GRID_BRANCH }
  const claimed = await cloud.call(openid('cadre'), 'tasks.claim', { ...taking, places: 2, requestId: request() })
  expect(claimed).toMatchObject({ ok: true })
  const sent = { ...taking, personIds: [personId('volunteer'), personId('cadre')], requestId: request() }
  expect(await cloud.call(openid('cadre'), 'tasks.assign', sent)).toMatchObject({ ok: true })
  expect(await cloud.call(openid('cadre'), 'tasks.getTask', { taskId: task()._id })).toMatchObject({
    value: { branch: { places: 2, placesLeft: 0 }, branches: [{ name: '凤鸣沿街商铺党支部' }] },
  })
})

test('a term ends and nobody follows yet; ended by two at once, once', async () => {
  const input = (requestId = request()) => ({ branchId: BRANCH, seen: personId('secretary'), requestId })
  const answers = await Promise.all([FIRST, SECOND].map(({ _id }) => cloud.call(_id, 'corps.endTerm', input())))
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual(['ok', 'secretaryChanged'])
  expect(await branch(BRANCH)).toMatchObject({
    secretary: null,
    secretaryId: `-${BRANCH}`,
    terms: [{ handover: null }],
  })
  expect(await rolesOf(openid('secretary'))).toEqual([`cadre ${GRID}`])
  expect(await cloud.call(FIRST._id, 'corps.overview', { scope: '370306' })).toMatchObject({
    value: {
      branches: 3,
      led: 1,
      vacant: [
        { branchId: BRANCH, candidates: 2 },
        { branchId: OFF_GRID_BRANCH, candidates: 1 },
      ],
      contested: [{ branchId: SIBLING_BRANCH }],
    },
  })
  expect(cloud.trips()).toBe(3)
})
