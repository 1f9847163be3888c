import { startProbe, type Probe } from './probe'

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
})
afterAll(() => cloud.close())

describe('createCollection of the SDK', () => {
  test('creates an empty collection that works like any other', async () => {
    expect(
      await cloud.run(`async ({db}) => {
        const created = await db.createCollection('newc')
        const empty = (await db.collection('newc').get()).data
        await db.collection('newc').add({data: {_id: 'a', n: 1}})
        return [created.errMsg, empty, (await db.collection('newc').doc('a').get()).data]
      }`),
    ).toEqual(['createCollection:ok', [], { _id: 'a', n: 1 }])
    expect(await cloud.admin({ action: 'database.addCollection', collectionName: 'Newc' })).toEqual({
      data: {},
      requestId: expect.any(String),
    })
  })

  test.each(['tasks', 'twice'])(
    'fails where %s is already; the SDK keeps the message and loses the code',
    async (name) => {
      if (name === 'twice') await cloud.database.addCollection('twice')
      expect(await cloud.refusal(`({db}) => db.createCollection('${name}')`)).toEqual({
        errCode: -1,
        message: expect.stringContaining('[ResourceUnavailable.ResourceExist] Table exist.'),
      })
    },
  )

  test('of two at once, one creates it', async () => {
    const both = await Promise.allSettled([cloud.database.addCollection('race'), cloud.database.addCollection('race')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await cloud.database.find('race', { filter: {} })).toEqual([])
    expect(await cloud.admin({ action: 'database.addCollection', collectionName: 'race' })).toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    })
  })

  test('refuses what is no name', async () => {
    expect(await cloud.refusal(`({db}) => db.createCollection('a b')`)).toMatchObject({
      message: expect.stringContaining('not a collection name'),
    })
  })
})
