import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, grid, member, openid, personId } from '../../support/district'
import { person } from '../../support/generic/world'
import { ACCOUNTS } from '../../support/district'
import { COMMUNITY, GRID, NOW, SIBLING_GRID } from '../../support/tasks'

const WITH_POSTS = {
  ...grid(GRID, '凤鸣 3 号网格'),
  places: ['凤鸣东里'],
  tokens: ['凤鸣东里', '凤鸣', 'fm'],
  posts: {
    d00000000000a: { group: '巡逻组', name: '夜间巡逻岗', duty: '走一圈' },
    d00000000000b: { group: '宣讲组', name: '政策宣讲岗', duty: '讲一讲' },
  },
  holders: { [personId('volunteer')]: { postId: 'd00000000000a', name: '李秀英', since: new Date(NOW) } },
  postChanges: [
    { at: new Date(NOW - 1), byName: '陈立新', act: 'saved', postName: '夜间巡逻岗', personName: null },
    { at: new Date(NOW), byName: '陈立新', act: 'assigned', postName: '夜间巡逻岗', personName: '李秀英' },
  ],
} as const

const moved = {
  ...member('volunteer', GRID, 'volunteer'),
  tokens: ['李秀英', 'lxy'],
  moves: [{ from: SIBLING_GRID, to: GRID, at: new Date(NOW), by: personId('worker'), byName: '周敏' }],
}
const left = { ...member('volunteer2', GRID, 'volunteer'), tokens: ['lxy'], state: 'left' as const }
const elsewhere = { ...member('sibling', SIBLING_GRID, 'cadre'), tokens: ['lxy'], state: 'pending' as const }

let cloud: TestCloud
beforeAll(async () => {
  const changed = [moved, left, elsewhere]
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      memberships: [
        ...DISTRICT_DOCUMENTS.memberships.filter(({ _id }) => !changed.some((one) => one._id === _id)),
        ...changed,
      ],
      grids: [
        WITH_POSTS,
        { ...grid(SIBLING_GRID, '凤鸣 4 号网格'), places: ['凤鸣西里'], tokens: ['凤鸣西里', '凤鸣'] },
      ],
      people: [person(ACCOUNTS.volunteer)],
      units: [{ _id: 'u001', name: '区财政局', level: 'district' }],
    },
    clock: NOW,
  })
})
afterAll(() => cloud.close())

test('posts by group; holders’ names are whole for those who arrange them, else masked', async () => {
  const posts = (name: string) => [
    { group: '宣讲组', holders: [] },
    { group: '巡逻组', holders: [name] },
  ]
  expect(await cloud.call(openid('secretary'), 'org.getGrid', { gridId: GRID })).toMatchObject({
    value: { posts: posts('李秀英'), arrange: { allowed: true } },
  })
  expect(await cloud.call(openid('volunteer2'), 'org.getGrid', { gridId: GRID })).toMatchObject({
    value: { posts: posts('李*英'), arrange: { allowed: false, code: 'notAllowed' } },
  })
})

test('posts with their holders and what changed, newest first', async () => {
  expect(await cloud.call(openid('gridWorker'), 'org.listPosts', { gridId: GRID })).toMatchObject({
    value: {
      gridName: '凤鸣 3 号网格',
      posts: [{ id: 'd00000000000b' }, { holders: [{ personId: personId('volunteer'), since: NOW }] }],
      changes: [
        { act: 'assigned', personName: '李秀英' },
        { act: 'saved', personName: null },
      ],
    },
  })
  expect(cloud.trips()).toBe(2)
})

test('the overview is there for the first who asks, then it is one read', async () => {
  expect(await cloud.database.find('overviews', { filter: {} })).toEqual([])
  const first = await cloud.call(openid('worker'), 'org.overview', { scope: COMMUNITY })
  expect(first).toMatchObject({
    value: {
      at: expect.closeTo(NOW, -5),
      name: '凤鸣社区',
      level: 'community',
      total: { grids: 2, shortGrids: 2, cadres: 2, volunteers: 1 },
      grids: [
        { id: GRID, cadre: { have: 2, floor: 6 }, volunteer: { have: 1, floor: 30 }, led: true },
        { id: SIBLING_GRID, cadre: { have: 0, floor: 6 }, led: true },
      ],
    },
  })
  expect(cloud.trips()).toBe(7)
  expect(await cloud.call(openid('worker'), 'org.overview', { scope: COMMUNITY })).toEqual(first)
  expect(cloud.trips()).toBe(2)
})

test('search finds people inside the scope by any token, and never who has left', async () => {
  const found = await cloud.call(openid('worker'), 'org.search', { scope: COMMUNITY, text: ' LXY ' })
  expect(cloud.trips()).toBe(3)
  expect(found).toMatchObject({
    value: {
      people: [
        { personId: personId('volunteer'), gridName: '凤鸣 3 号网格', pending: false },
        { personId: personId('sibling'), gridName: '凤鸣 4 号网格', unitName: '区财政局', pending: true },
      ],
      grids: [],
    },
  })
  expect(await cloud.call(openid('secretary'), 'org.search', { scope: GRID, text: 'lxy' })).toMatchObject({
    value: { people: [{ personId: personId('volunteer') }] },
  })
  expect(await cloud.call(openid('secretary'), 'org.search', { scope: COMMUNITY, text: 'lxy' })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})

test('search finds grids, and what is no name finds nothing', async () => {
  const search = (text: string) => cloud.call(openid('worker'), 'org.search', { scope: COMMUNITY, text })
  expect(await search('凤鸣')).toMatchObject({ value: { people: [], grids: [{ id: GRID }, { id: SIBLING_GRID }] } })
  for (const text of ['.*', '·', '$ne', '凤鸣.']) {
    expect(await search(text)).toEqual({ ok: true, value: { people: [], grids: [] } })
  }
})

test('an address finds its grid for somebody without an account; so does a point', async () => {
  const byAddress = await cloud.call('o-nobody', 'org.findGrid', { address: '周村区凤鸣 西里 3 号楼' })
  expect(byAddress).toMatchObject({ value: { grids: [{ gridId: SIBLING_GRID, matched: '凤鸣西里' }] } })
  expect(cloud.trips()).toBe(2)
  const point = { longitude: 117.87, latitude: 36.8 }
  expect(await cloud.call('o-nobody', 'org.findGrid', { point })).toMatchObject({
    value: { grids: [{ gridId: GRID, distanceMetres: 0 }, { gridId: SIBLING_GRID }] },
  })
  expect(cloud.trips()).toBe(2)
  expect(await cloud.call('o-nobody', 'org.findGrid', {})).toEqual({ ok: true, value: { grids: [] } })
})

test('units for whoever signs up', async () => {
  expect(await cloud.call('o-nobody', 'org.listUnits', {})).toEqual({
    ok: true,
    value: { units: [{ id: 'u001', name: '区财政局', level: 'district' }] },
  })
})

test('a person: masked, with post, moves and account; nobody outside the grid that was named', async () => {
  const asked = { gridId: GRID, personId: personId('volunteer') }
  expect(await cloud.call(openid('worker'), 'org.getPerson', asked)).toMatchObject({
    value: {
      name: '李秀英',
      pending: false,
      phone: expect.stringMatching(/^154\*{4}.{4}$/),
      address: '凤鸣东***',
      post: { id: 'd00000000000a', name: '夜间巡逻岗', group: '巡逻组' },
      moves: [{ fromName: '凤鸣 4 号网格', toName: '凤鸣 3 号网格', byName: '周敏' }],
      account: { state: 'active', roles: [{ role: 'volunteer' }] },
      suspend: { allowed: true },
    },
  })
  expect(cloud.trips()).toBeLessThanOrEqual(5)
  expect(await cloud.call(openid('secretary'), 'org.getPerson', asked)).toMatchObject({
    value: { suspend: { allowed: false, code: 'notAllowed' } },
  })
  const gone = { gridId: GRID, personId: personId('volunteer2') }
  expect(await cloud.call(openid('worker'), 'org.getPerson', gone)).toMatchObject({ refusal: { code: 'notFound' } })
  expect(await cloud.call(openid('worker'), 'org.getPerson', { ...asked, gridId: SIBLING_GRID })).toMatchObject({
    refusal: { code: 'notFound' },
  })
})
