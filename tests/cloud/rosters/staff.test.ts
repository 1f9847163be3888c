import type { GridCode, OpenId, StaffId } from '../../../types/domain/ids'
import { DISTRICT } from '../../../types/domain/ids'
import { staffIdOf } from '../../../cloudfunctions/rosters/rules/ids'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { GRID, PEOPLE, WORLD } from '../../support/generic/world'
import { keyOf, knownPerson, madeOf, memberOf, phone, UNITS } from '../../support/rosters'
import { importRows } from '../../support/rosters-import'
import { NOW } from '../../support/tasks'

const office = PEOPLE.district._id
const by = { openid: office, kind: 'staff', scope: DISTRICT } as const
const enrolled = knownPerson(1, '王明远', { occupation: 'cadre', unitId: 'u001' })
const left = knownPerson(2, '李春梅', { occupation: 'cadre', unitId: 'u001' })
const unlisted = knownPerson(3, '赵长江', { occupation: 'cadre', unitId: 'u001' })
const LIST = [
  ['王明远', phone(1), '区财政局', '副科级', ''],
  ['李春梅', phone(2), '区财政局', '', ''],
  ['孙立春', phone(4), '区财政局', '', '区内'],
  ['周远山', phone(5), '区财政局', '', '区外'],
  ['坏行', '1', '区财政局', '', ''],
]

let cloud: TestCloud
beforeEach(async () => {
  const people = [enrolled, left, unlisted]
  const memberships = people.map((person) => memberOf(person, GRID, person === left ? { state: 'left' } : {}))
  const account = { ...PEOPLE.second, _id: 'o-left' as OpenId, personId: left._id, roles: [] }
  const accounts = [...WORLD.accounts, account]
  cloud = await startTestCloud({ documents: { ...WORLD, units: UNITS, people, memberships, accounts }, clock: NOW })
})
afterEach(() => cloud.close())

const idOf = (number: number): StaffId => staffIdOf('u001', keyOf(number))
const settle = async (
  staffId: StaffId,
  as: 'outside' | 'inside' | 'gone' | 'enrol',
  { gridId, requestId = request() }: { gridId?: GridCode; requestId?: string } = {},
) => {
  const answer = await cloud.call(office, 'rosters.settleStaff', { staffId, as, requestId, ...(gridId && { gridId }) })
  return answer.ok ? answer.value.state : answer.refusal.code
}
const finance = async () => {
  const answer = await cloud.call(office, 'rosters.reconcile', {})
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.units.find(({ unitId }) => unitId === 'u001')
}
const one = async (name: string, id: string) => (await cloud.database.find(name, { filter: { _id: id } }))[0]

test('a unit’s list goes in, is held against enrolment, and every open row is closed', async () => {
  expect((await importRows(cloud, by, LIST)).outcomes).toMatchObject({ add: 4, bad: 1 })
  expect(await finance()).toMatchObject({ staff: 4, enrolled: 1, outside: 1, noAddress: 1, notFound: 1, unlisted: 1 })
  const seen = await cloud.call(office, 'rosters.listStaff', { unitId: 'u001' })
  if (!seen.ok) throw new Error(seen.refusal.code)
  const { staff } = seen.value
  expect(
    staff
      .slice(0, 2)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['孙立春', '李春梅'])
  expect(staff.find(({ name }) => name === '王明远')).toMatchObject({
    state: 'enrolled',
    gridName: '凤鸣 1 号网格',
    phone: '154****0001',
    seniorRank: true,
  })
  const open = await cloud.call(office, 'rosters.listStaff', { unitId: 'u001', state: 'notFound' })
  expect(open).toMatchObject({ value: { staff: [{ name: '孙立春', personId: null }] } })

  expect(await settle(idOf(4), 'enrol', { gridId: GRID })).toBe('enrolled')
  expect(await settle(idOf(2), 'enrol', { gridId: GRID })).toBe('enrolled')
  expect(await settle(idOf(5), 'gone')).toBeNull()
  expect(await finance()).toMatchObject({ staff: 3, enrolled: 3, outside: 0, noAddress: 0, notFound: 0, unlisted: 1 })
  expect(await cloud.database.find('audit', { filter: { act: 'settleStaff' } })).toHaveLength(3)
})

test('enrolling makes somebody known whom nobody knew, and lets an account’s role follow', async () => {
  await importRows(cloud, by, LIST)
  const requestId = request()
  for (const _time of [1, 2]) expect(await settle(idOf(4), 'enrol', { gridId: GRID, requestId })).toBe('enrolled')
  expect(await one('people', madeOf(4))).toMatchObject({ name: '孙立春', unitId: 'u001', occupation: 'cadre' })
  const membership = await one('memberships', madeOf(4))
  expect(membership).toMatchObject({ gridId: GRID, kind: 'cadre', state: 'active', unitName: '区财政局' })
  expect(membership?.['moves']).toHaveLength(1)
  expect(await settle(idOf(2), 'enrol', { gridId: GRID })).toBe('enrolled')
  const grant = { role: 'cadre', scope: GRID, scopeName: '凤鸣 1 号网格' }
  expect(await one('accounts', 'o-left')).toMatchObject({ roles: [grant] })
})

test('what cannot be said of a row is refused', async () => {
  await importRows(cloud, by, LIST)
  expect(await settle(idOf(9), 'outside')).toBe('notFound')
  expect(await settle(idOf(4), 'enrol')).toBe('gridNeeded')
  expect(await settle(idOf(1), 'enrol', { gridId: GRID })).toBe('alreadyEnrolled')
  expect(await settle(idOf(1), 'outside')).toBe('alreadyEnrolled')
  const requestId = request()
  expect(await settle(idOf(4), 'outside', { requestId })).toBe('outside')
  expect(await settle(idOf(4), 'inside', { requestId })).toBe('requestReused')
})

test('the list again changes nothing; a number in another unit’s list waits, and is settled to the second or to both', async () => {
  await importRows(cloud, by, LIST)
  expect((await importRows(cloud, by, LIST)).outcomes).toMatchObject({ same: 4, bad: 1, add: 0 })
  const other = LIST.slice(2, 4).map(([name = '', number = '']) => [name, number, '区司法局', '', ''])
  expect((await importRows(cloud, by, other)).outcomes).toMatchObject({ duplicate: 2 })
  const listed = await cloud.call(office, 'rosters.listDuplicates', { scope: DISTRICT })
  if (!listed.ok) throw new Error(listed.refusal.code)
  const named = (name: string) => listed.value.duplicates.find((double) => double.name === name)?.id ?? ''
  const settleDouble = (id: string, keep: 'second' | 'both') =>
    cloud.call(office, 'rosters.settleDuplicate', { id, scope: DISTRICT, keep, requestId: request() })
  expect(await settleDouble(named('孙立春'), 'second')).toMatchObject({ ok: true })
  expect(await settleDouble(named('周远山'), 'both')).toMatchObject({ ok: true })
  const units = async (number: number) =>
    (await cloud.database.find('staff', { filter: { phoneKey: keyOf(number) }, sort: { _id: 1 } })).map(
      ({ unitId }) => unitId,
    )
  expect([await units(4), await units(5)]).toEqual([['u002'], ['u001', 'u002']])
})
