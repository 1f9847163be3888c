import { startProbe, type Probe } from './probe'

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe({ documents: { divisions: [] } })
  await cloud.run(`({db}) => db.collection('codes').add({data: {_id: 'x', n: 1, rows: [{k: 1}]}})`)
})
afterAll(() => cloud.close())

/** Each must be refused by its name: an operator passed over would be a wrong answer. */
describe('through the SDK, with -501007,', () => {
  test.each<[string, string, RegExp]>([
    [
      'nearness that is not on top',
      `({db, _}) => db.collection('codes').where(_.or([{p: _.geoNear({geometry: db.Geo.Point(1, 2)})}, {n: 1}])).get()`,
      /\$nearSphere must stand on top/,
    ],
    [
      'a projection of places',
      `({db}) => db.collection('codes').field({'rows.$': true}).get()`,
      /positional projection/,
    ],
    [
      'nearness that is counted',
      `({db, _}) => db.collection('codes').where({p: _.geoNear({geometry: db.Geo.Point(1, 2)})}).count()`,
      /a count with \$nearSphere/,
    ],
    ['a search in texts', `({db, _}) => db.collection('codes').where({$text: {$search: 'x'}}).get()`, /\$text/],
    [
      'a pattern that only PCRE knows',
      `({db, _}) => db.collection('codes').where({s: db.RegExp({regexp: 'a++'})}).get()`,
      /compile/,
    ],
    ['a projection of both kinds', `({db}) => db.collection('codes').field({a: true, b: false}).get()`, /not both/],
    [
      'an element by position',
      `({db}) => db.collection('codes').where({'rows.k': 1}).update({data: {'rows.$.k': 2}})`,
      /positional path \$/,
    ],
    ['half a character', `({db}) => db.collection('codes').add({data: {s: 'a\\ud83d', t: '\\ud83d\\ude00'}})`, /UTF-8/],
    ['half a character that is asked for', `({db}) => db.collection('codes').where({s: '\\udc00'}).get()`, /UTF-8/],
  ])('%s', async (_title, source, named) => {
    const { errCode, message } = await cloud.refusal(source)
    expect(errCode).toBe(-501007)
    expect(message).toMatch(named)
  })

  // The SDK passes over the code of an aggregation that was refused: its callers see -1.
  test.each<[string, string, RegExp]>([
    [
      'an unknown stage',
      `({db}) => db.collection('codes').aggregate().geoNear({near: db.Geo.Point(1, 2), distanceField: 'd', spherical: true}).end()`,
      /\$geoNear/,
    ],
    [
      'an unknown accumulator',
      `({db}) => db.collection('codes').aggregate().group({_id: null, n: {$worst: '$n'}}).end()`,
      /\$worst/,
    ],
    [
      'an unknown expression',
      `({db}) => db.collection('codes').aggregate().project({n: {$worst: '$n'}}).end()`,
      /\$worst/,
    ],
    [
      'script in an expression',
      `({db}) => db.collection('codes').aggregate().project({n: {$function: {body: 'x', args: [], lang: 'js'}}}).end()`,
      /\$function/,
    ],
  ])('%s, with -1 from an aggregation', async (_title, source, named) => {
    const { errCode, message } = await cloud.refusal(source)
    expect(errCode).toBe(-1)
    expect(message).toMatch(named)
  })

  test('nearness in a declared collection, none of which has a geo index, with -502001', async () => {
    const near = `({db, _}) => db.collection('codes').where({p: _.geoNear({geometry: db.Geo.Point(1, 2)})}).get()`
    expect(await cloud.refusal(near)).toMatchObject({
      errCode: -502001,
      message: expect.stringMatching(/unable to find index/),
    })
    const stage = `({db}) => db.collection('codes').aggregate()
      .geoNear({near: db.Geo.Point(1, 2), distanceField: 'd', spherical: true, key: 'p'}).end()`
    expect((await cloud.refusal(stage)).message).toMatch(/unable to find index/)
  })

  test('a collection that is not declared, with -502005, and its case counts', async () => {
    for (const name of ['nope', 'Codes', 'demandlists']) {
      expect(await cloud.refusal(`({db}) => db.collection('${name}').get()`)).toMatchObject({ errCode: -502005 })
    }
  })

  test('a document that is not there, read by its id, with -1', async () => {
    const { errCode, message } = await cloud.refusal(`({db}) => db.collection('codes').doc('zz').get()`)
    expect({ errCode, message }).toEqual({ errCode: -1, message: expect.stringContaining('does not exist') })
  })
})

/** Bodies as the SDK sends them, and as somebody might who does not use it. */
describe('on the wire', () => {
  const get = (query: string) => ({
    action: 'database.getDocument',
    collectionName: 'codes',
    queryType: 'WHERE',
    query,
  })
  const update = (data: string) => ({
    action: 'database.modifyDocument',
    collectionName: 'codes',
    queryType: 'WHERE',
    query: '{"_id":"x"}',
    multi: true,
    merge: true,
    upsert: false,
    data,
  })
  test.each<[string, object, RegExp]>([
    ['an unknown operator of a field', get('{"n":{"$bogus":1}}'), /unknown query operator \$bogus/],
    ['an unknown operator on top', get('{"$bogus":1}'), /unknown query operator \$bogus/],
    ['script', get('{"$where":"sleep(1)"}'), /unknown query operator \$where/],
    ['an operator hidden by an escape', get('{"n":{"\\u0024where":1}}'), /unknown query operator \$where/],
    ['operators mixed with fields', get('{"n":{"$gt":1,"k":2}}'), /mixes/],
    ['an unknown operator deep inside', get('{"$or":[{"$and":[{"n":{"$not":{"$bogus":1}}}]}]}'), /\$bogus/],
    ['a prototype', get('{"__proto__":{"n":1}}'), /__proto__/],
    ['broken JSON', get('{"n":'), /broken JSON/],
    ['a query that is no object', get('[]'), /object/],
    ['binary data', get('{"_id":{"$binary":{"base64":"","subType":"00"}}}'), /\$binary is not implemented/],
    ['a number that JavaScript would round', get('{"n":{"$numberLong":"9007199254740993"}}'), /JavaScript can hold/],
    [
      'a regular expression with a flag of its own',
      get('{"n":{"$regularExpression":{"pattern":"a","options":"x"}}}'),
      /flag/,
    ],
    ['an order that is no direction', { ...get('{}'), order: '{"n":2}' }, /order of n/],
    ['an offset below nothing', { ...get('{}'), offset: -1 }, /offset/],
    ['an update operator that is unknown', update('{"$bogus":{"n":1}}'), /unknown update operator \$bogus/],
    ['a modifier that is unknown', update('{"$push":{"l":{"$each":[1],"$bogus":1}}}'), /unknown modifier \$bogus/],
    ['an update without a change', update('{}'), /changes nothing/],
    ['an empty path', update('{"$set":{"a..b":1}}'), /not a field path/],
    ['an update that inserts', { ...update('{"$set":{"n":1}}'), upsert: true }, /inserts is not implemented/],
    [
      'operators in a whole document',
      { ...update('{"$set":{"n":1}}'), merge: false, upsert: true },
      /set takes a whole/,
    ],
    ['an update of many in a transaction', { ...update('{"$set":{"n":2}}'), transactionId: 't' }, /of many in a/],
    ['a name that is none', { action: 'database.addCollection', collectionName: 'a/b' }, /not a collection name/],
    ['another action', { action: 'database.dropCollection', collectionName: 'codes' }, /is not implemented/],
    ['no action', { collectionName: 'codes' }, /is not implemented/],
    ['a name from the prototype', { action: 'constructor' }, /constructor is not implemented/],
    [
      'stages that are no list',
      { action: 'database.aggregateDocuments', collectionName: 'codes', stages: {} },
      /array/,
    ],
    [
      'a stage inside a join',
      {
        action: 'database.aggregateDocuments',
        collectionName: 'codes',
        stages: [{ stageKey: '$lookup', stageValue: '{"from":"units","as":"u","pipeline":[{"$out":"codes"}]}' }],
      },
      /\$out is not implemented/,
    ],
  ])('%s is refused', async (_title, body, named) => {
    expect(await cloud.admin(body)).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringMatching(named) })
  })

  test('nothing of that changed the document', async () => {
    expect(await cloud.database.find('codes', { filter: {} })).toEqual([{ _id: 'x', n: 1, rows: [{ k: 1 }] }])
  })

  test('a body as the SDK wrote it is answered in extended JSON', async () => {
    const insert = {
      action: 'database.insertDocument',
      collectionName: 'units',
      envName: 'local',
      data: [
        '{"_id":"a","n":{"$numberInt":"1"},"f":{"$numberDouble":"1.5"},"big":{"$numberLong":"12345678901"},"d":{"$date":{"$numberLong":"0"}},"sd":{"$tcb_server_date":{"offset":{"$numberInt":"1000"}}}}',
      ],
    }
    expect(await cloud.admin(insert)).toMatchObject({ data: { insertedIds: ['a'] }, requestId: expect.any(String) })
    const answer = await cloud.admin({
      action: 'database.getDocument',
      collectionName: 'units',
      queryType: 'DOC',
      query: '{"_id":"a"}',
    })
    expect(answer).toMatchObject({
      data: { list: [expect.stringContaining('"big":12345678901,"d":{"$date":{"$numberLong":"0"}}')] },
    })
    const absent = await cloud.admin({
      action: 'database.getDocument',
      collectionName: 'units',
      queryType: 'DOC',
      query: '{"_id":"z"}',
    })
    expect(absent).toMatchObject({ data: { list: [] } })
  })
})
