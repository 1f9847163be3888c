import { startProbe, type Probe } from './probe'

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
})
afterAll(() => cloud.close())

const BEFORE = `{_id: 'x', n: 1, s: 'x', list: [1, 2, 3], o: {k: 1, l: {m: 1}}, rows: [{k: 1}, {k: 2}], nothing: null, at: new Date(5)}`

const change = (data: string) => `async ({db, _}) => {
  await db.collection('codes').doc('x').set({data: (({_id, ...rest}) => rest)(${BEFORE})})
  const {stats} = await db.collection('codes').where({_id: 'x'}).update({data: ${data}})
  const {data: [after]} = await db.collection('codes').where({_id: 'x'}).get()
  return {updated: stats.updated, after}
}`

describe('an update through the SDK', () => {
  test.each<[string, string, object]>([
    ['sets a field', `{s: 'y'}`, { s: 'y' }],
    ['merges an object that is not wrapped', `{o: {k: 2}}`, { o: { k: 2, l: { m: 1 } } }],
    ['replaces an object that is', `{o: _.set({q: 1})}`, { o: { q: 1 } }],
    ['makes the objects on a path', `{'p.q.r': 1}`, { p: { q: { r: 1 } } }],
    ['sets an element by its place', `{'list.1': 9}`, { list: [1, 9, 3] }],
    ['adds to a number', `{n: _.inc(2), m: _.inc(-1)}`, { n: 3, m: -1 }],
    ['multiplies', `{n: _.mul(3), m: _.mul(3)}`, { n: 3, m: 0 }],
    ['keeps the smaller', `{n: _.min(0)}`, { n: 0 }],
    ['keeps the larger', `{n: _.max(7), at: _.max(new Date(9))}`, { n: 7, at: new Date(9).toISOString() }],
    ['removes a field', `{'o.l': _.remove()}`, { o: { k: 1 } }],
    ['renames a field', `{n: _.rename('m')}`, { m: 1 }],
    ['pushes at the end', `{list: _.push([4, 5])}`, { list: [1, 2, 3, 4, 5] }],
    ['pushes, sorts and cuts', `{list: _.push({each: [9, 0], position: 0, sort: -1, slice: 3})}`, { list: [9, 3, 2] }],
    ['keeps the last few', `{list: _.push({each: [4], slice: -2})}`, { list: [3, 4] }],
    ['pushes into what was not there', `{fresh: _.push({each: [{k: 1}]})}`, { fresh: [{ k: 1 }] }],
    ['pushes in front', `{list: _.unshift([0])}`, { list: [0, 1, 2, 3] }],
    ['pops the last', `{list: _.pop()}`, { list: [1, 2] }],
    ['shifts the first', `{list: _.shift()}`, { list: [2, 3] }],
    ['pulls by value', `{list: _.pull(2)}`, { list: [1, 3] }],
    ['pulls by condition', `{list: _.pull(_.gte(2)), rows: _.pull({k: _.lt(2)})}`, { list: [1], rows: [{ k: 2 }] }],
    ['pulls several', `{list: _.pullAll([1, 3])}`, { list: [2] }],
    ['adds to a set once', `{list: _.addToSet(2), rows: _.addToSet({k: 3})}`, { rows: [{ k: 1 }, { k: 2 }, { k: 3 }] }],
  ])('%s', async (_title, data, expected) => {
    const { updated, after } = (await cloud.run(change(data))) as { updated: number; after: object }
    expect({ updated, after }).toMatchObject({ updated: 1, after: expected })
  })

  test('counts nothing when the document stays as it was', async () => {
    expect(await cloud.run(change(`{s: 'x', list: _.addToSet(3)}`))).toMatchObject({ updated: 0 })
  })

  test('puts the time of the server, shifted', async () => {
    const { after } = (await cloud.run(change(`{at: db.serverDate({offset: 60000})}`))) as { after: { at: string } }
    expect(Math.abs(Date.parse(after.at) - Date.now() - 60_000)).toBeLessThan(10_000)
  })

  test('changes every document that matches, and none that does not', async () => {
    await cloud.run(
      `({db}) => db.collection('units').add({data: [{_id: 'u1', n: 1}, {_id: 'u2', n: 2}, {_id: 'u3', n: 3}]})`,
    )
    const updated = `async ({db, _}) => (await db.collection('units').where({n: _.gte(2)}).update({data: {n: _.inc(10)}})).stats.updated`
    expect(await cloud.run(updated)).toBe(2)
    expect(await cloud.run(`async ({db}) => (await db.collection('units').get()).data.map(d => d.n)`)).toEqual([
      1, 12, 13,
    ])
  })
})

describe('an update is refused, and changes nothing,', () => {
  test.each<[string, string]>([
    ['when it adds to a string', `{s: _.inc(1)}`],
    ['when it adds to null', `{nothing: _.inc(1)}`],
    ['when it pushes to a string', `{s: _.push([1])}`],
    ['when it pushes to null', `{nothing: _.push([1])}`],
    ['when a path leads through null', `{'nothing.k': 1}`],
    ['when a path leads through a string', `{'s.k': 1}`],
    ['when a path names a field of an array', `{'list.k': 1}`],
    ['when two changes meet in one path', `{o: _.set({k: 5}), 'o.k': _.inc(1)}`],
  ])('%s', async (_title, data) => {
    expect((await cloud.refusal(change(data))).errCode).toBe(-502001)
    const after = await cloud.run(`async ({db}) => (await db.collection('codes').where({_id: 'x'}).get()).data[0]`)
    expect(after).toMatchObject({ s: 'x', n: 1, list: [1, 2, 3], nothing: null })
  })
})

test('a hundred additions at once all count', async () => {
  await cloud.run(`({db}) => db.collection('units').add({data: {_id: 'sum', n: 0}})`)
  const source = `({db, _}) => Promise.all(Array.from({length: 25}, () => db.collection('units').doc('sum').update({data: {n: _.inc(1)}})))`
  await Promise.all([1, 2, 3, 4].map(() => cloud.run(source)))
  expect(await cloud.database.find('units', { filter: { _id: 'sum' } })).toEqual([{ _id: 'sum', n: 100 }])
})

test('ten places are sold ten times, whoever asks at once', async () => {
  await cloud.run(`({db}) => db.collection('units').add({data: {_id: 'task', placesLeft: 10, by: []}})`)
  const source = (from: number) => `({db, _}) => Promise.all(Array.from({length: 20}, (_0, i) => db.collection('units')
    .where({_id: 'task', placesLeft: _.gte(1), by: _.neq('p' + (${from} + i))})
    .update({data: {placesLeft: _.inc(-1), by: _.push({each: ['p' + (${from} + i)]})}}))).then(all => all.map(({stats}) => stats.updated))`
  const sold = (await Promise.all([0, 20, 40].map((from) => cloud.run(source(from))))).flat()
  expect(sold.filter((updated) => updated === 1)).toHaveLength(10)
  const [task] = await cloud.database.find('units', { filter: { _id: 'task' } })
  expect(task).toMatchObject({ placesLeft: 0 })
  expect(new Set(task!['by'] as string[]).size).toBe(10)
})
