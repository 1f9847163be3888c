import { startProbe, type Probe } from '../probe'
import { answers, expected, type Row } from './table'

const DOCUMENTS = `[
  {_id: 1, k: 'a', n: 10, tags: ['x', 'y'], o: {p: 1}, ref: 'r1'},
  {_id: 2, k: 'b', n: 20, tags: [], o: {p: 2}, ref: null},
  {_id: 3, k: 'a', n: 30, tags: 'z', ref: ['r1', 'r2']},
  {_id: 4, k: null, n: 'many', rows: [{q: 1}, {q: 2}, 7]},
  {_id: 5, n: 40, tags: null},
]`
const OTHERS = `[{_id: 'r1', name: 'one', of: 1, m: [1, 3]}, {_id: 'r2', name: 'two', of: 3, m: []}, {_id: 'r3', of: 3}]`

const ROWS: readonly Row[] = [
  [
    'addFields adds, nests and computes',
    `a => a.match({_id: 1}).addFields({o: {q: 2}, 'p.r': '$n', k: 'c'}).project({_id: 0, o: 1, p: 1, k: 1})`,
    [{ o: { p: 1, q: 2 }, p: { r: 10 }, k: 'c' }],
  ],
  [
    'addFields goes into every element',
    `a => a.match({_id: 4}).addFields({'rows.s': 1}).project({_id: 0, rows: 1})`,
    [{ rows: [{ q: 1, s: 1 }, { q: 2, s: 1 }, { s: 1 }] }],
  ],
  [
    'addFields removes by REMOVE',
    `a => a.match({_id: 2}).addFields({tags: '$$REMOVE', o: '$$REMOVE'})`,
    [{ _id: 2, k: 'b', n: 20, ref: null }],
  ],
  [
    'project keeps and computes',
    `a => a.match({_id: 1}).project({k: 1, twice: $.multiply(['$n', 2])})`,
    [{ _id: 1, k: 'a', twice: 20 }],
  ],
  ['project leaves out', `a => a.match({_id: 5}).project({tags: 0})`, [{ _id: 5, n: 40 }]],
  [
    'project keeps inside arrays',
    `a => a.match({_id: 4}).project({_id: 0, 'rows.q': 1})`,
    [{ rows: [{ q: 1 }, { q: 2 }] }],
  ],
  ['project takes text as text', `a => a.match({_id: 5}).project({v: 'n'})`, [{ _id: 5, v: 'n' }]],
  ['project of both kinds is refused', `a => a.project({n: 1, k: 0})`, /not both/],
  ['replaceRoot', `a => a.match({_id: 1}).replaceRoot({newRoot: $.mergeObjects([{z: 0}, '$o'])})`, [{ z: 0, p: 1 }]],
  ['replaceRoot by no object is refused', `a => a.replaceRoot({newRoot: '$n'})`, /must evaluate to an object/],
  [
    'match after a stage',
    `a => a.project({n: 1}).match({n: _.gt(20)})`,
    [
      { _id: 3, n: 30 },
      { _id: 5, n: 40 },
    ],
  ],
  [
    'nearness in match is refused',
    `a => a.match({p: _.geoNear({geometry: db.Geo.Point(1, 2)})})`,
    /not allowed in \$match/,
  ],
  [
    'sort, skip, limit',
    `a => a.sort({n: -1}).skip(1).limit(2).project({n: 1})`,
    [
      { _id: 5, n: 40 },
      { _id: 3, n: 30 },
    ],
  ],
  ['limit 0 is refused', `a => a.limit(0)`, /\$limit needs a whole number of 1/],
  ['count', `a => a.match({n: _.gte(20)}).count('many')`, [{ many: 3 }]],
  ['count of nothing gives no row', `a => a.match({n: 0}).count('many')`, []],
  [
    'sample gives each document once',
    `a => a.sample({size: 9}).group({_id: null, ids: $.addToSet('$_id')}).project({n: $.size('$ids')})`,
    [{ _id: null, n: 5 }],
  ],
  [
    'unwind drops nothing and empty lists',
    `a => a.unwind('$tags').project({tags: 1})`,
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 3, tags: 'z' },
    ],
  ],
  [
    'unwind keeps them when asked, with places',
    `a => a.match({_id: _.in([1, 2, 5])}).unwind({path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true}).project({tags: 1, i: 1})`,
    [
      { _id: 1, tags: 'x', i: 0 },
      { _id: 1, tags: 'y', i: 1 },
      { _id: 2, i: null },
      { _id: 5, tags: null, i: null },
    ],
  ],
  ['unwind without a dollar is refused', `a => a.unwind('tags')`, /begins with \$/],
  [
    'group puts null and missing together',
    `a => a.group({_id: '$k', n: $.sum(1)}).sort({_id: 1})`,
    [
      { _id: null, n: 2 },
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ],
  ],
  [
    'group by several fields',
    `a => a.match({n: _.lt(35)}).group({_id: {k: '$k', p: '$o.p'}, n: $.sum('$n')}).sort({n: 1})`,
    [
      { _id: { k: 'a', p: 1 }, n: 10 },
      { _id: { k: 'b', p: 2 }, n: 20 },
      { _id: { k: 'a' }, n: 30 },
    ],
  ],
  [
    'accumulators pass over what they cannot count',
    `a => a.group({_id: null, sum: $.sum('$n'), avg: $.avg('$n'), max: $.max('$n'), min: $.min('$n'), none: $.avg('$k')}).project({_id: 0})`,
    [{ sum: 100, avg: 25, max: 'many', min: 10, none: null }],
  ],
  [
    'first, last, push, addToSet',
    `a => a.sort({_id: 1}).group({_id: null, first: $.first('$k'), last: $.last('$k'), all: $.push('$k'), each: $.addToSet('$k')}).project({_id: 0})`,
    [{ first: 'a', last: null, all: ['a', 'b', 'a', null], each: ['a', 'b', null] }],
  ],
  [
    'deviations and merged objects',
    `a => a.group({_id: null, pop: $.stdDevPop('$n'), samp: $.stdDevSamp('$o.p'), o: $.mergeObjects('$o')}).project({_id: 0})`,
    [{ pop: Math.sqrt(125), samp: Math.sqrt(0.5), o: { p: 2 } }],
  ],
  ['an unknown accumulator is refused', `a => a.group({_id: null, n: {$topN: 1}})`, /unknown accumulator \$topN/],
  ['a group without an id is refused', `a => a.group({n: $.sum(1)})`, /needs an _id/],
  ['sortByCount', `a => a.match({k: _.exists(true)}).sortByCount('$k').limit(1)`, [{ _id: 'a', count: 2 }]],
  [
    'bucket',
    `a => a.match({n: _.gt(0)}).bucket({groupBy: '$n', boundaries: [0, 20, 40], default: 'more', output: {n: $.sum(1), ids: $.push('$_id')}})`,
    [
      { _id: 0, n: 1, ids: [1] },
      { _id: 20, n: 2, ids: [2, 3] },
      { _id: 'more', n: 1, ids: [5] },
    ],
  ],
  ['bucket without a default is refused', `a => a.bucket({groupBy: '$n', boundaries: [0, 20]})`, /there is no default/],
  ['bucket out of order is refused', `a => a.bucket({groupBy: '$n', boundaries: [20, 0]})`, /ascending order/],
  [
    'bucketAuto',
    `a => a.match({n: _.gt(0)}).bucketAuto({groupBy: '$n', buckets: 2})`,
    [
      { _id: { min: 10, max: 30 }, count: 2 },
      { _id: { min: 30, max: 40 }, count: 2 },
    ],
  ],
  [
    'bucketAuto by granularity is refused',
    `a => a.bucketAuto({groupBy: '$n', buckets: 2, granularity: 'R5'})`,
    /granularity is not implemented/,
  ],
  [
    'lookup by equality, by elements, by null',
    `a => a.lookup({from: 'units', localField: 'ref', foreignField: '_id', as: 'r'}).project({r: $.size('$r')})`,
    [
      { _id: 1, r: 1 },
      { _id: 2, r: 0 },
      { _id: 3, r: 2 },
      { _id: 4, r: 0 },
      { _id: 5, r: 0 },
    ],
  ],
  [
    'lookup of what is missing finds what is missing',
    `a => a.match({_id: 5}).lookup({from: 'units', localField: 'zz', foreignField: 'name', as: 'r'}).project({r: '$r._id'})`,
    [{ _id: 5, r: ['r3'] }],
  ],
  [
    'lookup into an array of the others',
    `a => a.match({_id: _.lt(4)}).lookup({from: 'units', localField: '_id', foreignField: 'm', as: 'r'}).project({r: '$r._id'})`,
    [
      { _id: 1, r: ['r1'] },
      { _id: 2, r: [] },
      { _id: 3, r: ['r1'] },
    ],
  ],
  [
    'lookup with a pipeline and variables',
    `a => a.match({_id: _.lt(4)}).lookup({from: 'units', let: {id: '$_id'}, pipeline: $.pipeline().match(_.expr($.eq(['$of', '$$id']))).project({_id: 1}).done(), as: 'r'}).project({r: '$r._id'})`,
    [
      { _id: 1, r: ['r1'] },
      { _id: 2, r: [] },
      { _id: 3, r: ['r2', 'r3'] },
    ],
  ],
  [
    'lookup with both is refused',
    `a => a.lookup({from: 'units', localField: 'a', foreignField: 'b', pipeline: [], as: 'r'})`,
    /fields and a pipeline/,
  ],
  [
    'facet inside a lookup',
    `a => a.match({_id: 1}).lookup({from: 'units', pipeline: [{$facet: {n: [{$count: 'n'}], first: [{$limit: 1}, {$project: {_id: 1}}]}}], as: 'r'}).project({_id: 0, r: 1})`,
    [{ r: [{ n: [{ n: 3 }], first: [{ _id: 'r1' }] }] }],
  ],
  [
    'geoNear behind another stage is refused',
    `a => a.limit(1).geoNear({near: db.Geo.Point(1, 2), distanceField: 'd', spherical: true, key: 'p'})`,
    /only valid as the first stage/,
  ],
]

let cloud: Probe
let given: ReadonlyMap<string, unknown>
beforeAll(async () => {
  cloud = await startProbe()
  await cloud.run(`async ({db}) => {
    await db.collection('codes').add({data: ${DOCUMENTS}})
    return db.collection('units').add({data: ${OTHERS}})
  }`)
  given = await answers(cloud, ROWS, `async build => (await build(db.collection('codes').aggregate()).end()).list`)
})
afterAll(() => cloud.close())

test.each(ROWS)('%s', (rule, _source, expects) => {
  expect(given.get(rule)).toEqual(expected(expects))
})

test('a lookup reads only what can match, by an index', async () => {
  const scans: { collection: string; documentsExamined: number; index: string }[] = []
  cloud.database.watchScans((scan) => scans.push(scan))
  await cloud.run(`async ({db, _}) => {
    const $ = _.aggregate
    await db.collection('memberships').add({data: [1, 2, 3, 4, 5].map(i => ({_id: 'm' + i, gridId: 'g' + i, kind: 'x'}))})
    await db.collection('grids').add({data: {_id: 'g2'}})
    await db.collection('grids').aggregate().lookup({from: 'memberships', localField: '_id', foreignField: 'gridId', as: 'm'})
      .lookup({from: 'memberships', let: {g: '$_id'}, pipeline: $.pipeline().match(_.expr($.eq(['$gridId', '$$g']))).done(), as: 'n'}).end()
    return 0
  }`)
  const read = scans.filter(({ collection }) => collection === 'memberships')
  expect(read.map(({ documentsExamined }) => documentsExamined)).toEqual([1, 1])
  expect(read[0]?.index).toContain('gridId')
})
