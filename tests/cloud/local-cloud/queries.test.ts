import { startProbe, type Probe } from './probe'

/** `codes` has an index on expiresAt, `tasks` one that arrays make multikey, `memberships` a compound one. */
const CODES = `[
  {_id: 'a', n: 1, s: 'x', expiresAt: new Date(1000), o: {k: 1}, list: [1, 2], rows: [{k: 1, v: 'p'}, {k: 2, v: 'q'}]},
  {_id: 'b', n: 2.5, s: 'y', expiresAt: new Date(2000), o: {k: 2}, list: [3], rows: []},
  {_id: 'c', n: -3, s: '中文', expiresAt: new Date(3000), o: {}, list: [], nothing: null},
  {_id: 'd', s: 'X', expiresAt: new Date(-4000), n: 12345678901},
]`
const TASKS = `[1, 2, 3, 4, 5].map(i => ({
  _id: 't' + i, gridIds: ['g' + i, 'g' + (i + 1)], month: i < 4 ? '2026-11' : '2026-12', startsAt: new Date(i * 1000), personIds: [],
}))`

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
  await cloud.run(`({db}) => db.collection('codes').add({data: ${CODES}})`)
  await cloud.run(`({db}) => db.collection('tasks').add({data: ${TASKS}})`)
})
afterAll(() => cloud.close())

const ids = (collection: string, where: string, then = '') =>
  cloud.run(
    `async ({db, _}) => (await db.collection('${collection}').where(${where})${then}.get()).data.map(d => d._id)`,
  )

describe('a query through the SDK finds', () => {
  test.each<[string, string, string[]]>([
    ['everything', `{}`, ['a', 'b', 'c', 'd']],
    ['by id', `{_id: 'b'}`, ['b']],
    ['by several ids', `{_id: _.in(['d', 'a', 'zz'])}`, ['a', 'd']],
    ['by equality', `{s: 'x'}`, ['a']],
    ['by a fraction', `{n: 2.5}`, ['b']],
    ['by a number beyond 32 bits', `{n: 12345678901}`, ['d']],
    ['by a field inside', `{o: {k: 2}}`, ['b']],
    ['by a dotted path', `{'o.k': 1}`, ['a']],
    ['by an element of an array', `{list: 2}`, ['a']],
    ['by a field of an array of objects', `{'rows.v': 'q'}`, ['a']],
    ['by a date', `{expiresAt: new Date(2000)}`, ['b']],
    ['by a span of dates', `{expiresAt: _.gte(new Date(-4000)).and(_.lt(new Date(2000)))}`, ['a', 'd']],
    ['by a server date', `{expiresAt: _.lt(db.serverDate())}`, ['a', 'b', 'c', 'd']],
    ['numbers only, where a number is compared', `{n: _.gt(0)}`, ['a', 'b', 'd']],
    ['no string by a number', `{s: _.gt(0)}`, []],
    ['null or missing', `{nothing: null}`, ['a', 'b', 'c', 'd']],
    ['what exists, null included', `{nothing: _.exists(true)}`, ['c']],
    ['what is missing', `{list: _.exists(false)}`, ['d']],
    ['not equal, missing included', `{s: _.neq('x')}`, ['b', 'c', 'd']],
    ['not equal to any element', `{list: _.neq(2)}`, ['b', 'c', 'd']],
    ['none of several', `{s: _.nin(['x', 'y'])}`, ['c', 'd']],
    ['nothing in an empty list', `{s: _.in([])}`, []],
    ['either', `_.or([{s: 'x'}, {n: -3}])`, ['a', 'c']],
    ['both', `_.and([{s: 'x'}, {n: 1}])`, ['a']],
    ['neither', `_.nor([{s: 'x'}, {n: -3}])`, ['b', 'd']],
    ['by size', `{list: _.size(0)}`, ['c']],
    ['by all elements', `{list: _.all([1, 2])}`, ['a']],
    ['by one element that meets both', `{rows: _.elemMatch({k: 2, v: 'q'})}`, ['a']],
    ['nothing, when no element meets both', `{rows: _.elemMatch({k: 1, v: 'q'})}`, []],
    ['by remainder', `{n: _.mod(2, 1)}`, ['a', 'd']],
    ['by a regular expression', `{s: db.RegExp({regexp: '^x', options: 'i'})}`, ['a', 'd']],
    ['by an expression over fields', `_.expr(db.command.aggregate.eq(['$o.k', '$n']))`, ['a']],
  ])('%s', async (_title, where, expected) => {
    expect(await ids('codes', where)).toEqual(expect.arrayContaining(expected))
    expect(await ids('codes', where)).toHaveLength(expected.length)
  })
})

describe('an order', () => {
  test.each<[string, string, string, string, string[]]>([
    ['follows dates', 'codes', `{}`, `.orderBy('expiresAt', 'asc')`, ['d', 'a', 'b', 'c']],
    ['backwards', 'codes', `{}`, `.orderBy('expiresAt', 'desc')`, ['c', 'b', 'a', 'd']],
    ['puts fractions and big numbers in their place', 'codes', `{}`, `.orderBy('n', 'asc')`, ['c', 'a', 'b', 'd']],
    [
      'puts missing fields first',
      'codes',
      `{}`,
      `.orderBy('nothing', 'asc').orderBy('_id', 'desc')`,
      ['d', 'c', 'b', 'a'],
    ],
    ['pages', 'codes', `{}`, `.orderBy('_id', 'asc').skip(1).limit(2)`, ['b', 'c']],
    ['works behind an array', 'tasks', `{gridIds: 'g3'}`, `.orderBy('startsAt', 'desc')`, ['t3', 't2']],
    [
      'gives a document of two matching elements once',
      'tasks',
      `{gridIds: _.in(['g2', 'g3'])}`,
      `.orderBy('_id', 'asc')`,
      ['t1', 't2', 't3'],
    ],
    [
      'and a span narrow together',
      'tasks',
      `{gridIds: 'g3', month: '2026-11', startsAt: _.gt(new Date(2000))}`,
      `.orderBy('startsAt', 'asc').orderBy('_id', 'asc')`,
      ['t3'],
    ],
  ])('%s', async (_title, collection, where, then, expected) => {
    expect(await ids(collection, where, then)).toEqual(expected)
  })
})

test('a projection keeps what it names, and the id', async () => {
  const kept = await cloud.run(
    `async ({db}) => (await db.collection('codes').where({_id: 'a'}).field({s: true, 'o.k': true}).get()).data`,
  )
  expect(kept).toEqual([{ _id: 'a', s: 'x', o: { k: 1 } }])
  const left = await cloud.run(
    `async ({db}) => (await db.collection('codes').where({_id: 'c'}).field({list: false, expiresAt: false}).get()).data`,
  )
  expect(left).toEqual([{ _id: 'c', n: -3, s: '中文', o: {}, nothing: null }])
})

test('a count counts what a query finds', async () => {
  expect(await cloud.run(`async ({db, _}) => (await db.collection('codes').where({n: _.gt(0)}).count()).total`)).toBe(3)
})

test('a get answers 100 documents by default and 1,000 at most', async () => {
  const many = Array.from({ length: 1100 }, (_, i) => ({ _id: `p${i}`, gridId: 'g', kind: 'cadre' }))
  await cloud.database.load({ memberships: many })
  const got = (then: string) =>
    cloud.run(`async ({db}) => (await db.collection('memberships').where({gridId: 'g'})${then}.get()).data.length`)
  expect(await got('')).toBe(100)
  expect(await got('.limit(1000)')).toBe(1000)
  const beyond = { action: 'database.getDocument', collectionName: 'memberships', limit: 1001 }
  expect(await cloud.admin(beyond)).toMatchObject({ code: 'INVALID_PARAM' })
})

test('an answer of more than 1 MB is refused, whoever asks', async () => {
  const wide = Array.from({ length: 12 }, (_, i) => ({ _id: `w${i}`, kind: 'wide', text: '宽'.repeat(30_000) }))
  await cloud.database.load({ units: wide })
  const refused = { message: expect.stringMatching(/-602001 database query result size exceed limit/) }
  expect(await cloud.refusal(`({db}) => db.collection('units').where({kind: 'wide'}).get()`)).toMatchObject({
    ...refused,
    errCode: -501001,
  })
  expect(await cloud.refusal(`({db}) => db.collection('units').aggregate().match({kind: 'wide'}).end()`)).toMatchObject(
    refused,
  )
  const some = await cloud.run(
    `async ({db}) => (await db.collection('units').where({kind: 'wide'}).limit(11).get()).data`,
  )
  expect(some).toHaveLength(11)
})

test('an aggregation groups, joins, and answers 20 rows unless it says how many', async () => {
  const groups = await cloud.run(`async ({db, _}) => (await db.collection('tasks').aggregate()
    .match({month: _.in(['2026-11', '2026-12'])}).unwind('$gridIds')
    .group({_id: '$month', n: db.command.aggregate.sum(1), last: db.command.aggregate.max('$startsAt')}).sort({_id: 1}).end()).list`)
  expect(groups).toEqual([
    { _id: '2026-11', n: 6, last: new Date(3000).toISOString() },
    { _id: '2026-12', n: 4, last: new Date(5000).toISOString() },
  ])
  const joined = await cloud.run(`async ({db}) => (await db.collection('tasks').aggregate().match({_id: 't1'})
    .lookup({from: 'codes', localField: 'none', foreignField: 'nothing', as: 'codes'}).project({n: db.command.aggregate.size('$codes')}).end()).list`)
  expect(joined).toEqual([{ _id: 't1', n: 4 }])
  const rows = (then: string) =>
    cloud.run(
      `async ({db}) => (await db.collection('memberships').aggregate().match({gridId: 'g'})${then}.end()).list.length`,
    )
  expect(await rows('')).toBe(20)
  expect(await rows('.limit(50)')).toBe(50)
})
