import { DEMO, DEMO_PLACES } from '../../../tools/seed/demo'
import { buildDistrict } from '../../../tools/seed/district'
import { TEST_KEYS } from '../../support/secrets'
import { byId, district, NOW, tally } from './fixture'

const other = buildDistrict({ seed: 12_345, now: NOW, secrets: TEST_KEYS })

describe.each([
  ['the default seed', district],
  ['another seed', other],
])('the demonstration with %s', (_, built) => {
  const accounts = byId(built.accounts)
  const people = byId(built.people)

  test.each([
    ['周敏', DEMO.community, [['community', '370306003011', '凤鸣社区']]],
    [
      '陈立新',
      DEMO.branchSecretary,
      [
        ['branchSecretary', '370306003011003', '凤鸣 3 号网格党支部'],
        ['cadre', '370306003011003', '凤鸣 3 号网格'],
      ],
    ],
    ['王建国', DEMO.cadre, [['cadre', '370306003011003', '凤鸣 3 号网格']]],
    ['李秀英', DEMO.volunteer, [['volunteer', '370306003011003', '凤鸣 3 号网格']]],
    ['赵海燕', DEMO.merchant, [['merchant', 'm370306003011-01', '惠民超市']]],
    ['孙玉兰', DEMO.gridWorker, [['gridWorker', '370306003011003', '凤鸣 3 号网格']]],
    ['刘洪波', DEMO.street, [['street', '370306003', '青年路街道']]],
    ['高志远', DEMO.district, [['district', '370306', '周村区']]],
    ['吴德山', DEMO.suspended, [['volunteer', '370306003011005', '凤鸣 5 号网格']]],
  ])('knows %s', (name, person, roles) => {
    const account = accounts.get(person.openId)!
    expect(account).toMatchObject({ personId: person.personId, name })
    expect(account.roles.map(({ role, scope, scopeName }) => [role, scope, scopeName])).toEqual(roles)
    expect(people.get(person.personId)?.name).toBe(name)
    expect(account.state).toBe(person === DEMO.suspended ? 'suspended' : 'active')
  })

  test('no second person bears one of its names', () => {
    const names = tally(built.people.map(({ name }) => name))
    for (const { name } of Object.values(DEMO)) expect(names.get(name)).toBe(1)
  })

  test('has 7 cadres and 28 volunteers in 凤鸣 3 号网格, 王建国 of 区财政局', () => {
    const inGrid = built.memberships.filter(({ gridId }) => gridId === DEMO_PLACES.grid)
    expect(Object.fromEntries(tally(inGrid.map(({ kind }) => kind)))).toEqual({ cadre: 7, volunteer: 28 })
    expect(byId(inGrid).get(DEMO.cadre.personId)?.unitName).toBe('区财政局')
  })

  test('has its places', () => {
    expect(byId(built.grids).get(DEMO_PLACES.grid)).toMatchObject({
      communityId: DEMO_PLACES.community,
      branchId: DEMO_PLACES.branch,
      station: { id: DEMO_PLACES.station },
    })
    expect(byId(built.branches).get(DEMO_PLACES.branch)?.secretary?.personId).toBe(DEMO.branchSecretary.personId)
    expect(byId(built.merchants).get(DEMO_PLACES.merchant)).toMatchObject({ name: '惠民超市', place: '商业街 12 号' })
  })

  test('leaves 李秀英 268 points after many awards and two redemptions at 惠民超市', () => {
    const mine = built.postings.filter(({ account }) => account === DEMO.volunteer.personId)
    expect(mine.at(-1)?.balanceAfter).toBe(268)
    expect(mine.filter(({ kind }) => kind === 'award').length).toBeGreaterThan(8)
    expect(mine.slice(-2).map(({ counterAccount, reason }) => [counterAccount, reason?.text])).toEqual([
      [DEMO_PLACES.merchant, '换 抽纸 1 提·惠民超市'],
      [DEMO_PLACES.merchant, '换 鸡蛋 10 枚·惠民超市'],
    ])
  })

  test('leaves this month’s list of 凤鸣社区 to its worker', () => {
    const months = built.demandLists.filter(({ communityId }) => communityId === DEMO_PLACES.community)
    expect(months.map(({ month }) => month)).not.toContain('2026-11')
    expect(months.map(({ month }) => month)).toContain('2026-10')
  })
})
