import { startProbe, type Probe } from '../probe'
import { answers, expected, type Row } from './table'

/** A square of four degrees around 0, 0 with a hole of two, and what lies about. */
const DOCUMENTS = `(G => {
  const P = (x, y) => G.Point(x, y)
  const L = (...points) => G.LineString(points.map(([x, y]) => P(x, y)))
  const ring = (d, x = 0) => L([x - d, -d], [x + d, -d], [x + d, d], [x - d, d], [x - d, -d])
  return [
    {_id: 'middle', g: P(0, 0)},
    {_id: 'band', g: P(1.5, 0)},
    {_id: 'far', g: P(120, 30)},
    {_id: 'line', g: L([-3, 0], [-1.5, 0])},
    {_id: 'square', g: G.Polygon([ring(2), ring(1)])},
    {_id: 'points', g: G.MultiPoint([P(0.5, 0.5), P(1.5, 1.5)])},
    {_id: 'lines', g: G.MultiLineString([L([5, 5], [6, 6]), L([0, 3], [0, 1.5])])},
    {_id: 'squares', g: G.MultiPolygon([G.Polygon([ring(0.5, 10)]), G.Polygon([ring(0.5, 20)])])},
    {_id: 'pair', g: [1.5, 0.5]},
    {_id: 'none', g: 'here'},
  ]
})(db.Geo)`
const SHAPES = `const G = db.Geo, P = (x, y) => G.Point(x, y), L = (...points) => G.LineString(points.map(([x, y]) => P(x, y)))
  const ring = (d, x = 0) => L([x - d, -d], [x + d, -d], [x + d, d], [x - d, d], [x - d, -d])`

const ROWS: readonly Row[] = [
  [
    'near answers the nearest first',
    `{g: _.geoNear({geometry: P(1.6, 0), maxDistance: 200000})}`,
    ['square', 'band', 'pair', 'points', 'middle'],
  ],
  [
    'near minds both distances',
    `{g: _.geoNear({geometry: P(0, 0), minDistance: 100000, maxDistance: 120000})}`,
    ['square'],
  ],
  [
    'near in an and',
    `_.and([{_id: _.in(['band', 'far'])}, {g: _.geoNear({geometry: P(0, 0), minDistance: 0, maxDistance: 2e7})}])`,
    ['band', 'far'],
  ],
  [
    'within a polygon',
    `{g: _.geoWithin({geometry: G.Polygon([ring(2.5)])})}`,
    ['band', 'middle', 'pair', 'points', 'square'],
  ],
  ['within a polygon with a hole', `{g: _.geoWithin({geometry: G.Polygon([ring(2.5), ring(1.2)])})}`, ['band', 'pair']],
  [
    'within one of several polygons',
    `{g: _.geoWithin({geometry: G.MultiPolygon([G.Polygon([ring(0.2)]), G.Polygon([ring(1, 10)])])})}`,
    ['middle'],
  ],
  ['within a circle of radians', `{g: _.geoWithin({centerSphere: [P(0, 0), 0.03]})}`, ['band', 'middle', 'pair']],
  [
    'a point intersects itself, lines through it, areas around it',
    `{g: _.geoIntersects({geometry: P(-1.8, 0)})}`,
    ['line', 'square'],
  ],
  ['a hole is no area', `{g: _.geoIntersects({geometry: P(0, 0)})}`, ['middle']],
  ['a line intersects what it crosses', `{g: _.geoIntersects({geometry: L([-2.5, 1], [-2.5, -1])})}`, ['line']],
  [
    'several points',
    `{g: _.geoIntersects({geometry: G.MultiPoint([P(1.5, 1.5), P(120, 30)])})}`,
    ['far', 'points', 'square'],
  ],
  [
    'several lines',
    `{g: _.geoIntersects({geometry: G.MultiLineString([L([5, 6], [6, 5]), L([9, 0], [11, 0])])})}`,
    ['lines', 'squares'],
  ],
  [
    'an area intersects what touches it',
    `{g: _.geoIntersects({geometry: G.Polygon([ring(0.9)])})}`,
    ['middle', 'points'],
  ],
  [
    'several areas',
    `{g: _.geoIntersects({geometry: G.MultiPolygon([G.Polygon([ring(1, 20)]), G.Polygon([ring(1, 120)])])})}`,
    ['squares'],
  ],
  ['a flat box is refused', `{g: {$geoWithin: {$box: [[0, 0], [1, 1]]}}}`, /\$geoWithin with \$box/],
]

let cloud: Probe
let found: ReadonlyMap<string, unknown>
beforeAll(async () => {
  cloud = await startProbe()
  await cloud.run(`async ({db, _}) => {
    await db.createCollection('places')
    return db.collection('places').add({data: ${DOCUMENTS}})
  }`)
  const ask = `async where => (await db.collection('places').where(where).get()).data.map(d => d._id)`
  const inScope = ROWS.map(([rule, source, expects]): Row => [
    rule,
    `(() => { ${SHAPES}; return ${source} })()`,
    expects,
  ])
  found = await answers(cloud, inScope, ask)
})
afterAll(() => cloud.close())

test.each(ROWS)('%s', (rule, _source, expects) => {
  const ids = found.get(rule)
  // Only nearness gives an order.
  const inOrder = rule.startsWith('near') || !Array.isArray(ids)
  expect(inOrder ? ids : new Set(ids)).toEqual(inOrder ? expected(expects) : new Set(expects as string[]))
})

test('every kind of place comes back as it was put', async () => {
  const kinds = await cloud.run(
    `async ({db}) => (await db.collection('places').orderBy('_id', 'asc').get()).data.map(d => d.g.constructor.name)`,
  )
  expect(kinds).toEqual([
    'Point',
    'Point',
    'LineString',
    'MultiLineString',
    'Point',
    'String',
    'Array',
    'MultiPoint',
    'Polygon',
    'MultiPolygon',
  ])
})

test('geoNear measures as the cloud does, to the last digit', async () => {
  // The figure is what the vendor’s public tests of their SDK received for these two places.
  const near = await cloud.run(`async ({db, _}) => {
    await db.createCollection('sights')
    await db.collection('sights').add({data: [
      {_id: 'hill', city: 'Hangzhou', p: db.Geo.Point(113.306789, 23.1564721)}, {_id: 'tower', city: 'X', p: db.Geo.Point(113.30593, 23.1361155)},
    ]})
    return (await db.collection('sights').aggregate().geoNear({
      near: db.Geo.Point(113.3089506, 23.0968251), distanceField: 'far.metres', spherical: true, query: {city: /zhou/}, key: 'p', includeLocs: 'far.at',
    }).project({city: 0}).end()).list
  }`)
  const at = { type: 'Point', coordinates: [113.306789, 23.1564721] }
  expect(near).toEqual([{ _id: 'hill', p: at, far: { metres: 6643.521654040738, at } }])
})

test('geoNear without a key or on a plane is refused', async () => {
  const refusal = (options: string) =>
    cloud.refusal(
      `({db}) => db.collection('places').aggregate().geoNear({near: db.Geo.Point(1, 2), distanceField: 'd', ${options}}).end()`,
    )
  expect((await refusal(`spherical: true`)).message).toMatch(/without a key/)
  expect((await refusal(`key: 'g'`)).message).toMatch(/not spherical/)
})
