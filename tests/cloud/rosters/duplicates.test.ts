import type { DuplicateDoc } from '../../../types/documents/rosters'
import { DISTRICT, type OpenId, streetCode } from '../../../types/domain/ids'
import { unseal } from '../../../cloudfunctions/_kernel/sealed'
import type { PersonDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE, WORLD } from '../../support/generic/world'
import { keyOf, knownPerson, madeOf, memberOf, phone, UNITS } from '../../support/rosters'
import { importRows } from '../../support/rosters-import'
import { TEST_KEYS } from '../../support/secrets'
import { NOW } from '../../support/tasks'

const admin = PEOPLE.worker._id
const first = knownPerson(7, '郑长河')
const accountOf = (number: number) => ({
  ...PEOPLE.second,
  _id: `o-${number}` as OpenId,
  personId: madeOf(number),
  roles: [],
})

let cloud: TestCloud
/** Somebody is there, and a file brings the same name in the same grid under another number. */
const begin = async (accounts: readonly number[] = [], changes = {}) => {
  cloud = await startTestCloud({
    documents: {
      ...WORLD,
      units: UNITS,
      people: [first],
      memberships: [...WORLD.memberships, memberOf(first, GRID)],
      accounts: [...WORLD.accounts, ...accounts.map(accountOf)],
      ...changes,
    },
    clock: NOW,
  })
  const by = { openid: admin, kind: 'members', scope: COMMUNITY } as const
  const row = [first.name, phone(8), '志愿者', '凤鸣 1 号网格', '', '', '', '']
  expect((await importRows(cloud, by, [row])).outcomes).toMatchObject({ duplicate: 1 })
}
afterEach(() => cloud.close())

const ID = `n-${madeOf(8)}`
const settle = (keep: NonNullable<DuplicateDoc['keep']>, requestId = request()) =>
  cloud.call(admin, 'rosters.settleDuplicate', { id: ID, scope: COMMUNITY, keep, requestId })
const one = async <D>(name: string, id: string) =>
  (await cloud.database.find(name, { filter: { _id: id } }))[0] as D | undefined
const numberOf = async (number: number) => {
  const person = await one<PersonDoc>('people', madeOf(number))
  return person?.phone ? unseal(TEST_KEYS.SEAL_KEY, person.phone, ['people', person._id, 'phone']) : null
}
const listed = async (openid: string, scope: typeof COMMUNITY | typeof DISTRICT | ReturnType<typeof streetCode>) => {
  const answer = await cloud.call(openid, 'rosters.listDuplicates', { scope })
  return answer.ok ? answer.value.duplicates.map(({ id, first: a, second: b }) => [id, a, b]) : answer.refusal.code
}

test('what is double is listed to whoever has the place, in masked words, until it is settled', async () => {
  await begin()
  const found = [[ID, expect.stringContaining('154****0007'), expect.stringContaining('154****0008')]]
  expect(await listed(admin, COMMUNITY)).toEqual(found)
  expect(await listed(PEOPLE.street._id, streetCode(GRID))).toEqual(found)
  expect(await listed(PEOPLE.district._id, DISTRICT)).toEqual(found)
  expect(await settle('both')).toMatchObject({ ok: true })
  expect(await listed(PEOPLE.district._id, DISTRICT)).toEqual([])
  expect(await settle('first')).toMatchObject({ refusal: { code: 'alreadySettled' } })
  expect(await cloud.database.find('audit', { filter: { act: 'merge' } })).toMatchObject([{ target: ID }])
})

test('both stay: the second is counted and has a role', async () => {
  await begin([8])
  expect(await one('memberships', madeOf(8))).toMatchObject({ state: 'pending' })
  expect(await one('accounts', 'o-8')).toMatchObject({ roles: [] })
  expect(await settle('both')).toMatchObject({ ok: true })
  expect(await one('memberships', madeOf(8))).toMatchObject({ state: 'active' })
  expect(await one('memberships', madeOf(7))).toMatchObject({ state: 'active' })
  expect(await one('accounts', 'o-8')).toMatchObject({
    roles: [{ role: 'volunteer', scope: GRID, scopeName: '凤鸣 1 号网格' }],
  })
})

test('the first is right: the second is forgotten', async () => {
  await begin([7])
  expect(await settle('first')).toMatchObject({ ok: true })
  expect([await one('people', madeOf(8)), await one('memberships', madeOf(8))]).toEqual([undefined, undefined])
  expect(await numberOf(7)).toBe(phone(7))
})

test('the second is right and the first has an account: only the number changes hands', async () => {
  await begin([7])
  const requestId = request()
  expect(await settle('second', requestId)).toMatchObject({ ok: true })
  expect(await settle('second', requestId)).toMatchObject({ ok: true })
  expect(await one('people', madeOf(7))).toMatchObject({ phoneKey: keyOf(8) })
  expect(await numberOf(7)).toBe(phone(8))
  expect(await one('people', madeOf(8))).toBeUndefined()
  expect(await one('memberships', madeOf(7))).toMatchObject({ state: 'active' })
})

test('the second is right and nobody is in use: the second is counted', async () => {
  await begin()
  expect(await settle('second')).toMatchObject({ ok: true })
  expect(await one('people', madeOf(7))).toBeUndefined()
  expect(await one('memberships', madeOf(8))).toMatchObject({ state: 'active' })
})

test('both have accounts: neither goes', async () => {
  await begin([7, 8])
  expect(await settle('second')).toMatchObject({ refusal: { code: 'bothInUse' } })
  expect(await cloud.database.find('audit', { filter: { act: 'merge' } })).toEqual([])
  expect(await settle('both')).toMatchObject({ ok: true })
})

test('whoever leads a branch does not go, account or not', async () => {
  const [branch] = WORLD.branches
  const branches = [{ ...branch, secretary: { ...branch.secretary, personId: first._id }, secretaryId: first._id }]
  await begin([], { branches })
  expect(await settle('second')).toMatchObject({ ok: true })
  expect(await one('people', first._id)).toMatchObject({ phoneKey: keyOf(8) })
})
