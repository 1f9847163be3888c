import { startProbe, type Probe } from './probe'

let cloud: Probe
beforeEach(async () => {
  cloud = await startProbe()
})
afterEach(() => cloud.close())

const posting = (account: string, seq: number, key: string) =>
  `{_id: '${account}:${seq}', account: '${account}', seq: ${seq}, key: '${key}', request: '${account}:${seq}', digest: '${account}:${seq}', at: new Date(${seq})}`

test('a document comes back as it was put: dates, fractions, big numbers, nothing, nested', async () => {
  const doc = `{_id: 'x', at: new Date(-1), f: 1.5, big: 12345678901, none: null, list: [[1], {at: new Date(7)}], text: '一\\u0000"$', deep: {a: {b: {c: []}}}}`
  const same = await cloud.run(
    `async ({db}) => {
    const doc = ${doc}
    await db.collection('codes').add({data: doc})
    const [got] = (await db.collection('codes').get()).data
    return {same: require('node:util').isDeepStrictEqual(doc, got), got}
  }`.replace('require(', 'process.mainModule.require('),
  )
  expect(same).toMatchObject({ same: true })
})

test('an id is made where there is none', async () => {
  const { _id } = (await cloud.run(`({db}) => db.collection('codes').add({data: {n: 1}})`)) as { _id: string }
  expect(_id).toMatch(/^[0-9a-f]{32}$/)
})

test('a batch keeps the documents before the first that fails', async () => {
  const refusal = await cloud.refusal(
    `({db}) => db.collection('codes').add({data: [{_id: 'a'}, {_id: 'b'}, {_id: 'a'}, {_id: 'c'}]})`,
  )
  expect(refusal).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000') })
  expect(await cloud.database.find('codes', { filter: {} })).toEqual([{ _id: 'a' }, { _id: 'b' }])
})

describe('a unique index', () => {
  test('refuses a second document with the same values, naming the index', async () => {
    await cloud.run(`({db}) => db.collection('postings').add({data: ${posting('p1', 1, 'award:1')}})`)
    const { errCode, message } = await cloud.refusal(
      `({db}) => db.collection('postings').add({data: ${posting('p1', 2, 'award:1')}})`,
    )
    expect(errCode).toBe(-502001)
    expect(message).toMatch(/E11000.*account_1_key_1/)
    expect(await cloud.database.count('postings', {})).toBe(1)
  })

  test('lets the same value stand under another account, and again after a removal', async () => {
    await cloud.run(
      `({db}) => db.collection('postings').add({data: [${posting('p1', 1, 'k')}, ${posting('p2', 1, 'k')}]})`,
    )
    await cloud.run(`({db}) => db.collection('postings').where({_id: 'p1:1'}).remove()`)
    await cloud.run(`({db}) => db.collection('postings').add({data: ${posting('p1', 3, 'k')}})`)
    expect(await cloud.database.count('postings', {})).toBe(2)
  })

  test('counts a missing field as null: two documents without it collide', async () => {
    const { message } = await cloud.refusal(
      `({db}) => db.collection('postings').add({data: [{_id: 'a', account: 'p', seq: 1, request: 'a', digest: 'a'}, {_id: 'b', account: 'p', seq: 2, request: 'b', digest: 'b'}]})`,
    )
    expect(message).toMatch(/E11000.*account_1_key_1/)
  })

  test('refuses an update that would collide, and leaves the document', async () => {
    await cloud.run(
      `({db}) => db.collection('postings').add({data: [${posting('p1', 1, 'a')}, ${posting('p1', 2, 'b')}]})`,
    )
    const { message } = await cloud.refusal(
      `({db}) => db.collection('postings').doc('p1:2').update({data: {key: 'a'}})`,
    )
    expect(message).toMatch(/E11000/)
    expect(await cloud.database.find('postings', { filter: { key: 'b' } })).toHaveLength(1)
  })

  test('lets one of many who insert at once win', async () => {
    const source = `({db}) => Promise.all(Array.from({length: 20}, (_0, i) => db.collection('postings')
      .add({data: {_id: 'x' + Math.random(), account: 'p', seq: 1, key: 'k' + i + Math.random(), request: 'r' + i + Math.random(), digest: 'd' + i + Math.random()}}).then(() => 1, () => 0)))`
    const won = (await Promise.all([1, 2, 3].map(() => cloud.run(source)))).flat().filter((one) => one === 1)
    expect(won).toHaveLength(1)
  })
})

test('set makes the document, then replaces it whole', async () => {
  const stats = await cloud.run(`async ({db}) => {
    const first = await db.collection('codes').doc('x').set({data: {n: 1, at: new Date(2)}})
    const second = await db.collection('codes').doc('x').set({data: {m: 1}})
    return [first.stats, second.stats]
  }`)
  expect(stats).toEqual([
    { updated: 0, created: 1 },
    { updated: 1, created: 0 },
  ])
  expect(await cloud.database.find('codes', { filter: {} })).toEqual([{ _id: 'x', m: 1 }])
})

test('set by what is there already counts as an update', async () => {
  const again = await cloud.run(`async ({db}) => {
    await db.collection('codes').doc('x').set({data: {n: 1}})
    return (await db.collection('codes').doc('x').set({data: {n: 1}})).stats
  }`)
  expect(again).toEqual({ updated: 1, created: 0 })
})

test('a field that begins with a dollar or holds a null byte is not stored, at any depth', async () => {
  for (const doc of [`{$k: 1}`, `{a: [{$k: 1}]}`]) {
    expect(await cloud.refusal(`({db}) => db.collection('codes').add({data: ${doc}})`)).toMatchObject({
      errCode: -502001,
      message: expect.stringContaining('not valid for storage'),
    })
  }
  expect(await cloud.refusal(`({db}) => db.collection('codes').add({data: {a: {'b\\u0000c': 1}}})`)).toMatchObject({
    errCode: -502001,
    message: expect.stringContaining('null byte'),
  })
  expect(await cloud.database.count('codes', {})).toBe(0)
})

test('text keeps every character that there is', async () => {
  const text = 'a\u0000b \\ud83d \ud83d\ude00 中\u2028é'
  await cloud.run(`({db}) => db.collection('codes').add({data: {_id: 'text', text: ${JSON.stringify(text)}}})`)
  const source = `async ({db}) => (await db.collection('codes').where({text: ${JSON.stringify(text)}}).get()).data[0].text`
  expect(await cloud.run(source)).toBe(text)
})

test('a document may be named by an ObjectId, which is answered as text', async () => {
  const hex = '5f0f1f2f3f4f5f6f7f8f9f0f'
  const document = `{"_id":{"$oid":"${hex}"},"of":{"$oid":"${hex}"},"list":[{"$oid":"${hex}"}]}`
  const insert = { action: 'database.insertDocument', collectionName: 'codes', data: [document] }
  expect(await cloud.admin(insert)).toMatchObject({ data: { insertedIds: [hex] } })
  expect(await cloud.admin(insert)).toMatchObject({ message: expect.stringContaining('E11000') })
  const get = { action: 'database.getDocument', collectionName: 'codes', queryType: 'WHERE' }
  const found = { data: { list: [`{"_id":"${hex}","of":"${hex}","list":["${hex}"]}`] } }
  expect(await cloud.admin({ ...get, query: `{"of":{"$oid":"${hex}"}}` })).toMatchObject(found)
  expect(await cloud.admin({ ...get, query: `{"of":"${hex}"}` })).toMatchObject({ data: { list: [] } })
})

test('remove takes what matches and tells how many; without a condition it is refused', async () => {
  await cloud.run(
    `({db}) => db.collection('codes').add({data: [{_id: 'a', n: 1}, {_id: 'b', n: 2}, {_id: 'c', n: 2}]})`,
  )
  expect(await cloud.run(`async ({db}) => (await db.collection('codes').where({n: 2}).remove()).stats.removed`)).toBe(2)
  const whole = {
    action: 'database.removeDocument',
    collectionName: 'codes',
    query: '',
    queryType: 'WHERE',
    multi: true,
  }
  expect(await cloud.admin(whole)).toMatchObject({ code: 'INVALID_PARAM' })
  expect(await cloud.database.find('codes', { filter: {} })).toEqual([{ _id: 'a', n: 1 }])
})

test('the clock of the cloud moves the function and the server date together', async () => {
  const at = Date.parse('2030-01-01T00:00:00Z')
  cloud.setClock(at)
  const [now, made, server, text] = (await cloud.run(`async ({db}) => {
    await db.collection('codes').add({data: {_id: 'x', at: db.serverDate()}})
    return [Date.now(), new Date(), (await db.collection('codes').get()).data[0].at, Date()]
  }`)) as [number, string, string, string]
  for (const moment of [now, Date.parse(made), Date.parse(server)]) expect(Math.abs(moment - at)).toBeLessThan(20_000)
  expect(text).toContain('2030')
  expect(
    await cloud.run(`() => [new Date(5) instanceof Date, new Date(5).constructor === Date, new Date(5).getTime()]`),
  ).toEqual([true, true, 5])
})
