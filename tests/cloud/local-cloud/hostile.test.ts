import { request } from 'node:http'
import { startProbe, type Probe } from './probe'

let cloud: Probe
let session = ''
beforeAll(async () => {
  cloud = await startProbe()
  session = (JSON.parse((await ask('POST', '/local/session', { body: '{"openid":"oA"}' })).text) as { session: string })
    .session
})
afterAll(() => cloud.close())

interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A raw request: fetch would not let a test choose Host. */
const ask = (
  method: string,
  path: string,
  { headers = {}, body }: Sent = {},
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(cloud.url)
    const type =
      body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...type, ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })

const READ = '{"action":"database.getDocument","collectionName":"codes"}'

describe('/admin', () => {
  test.each<[string, Sent, number]>([
    ['without a secret', { body: READ }, 401],
    ['with a wrong secret', { body: READ, headers: { authorization: `X Credential=${'0'.repeat(64)}/x` } }, 401],
    ['with a short secret', { body: READ, headers: { authorization: 'X Credential=0/x' } }, 401],
    ['with a session instead', { body: READ, headers: { authorization: 'Bearer oA.x' } }, 401],
  ])('%s answers %#: nothing', async (_title, sent, status) => {
    expect((await ask('POST', '/admin', sent)).status).toBe(status)
  })

  test('answers no GET', async () => {
    expect((await ask('GET', '/admin')).status).toBe(404)
  })
})

describe('/local and /call', () => {
  const openid = '{"openid":"oA"}'
  test.each<[string, string, string, Sent, number]>([
    [
      'a name that only resolves here',
      'POST',
      '/local/session',
      { body: openid, headers: { host: 'evil.example' } },
      403,
    ],
    [
      'a name that begins like ours',
      'POST',
      '/local/session',
      { body: openid, headers: { host: '127.0.0.1.evil.example' } },
      403,
    ],
    ['another page', 'POST', '/local/session', { body: openid, headers: { origin: 'http://evil.example' } }, 403],
    [
      'a page of another port',
      'POST',
      '/local/session',
      { body: openid, headers: { origin: 'http://127.0.0.1:1' } },
      403,
    ],
    ['a page without an origin', 'POST', '/local/session', { body: openid, headers: { origin: 'null' } }, 403],
    ['a form', 'POST', '/local/session', { body: openid, headers: { 'content-type': 'text/plain' } }, 415],
    ['broken JSON', 'POST', '/local/session', { body: '{' }, 400],
    ['an openid that is no string', 'POST', '/local/session', { body: '{"openid":{"$ne":null}}' }, 400],
    ['an openid with a line break', 'POST', '/local/session', { body: '{"openid":"a\\nWX=1"}' }, 400],
    ['an unknown field', 'POST', '/local/session', { body: '{"openid":"oA","role":"district"}' }, 400],
    ['a long body', 'POST', '/local/session', { body: `{"openid":"${'o'.repeat(70_000)}"}` }, 413],
    ['a clock that is no number', 'POST', '/local/clock', { body: '{"offsetMs":"1"}' }, 400],
    ['another place', 'POST', '/local/nothing', { body: '{}' }, 404],
    ['a list for another page', 'GET', '/local/people', { headers: { host: 'evil.example' } }, 403],
    ['a call without a session', 'POST', '/call/probe', { body: '{"action":"a","input":1}' }, 401],
    [
      'a call with a forged session',
      'POST',
      '/call/probe',
      { body: '{"action":"a","input":1}', headers: { authorization: `Bearer oA.${'x'.repeat(43)}` } },
      401,
    ],
  ])('%s is refused', async (_title, method, path, sent, status) => {
    const answer = await ask(method, path, sent)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/at .*\.ts|node_modules/)
  })

  test('a session of one person does not become another one', async () => {
    const swapped = session.replace(/^oA/, 'oB')
    const headers = { authorization: `Bearer ${swapped}` }
    expect((await ask('POST', '/call/probe', { headers, body: '{"action":"a","input":1}' })).status).toBe(401)
  })

  test.each<[string, string, string, number]>([
    ['an unknown function', '/call/nothing', '{"action":"a","input":1}', 404],
    ['a path instead of a function', '/call/..%2fprobe', '{"action":"a","input":1}', 404],
    ['a body without an action', '/call/probe', '{"input":1}', 400],
    ['a body with an identity', '/call/probe', '{"action":"a","input":1,"openid":"oB"}', 400],
    ['a broken path', '/call/%E0%A4%A', '{"action":"a","input":1}', 400],
    ['more than the cloud carries', '/call/probe', `{"action":"${'x'.repeat(6 * 1024 * 1024)}","input":1}`, 413],
  ])('%s is refused to somebody with a session', async (_title, path, body, status) => {
    const headers = { authorization: `Bearer ${session}` }
    expect((await ask('POST', path, { headers, body })).status).toBe(status)
  })

  test('the page of this machine may call', async () => {
    const headers = { authorization: `Bearer ${session}`, origin: cloud.url }
    const body = '{"action":"run","input":"({cloud}) => cloud.getWXContext().OPENID"}'
    expect(await ask('POST', '/call/probe', { headers, body })).toEqual({ status: 200, text: '{"value":"oA"}' })
  })
})
