import { startProbe, type Probe } from '../probe'
import { answers, expected, type Row } from './table'

const DOCUMENTS = `[
  {_id: 'a', n: 1, s: 'abc', o: {x: 1, y: 2}, l: [1, 2], r: [{k: 1}, {k: 2, v: null}], t: true},
  {_id: 'b', n: 2.5, s: 'ABC\\n', o: {y: 2, x: 1}, l: [[1, 2], 3], r: [{k: 3}], nil: null},
  {_id: 'c', n: -3, s: '中文', o: {x: 1}, l: [], r: [5], at: new Date(1000)},
  {_id: 'd', n: NaN, s: 'a b', l: 2, r: [], re: /x/i, at: new Date(2000)},
  {_id: 'e', n: '1', l: [{0: 'zero'}, 'one'], deep: [[{k: 9}]], 'a.b': 1},
]`

const ROWS: readonly Row[] = [
  ['eq finds a value and an element', `{l: 2}`, ['a', 'd']],
  ['eq with an array finds it whole, and as an element', `{l: [1, 2]}`, ['a', 'b']],
  ['eq with an object minds the order of its fields', `{o: _.eq({x: 1, y: 2})}`, ['a']],
  ['eq with null finds what is missing', `{nil: null, _id: _.in(['a', 'b'])}`, ['a', 'b']],
  ['null through an array finds objects without the field', `{'r.v': null}`, ['a', 'b', 'e']],
  ['null finds nothing among values that hold no fields', `{'r.v': null, _id: _.in(['c', 'd'])}`, []],
  ['neq finds what is missing too', `{t: _.neq(true)}`, ['b', 'c', 'd', 'e']],
  ['gt compares within a type', `{n: _.gt(0)}`, ['a', 'b']],
  ['gt compares text by its code points', `{s: _.gt('abc')}`, ['c']],
  ['gte with null finds null and what is missing', `{nil: _.gte(null)}`, ['a', 'b', 'c', 'd', 'e']],
  ['gt with null finds nothing', `{nil: _.gt(null)}`, []],
  ['lt with NaN finds nothing', `{n: _.lt(NaN)}`, []],
  ['lte with NaN finds NaN', `{n: _.lte(NaN)}`, ['d']],
  ['lt with a number does not find NaN', `{n: _.lt(5)}`, ['a', 'b', 'c']],
  ['lt compares dates', `{at: _.lt(new Date(1500))}`, ['c']],
  ['lt compares whole objects', `{o: _.lt({x: 1, y: 1})}`, ['c']],
  ['in finds any of several, null too', `{nil: _.in([null, 1]), _id: 'a'}`, ['a']],
  ['in takes regular expressions', `{s: _.in([/^abc$/i, '中文'])}`, ['a', 'b', 'c']],
  ['nin finds none of several', `{n: _.nin([1, 2.5])}`, ['c', 'd', 'e']],
  ['exists tells null from missing', `{nil: _.exists(true)}`, ['b']],
  ['exists goes through arrays', `{'r.v': _.exists(true)}`, ['a']],
  ['mod cuts fractions off', `{n: _.mod(2, 0)}`, ['b']],
  ['mod keeps the sign', `{n: _.mod([2, -1])}`, ['c']],
  ['mod refuses 0', `{n: _.mod([0, 1])}`, /divisor cannot be 0/],
  ['size counts elements', `{l: _.size(2)}`, ['a', 'b', 'e']],
  ['size 0 finds no missing field', `{l: _.size(0)}`, ['c']],
  ['all finds every value', `{l: _.all([1, 2])}`, ['a']],
  ['all finds a single value', `{l: _.all([2])}`, ['a', 'd']],
  ['all of nothing finds nothing', `{l: _.all([])}`, []],
  ['elemMatch with fields binds one element', `{r: _.elemMatch({k: _.gt(1), v: null})}`, ['a', 'b']],
  ['elemMatch with operators tests elements', `{l: _.elemMatch(_.gt(1))}`, ['a', 'b']],
  ['elemMatch does not look into inner arrays', `{l: _.elemMatch(_.eq(1))}`, ['a']],
  ['a path ends at one level of arrays', `{'deep.k': 9}`, []],
  ['a place leads through an array', `{'deep.0.k': 9}`, ['e']],
  ['a place names an element, and a field of elements', `{'l.0': _.in([1, 'zero'])}`, ['a', 'e']],
  ['and joins', `_.and({n: 1}, {t: true})`, ['a']],
  ['and joins on one field', `{n: _.and(_.gt(0), _.lt(2))}`, ['a']],
  ['or joins', `_.or([{n: 1}, {n: -3}])`, ['a', 'c']],
  ['or joins on one field', `{n: _.or(_.eq(1), _.eq('1'))}`, ['a', 'e']],
  ['nor excludes', `_.nor([{n: 1}, {s: '中文'}])`, ['b', 'd', 'e']],
  ['not turns around, what is missing too', `{s: _.not(_.eq('abc'))}`, ['b', 'c', 'd', 'e']],
  ['not takes a regular expression', `{s: _.not(/b/i)}`, ['c', 'e']],
  ['expr compares fields of one document', `_.expr($.gt(['$n', '$o.x']))`, ['b', 'd', 'e']],
  [
    'jsonSchema asks for fields',
    `_.jsonSchema({required: ['t'], properties: {n: {bsonType: 'number', minimum: 1}}})`,
    ['a'],
  ],
  ['a regular expression minds its flags', `{s: db.RegExp({regexp: '^abc$', options: 'i'})}`, ['a', 'b']],
  ['the end of a pattern lets one line feed pass', `{s: /^ABC$/}`, ['b']],
  ['a dot finds a whole character', `{s: /^.文$/}`, ['c']],
  ['a space in a pattern is ASCII', `{s: /\\s/}`, ['b', 'd']],
  ['a regular expression finds itself', `{re: /x/i}`, ['d']],
  ['a possessive pattern is refused', `{s: db.RegExp({regexp: '(?>a)'})}`, /does not compile/],
  ['an unknown operator is refused by its name', `{n: {$near: [0, 0]}}`, /unknown query operator \$near/],
  ['types can be asked for', `{n: {$type: 'string'}}`, ['e']],
]

let found: ReadonlyMap<string, unknown>
let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
  await cloud.run(`({db}) => db.collection('codes').add({data: ${DOCUMENTS}})`)
  const ask = `async where => (await db.collection('codes').where(where).orderBy('_id', 'asc').get()).data.map(d => d._id)`
  found = await answers(cloud, ROWS, ask)
})
afterAll(() => cloud.close())

test.each(ROWS)('%s', (rule, _source, expects) => {
  expect(found.get(rule)).toEqual(expected(expects))
})

const ORDERS: readonly Row[] = [
  ['types stand in MongoDB’s order', `['v', 'asc']`, ['empty', 'missing', 'null', 'n', 's', 'o', 'bool', 'date', 're']],
  ['and the other way round', `['v', 'desc']`, ['re', 'date', 'bool', 'o', 's', 'n', 'null', 'missing', 'empty']],
  ['an array sorts upwards by its smallest element', `['l', 'asc', 'l']`, ['y', 'x', 'z']],
  ['and downwards by its largest', `['l', 'desc', 'l']`, ['x', 'z', 'y']],
  ['through arrays of objects too', `['r.k', 'asc', 'l']`, ['z', 'x', 'y']],
]

test('an order', async () => {
  await cloud.run(`({db}) => db.collection('units').add({data: [
    {_id: 're', v: /a/}, {_id: 'date', v: new Date(0)}, {_id: 'bool', v: false}, {_id: 'o', v: {a: 1}}, {_id: 's', v: ''},
    {_id: 'n', v: 5}, {_id: 'null', v: null}, {_id: 'missing'}, {_id: 'empty', v: []},
    {_id: 'x', of: 'l', l: [2, 9], r: [{k: 5}, {k: 2}]}, {_id: 'y', of: 'l', l: [1], r: [{k: 3}]}, {_id: 'z', of: 'l', l: 3, r: [{k: 1}]},
  ]})`)
  const ask = `async ([field, direction, of]) => (await db.collection('units').where({of: of ?? _.exists(false)})
    .orderBy(field, direction).orderBy('_id', direction === 'asc' ? 'desc' : 'asc').get()).data.map(d => d._id)`
  const ordered = await answers(cloud, ORDERS, ask)
  for (const [rule, , ids] of ORDERS) {
    // A missing field and null are equal in an order.
    const level = (list: unknown): unknown => (list as string[]).map((id) => (id === 'missing' ? 'null' : id))
    expect([rule, level(ordered.get(rule))]).toEqual([rule, level(ids)])
  }
})

const PROJECTIONS: readonly Row[] = [
  ['keeps paths through arrays', `{'r.k': true}`, { _id: 'a', r: [{ k: 1 }, { k: 2 }] }],
  ['leaves paths out', `{r: false, o: false, l: false, s: false}`, { _id: 'a', n: 1, t: true }],
  ['leaves the id out', `{_id: false, n: true}`, { n: 1 }],
  ['cuts an array', `{l: _.project.slice(1), n: true}`, { _id: 'a', n: 1, l: [1] }],
  [
    'cuts an array and keeps the rest',
    `{r: _.project.slice([-1, 1])}`,
    expect.objectContaining({ n: 1, r: [{ k: 2, v: null }] }),
  ],
  ['finds one element', `{r: _.project.elemMatch({k: 2})}`, { _id: 'a', r: [{ k: 2, v: null }] }],
  ['refuses both kinds', `{n: true, s: false}`, /not both/],
  ['refuses a path twice', `{o: true, 'o.x': true}`, /meet in the path/],
  ['refuses places', `{'r.$': true}`, /positional projection/],
  ['refuses expressions', `{n: {$add: [1, 2]}}`, /the projection \$add of n/],
]

test('a projection', async () => {
  const ask = `async field => (await db.collection('codes').where({_id: 'a'}).field(field).get()).data[0]`
  const projected = await answers(cloud, PROJECTIONS, ask)
  for (const [rule, , expects] of PROJECTIONS) expect([rule, projected.get(rule)]).toEqual([rule, expected(expects)])
})
