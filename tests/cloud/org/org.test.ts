import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, member, NEIGHBOUR_GRID, openid, personId } from '../../support/district'
import { COMMUNITY, GRID, NOW, SIBLING_GRID } from '../../support/tasks'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ documents: DISTRICT_DOCUMENTS, clock: NOW })
})
afterAll(() => cloud.close())

test('whoAmI: nobody, and somebody with their roles', async () => {
  expect(await cloud.call('o-nobody', 'org.whoAmI', {})).toEqual({ ok: true, value: { registered: false } })
  expect(await cloud.call(openid('secretary'), 'org.whoAmI', {})).toEqual({
    ok: true,
    value: {
      registered: true,
      personId: personId('secretary'),
      name: '陈立新',
      suspended: false,
      roles: ACCOUNTS.secretary.roles,
    },
  })
  expect(cloud.trips()).toBe(1)
})

test('a grid with its branch, secretary and strength; a sibling grid is none of a volunteer’s business', async () => {
  expect(await cloud.call(openid('volunteer'), 'org.getGrid', { gridId: GRID })).toMatchObject({
    value: {
      name: '凤鸣 3 号网格',
      branch: { mode: 'functional', secretaryName: '陈立新' },
      strength: { cadre: { have: 2, floor: 6 }, volunteer: { have: 2, floor: 30 } },
    },
  })
  expect(cloud.trips()).toBe(4)
  expect(await cloud.call(openid('volunteer'), 'org.getGrid', { gridId: SIBLING_GRID })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  expect(await cloud.call(openid('neighbourSecretary'), 'org.getGrid', { gridId: NEIGHBOUR_GRID })).toMatchObject({
    refusal: { code: 'notFound' },
  })
})

test('a roster for those who arrange people, of one kind or both', async () => {
  const all = await cloud.call(openid('secretary'), 'org.listMembers', { gridId: GRID })
  expect(cloud.trips()).toBe(2)
  expect(all.ok && all.value.members.map(({ name }) => name).sort()).toEqual(['李秀英', '王建国', '赵海峰', '陈立新'])
  expect(all).toMatchObject({ value: { next: null } })
  const cadres = await cloud.call(openid('secretary'), 'org.listMembers', { gridId: GRID, kind: 'cadre' })
  expect(cadres.ok && cadres.value.members).toHaveLength(2)
  expect(await cloud.call(openid('volunteer'), 'org.listMembers', { gridId: GRID })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})

test('who waits is listed apart, and counts towards no floor', async () => {
  await cloud.database.load({
    memberships: [{ ...member('cadre', GRID, 'volunteer'), _id: 'p0newcomer', state: 'pending' }],
  })
  const all = await cloud.call(openid('secretary'), 'org.listMembers', { gridId: GRID })
  expect(all.ok && all.value.members).toHaveLength(4)
  expect(await cloud.call(openid('secretary'), 'org.listMembers', { gridId: GRID, pending: true })).toMatchObject({
    value: { members: [{ personId: 'p0newcomer' }], next: null },
  })
  expect(await cloud.call(openid('secretary'), 'org.getGrid', { gridId: GRID })).toMatchObject({
    value: { pending: 1, strength: { volunteer: { have: 2, floor: 30 } } },
  })
})

test('what a demand list can be addressed to', async () => {
  expect(await cloud.call(openid('worker'), 'org.getCommunity', { communityId: COMMUNITY })).toMatchObject({
    value: { name: '凤鸣社区', grids: [{ id: GRID }, { id: SIBLING_GRID }], stations: [{ id: 's370306003001-01' }] },
  })
  expect(cloud.trips()).toBe(5)
})
