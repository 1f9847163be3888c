import { startProbe, type Probe } from '../probe'
import { answers, expected, type Row } from './table'

const BEFORE = `{n: 1, s: 'x', l: [1, 2, 3], o: {k: 1, m: {q: 1}}, r: [{k: 1, v: 1}, {k: 2}], nil: null, at: new Date(5), p: [{a: 1, b: 2}]}`

/** What changed only. */
const ROWS: readonly Row[] = [
  ['set makes what is missing on the way', `{'q.r.s': 1}`, { q: { r: { s: 1 } } }],
  ['set fills an array up with null', `{'l.4': 9}`, { l: [1, 2, 3, null, 9] }],
  ['set reaches into an element', `{'r.1.k': 9}`, { r: [{ k: 1, v: 1 }, { k: 9 }] }],
  ['set replaces an object', `{o: _.set({z: 1})}`, { o: { z: 1 } }],
  ['set merges a plain object', `{o: {k: 5}}`, { o: { k: 5, m: { q: 1 } } }],
  ['set stores null, dates and lists', `{n: null, l: [new Date(7)]}`, { n: null, l: [new Date(7).toISOString()] }],
  ['set through a value is refused', `{'s.k': 1}`, /cannot create field 'k'/],
  ['set through null is refused', `{'nil.k': 1}`, /cannot create field 'k'/],
  ['set of a name in an array is refused', `{'l.k': 1}`, /cannot create field 'k'/],
  ['set far beyond an array is refused', `{'l.9999999': 1}`, /too far beyond/],
  ['set of a dollar field is refused', `{o: _.set({$k: 1})}`, /not valid for storage/],
  ['unset removes a field', `{o: _.remove()}`, { o: 'gone' }],
  ['unset of what is missing changes nothing', `{zz: _.remove()}`, {}],
  ['unset leaves null in an array', `{'l.1': _.remove()}`, { l: [1, null, 3] }],
  ['unset through an element', `{r: {0: {v: _.remove()}}}`, { r: [{ k: 1 }, { k: 2 }] }],
  ['inc adds, and starts from nothing', `{n: _.inc(0.5), m: _.inc(2)}`, { n: 1.5, m: 2 }],
  ['inc of null is refused', `{nil: _.inc(1)}`, /not a number/],
  ['inc by text is refused', `{n: _.inc('1')}`, /not a number/],
  ['mul multiplies, and makes 0', `{n: _.mul(4), m: _.mul(4)}`, { n: 4, m: 0 }],
  ['min keeps the smaller', `{n: _.min(2), m: _.min(2)}`, { m: 2 }],
  ['min compares across types', `{s: _.min(5)}`, { s: 5 }],
  ['max keeps the larger', `{n: _.max(2)}`, { n: 2 }],
  ['max compares across types', `{n: _.max('a'), nil: _.max(0)}`, { n: 'a', nil: 0 }],
  ['rename moves a value', `{n: _.rename('o.n')}`, { n: 'gone', o: { k: 1, m: { q: 1 }, n: 1 } }],
  ['rename of what is missing changes nothing', `{zz: _.rename('n')}`, {}],
  ['rename through an array is refused', `{'r.0.k': _.rename('k')}`, /through an array/],
  ['bit works on whole numbers', `{n: _.bit({or: 6}), m: _.bit({xor: 5})}`, { n: 7, m: 5 }],
  ['bit of text is refused', `{s: _.bit({and: 1})}`, /not a whole number/],
  ['push adds one, several, lists', `{l: _.push(4)}`, { l: [1, 2, 3, 4] }],
  ['push makes an array', `{m: _.push([1, [2]])}`, { m: [1, [2]] }],
  ['push at a place', `{l: _.push({each: [9], position: 1})}`, { l: [1, 9, 2, 3] }],
  ['push at a place from the end', `{l: _.push({each: [9], position: -1})}`, { l: [1, 2, 9, 3] }],
  ['push sorts values', `{l: _.push({each: [0], sort: 1})}`, { l: [0, 1, 2, 3] }],
  [
    'push sorts by a field',
    `{r: _.push({each: [{k: 0}], sort: {k: -1}})}`,
    { r: [{ k: 2 }, { k: 1, v: 1 }, { k: 0 }] },
  ],
  ['push keeps the first', `{l: _.push({each: [4], slice: 2})}`, { l: [1, 2] }],
  ['push keeps the last', `{l: _.push({each: [4], slice: -2})}`, { l: [3, 4] }],
  ['push keeps nothing', `{l: _.push({each: [4], slice: 0})}`, { l: [] }],
  ['push to null is refused', `{nil: _.push(1)}`, /not an array/],
  ['unshift adds in front', `{l: _.unshift([8, 9])}`, { l: [8, 9, 1, 2, 3] }],
  ['pop takes the last', `{l: _.pop()}`, { l: [1, 2] }],
  ['shift takes the first', `{l: _.shift()}`, { l: [2, 3] }],
  ['pop of what is missing changes nothing', `{m: _.pop()}`, {}],
  ['pop of text is refused', `{s: _.pop()}`, /not an array/],
  ['addToSet adds once', `{l: _.addToSet(3)}`, {}],
  ['addToSet adds what is new', `{l: _.addToSet(4), m: _.addToSet(1)}`, { l: [1, 2, 3, 4], m: [1] }],
  [
    'addToSet minds the order of fields',
    `{p: _.addToSet({b: 2, a: 1})}`,
    {
      p: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    },
  ],
  ['addToSet adds a list as one', `{l: _.addToSet([1, 2])}`, { l: [1, 2, 3, [1, 2]] }],
  ['addToSet adds each', `{l: _.addToSet({$each: [3, 4, 4]})}`, { l: [1, 2, 3, 4] }],
  ['pull takes equal values', `{l: _.pull(2)}`, { l: [1, 3] }],
  ['pull takes by operators', `{l: _.pull(_.in([1, 3]))}`, { l: [2] }],
  ['pull takes objects by their fields', `{r: _.pull({k: 1})}`, { r: [{ k: 2 }] }],
  ['pull by fields in another order', `{p: _.pull({b: 2, a: 1})}`, { p: [] }],
  ['pull by conditions on fields', `{r: _.pull({k: _.gte(2)})}`, { r: [{ k: 1, v: 1 }] }],
  ['pull of text is refused', `{s: _.pull(1)}`, /not an array/],
  ['pullAll takes equal values only', `{l: _.pullAll([1, 3, 9]), p: _.pullAll([{b: 2, a: 1}])}`, { l: [2] }],
  ['two changes in one path are refused', `{o: _.set({z: 1}), 'o.k': 2}`, /conflict/],
  ['two changes of one field are refused', `{n: _.rename('m'), m: _.inc(1)}`, /conflict/],
  ['a place by condition is refused', `{'r.$.k': 1}`, /positional path \$/],
  ['every place is refused', `{'r.$[].k': 1}`, /positional path \$\[\]/],
  ['a raw operator that is unknown is refused', `{$currentDate: {at: true}}`, /unknown update operator \$currentDate/],
]

let changed: ReadonlyMap<string, unknown>
let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
  const ask = `async data => {
    await db.collection('codes').doc('x').set({data: ${BEFORE}})
    const before = (await db.collection('codes').doc('x').get()).data
    const {stats} = await db.collection('codes').where({_id: 'x'}).update({data})
    const after = (await db.collection('codes').doc('x').get()).data
    const text = JSON.stringify
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(k => text(before[k]) !== text(after[k]))
    return {updated: stats.updated, changed: Object.fromEntries(names.map(name => [name, name in after ? after[name] : 'gone']))}
  }`
  changed = await answers(cloud, ROWS, ask)
})
afterAll(() => cloud.close())

test.each(ROWS)('%s', (rule, _source, expects) => {
  const wanted = { updated: Object.keys(expects as object).length > 0 ? 1 : 0, changed: expects }
  expect(changed.get(rule)).toEqual(expects instanceof RegExp ? expected(expects) : wanted)
})

test('what a raw request says wrong is refused', async () => {
  const update = (data: string): Promise<unknown> =>
    cloud.admin({
      action: 'database.modifyDocument',
      collectionName: 'codes',
      queryType: 'WHERE',
      query: '{}',
      multi: true,
      merge: true,
      upsert: false,
      data,
    })
  expect(await update('{"$set":{}}')).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining("'$set' is empty"),
  })
  expect(await update('{"$set":{"_id":"y"}}')).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('immutable'),
  })
  expect(await update('{"$set":{"_id":"x"}}')).toMatchObject({ data: { updated: 0 } })
})
