import { startProbe, type Probe } from './probe'

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
  await cloud.database.load({
    codes: Array.from({ length: 60 }, (_, i) => ({ _id: `c${String(i).padStart(2, '0')}`, expiresAt: new Date(i) })),
  })
})
afterAll(() => cloud.close())

const get = async (path: string) => {
  const response = await fetch(cloud.url + path)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
const documents = async (query: Readonly<Record<string, string>>) => {
  const { status, text } = await get(`/local/documents?${new URLSearchParams(query).toString()}`)
  const body = JSON.parse(text) as { documents: { _id: string }[]; scan?: unknown; error?: string }
  return { status, body }
}

test.each([
  ['/local', 'text/html; charset=utf-8', '本机云'],
  ['/local/look.js', 'text/javascript; charset=utf-8', '出过的毛病'],
  ['/local/look.css', 'text/css; charset=utf-8', '--paper'],
])('%s is a part of the page', async (path, type, holds) => {
  const part = await get(path)
  expect(part).toMatchObject({ status: 200, type })
  expect(part.text).toContain(holds)
})

test('every collection with how much is in it, and its indexes', async () => {
  const found: unknown = JSON.parse((await get('/local/collections')).text)
  expect(found).toContainEqual({
    name: 'codes',
    documents: 60,
    indexes: expect.arrayContaining([{ name: 'expiresAt_1', unique: false }]) as unknown,
  })
})

test('documents come in pages by _id, under a filter in extended JSON', async () => {
  const first = await documents({ collection: 'codes' })
  expect(first.body.documents).toHaveLength(50)
  const second = await documents({ collection: 'codes', after: 'c49' })
  expect(second.body.documents.map(({ _id }) => _id)).toEqual(Array.from({ length: 10 }, (_, i) => `c5${i}`))
  const filter = '{"expiresAt":{"$lt":{"$date":{"$numberLong":"2"}}}}'
  const { body } = await documents({ collection: 'codes', filter })
  expect(body.documents.map(({ _id }) => _id)).toEqual(['c00', 'c01'])
  expect(body.scan).toMatchObject({ index: 'expiresAt_1', answered: 2 })
})

test.each([
  ['an unknown collection', { collection: 'nothing' }, 'collection nothing does not exist'],
  ['a filter that is no JSON', { collection: 'codes', filter: '{' }, 'broken JSON'],
  ['a filter that is no object', { collection: 'codes', filter: '3' }, 'must be an object'],
  ['an operator that is not there', { collection: 'codes', filter: '{"$where":"1"}' }, '$where'],
])('%s is refused in a sentence', async (_title, query, sentence) => {
  const { status, body } = await documents(query)
  expect({ status, error: body.error }).toEqual({ status: 400, error: expect.stringContaining(sentence) })
})

test('calls with their trips, and nothing of who called or what came in', async () => {
  await cloud.run(`async ({db}) => (await db.collection('codes').where({_id: 'planted'}).get()).data`, 'oPlanted')
  const { text } = await get('/local/calls')
  const [call] = JSON.parse(text) as unknown[]
  expect(call).toMatchObject({
    functionName: 'probe',
    action: 'run',
    source: 'wx_client',
    outcome: 'answered',
    trips: [{ action: 'database.getDocument', collection: 'codes', code: null }],
  })
  expect(text).not.toMatch(/planted|oPlanted/)
})

test('a script of one’s own is let in by what the environment says', async () => {
  const { text } = await get('/local/environment')
  const environment = Object.fromEntries(
    Array.from(text.matchAll(/^export (\w+)='(.*)'$/gm), ([, name, value]) => [name, value]),
  )
  const { URL: address } = JSON.parse(environment['TCB_CONTEXT_CNFG']) as { URL: string }
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `TC3-HMAC-SHA256 Credential=${environment['TENCENTCLOUD_SECRETID']}/2026/tcb/tc3_request`,
    },
    body: JSON.stringify({ action: 'database.calculateDocument', collectionName: 'codes', query: '{}' }),
  })
  expect(await answer.json()).toMatchObject({ data: { total: 60 } })
})
