import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { newKeys } from '../../../tools/local-cloud/identity/keys'
import { startLocalCloud, type LocalCloud } from '../../../tools/local-cloud/server'
import { FIXTURE_FUNCTIONS } from '../../support/folders'
import { startMessenger, TEMPLATE, type Messenger } from './messenger'

let cloud: Messenger
beforeAll(async () => {
  cloud = await startMessenger()
})
afterAll(() => cloud.close())

describe('the routes of this machine’s page', () => {
  test.each<[string, string, object, Record<string, string>, number]>([
    ['a tap for nobody', '/local/subscriptions', { openid: '', templateId: TEMPLATE, answer: 'accept' }, {}, 400],
    ['a tap on no template', '/local/subscriptions', { openid: 'oA', templateId: 'T', answer: 'accept' }, {}, 400],
    [
      'a tap that there is not',
      '/local/subscriptions',
      { openid: 'oA', templateId: TEMPLATE, answer: 'filter' },
      {},
      400,
    ],
    [
      'a tap with more than that',
      '/local/subscriptions',
      { openid: 'oA', templateId: TEMPLATE, answer: 'accept', times: 9 },
      {},
      400,
    ],
    [
      'a tap from another page',
      '/local/subscriptions',
      { openid: 'oA', templateId: TEMPLATE, answer: 'accept' },
      { origin: 'http://evil.example' },
      403,
    ],
    ['a code for nobody', '/local/phone-code', {}, {}, 400],
    ['a code for another page', '/local/phone-code', { openid: 'oA' }, { origin: 'http://evil.example' }, 403],
  ])('%s is refused', async (_title, path, body, headers, status) => {
    expect((await cloud.local(path, body, headers)).status).toBe(status)
  })
})

describe('the outbox', () => {
  const data = { thing1: { value: '巷道清理' } }
  beforeAll(async () => {
    await cloud.tap('oFred', 'accept')
    await cloud.openapi('subscribeMessage.send', {
      touser: 'oFred',
      templateId: TEMPLATE,
      page: 'pages/tabs/home/index',
      data,
    })
    await cloud.openapi('security.msgSecCheck', { version: 2, openid: 'oAnna', scene: 2, content: '心里话' })
    await cloud.openapi('phonenumber.getPhoneNumber', { code: 'secret-code' })
    const media = `{ contentType: 'image/png', value: Buffer.from('x') }`
    await cloud.run(`({cloud}) => cloud.openapi.security.imgSecCheck({ media: ${media} })`)
    await cloud.openapi('nothing.atAll', { touser: 'oFred' })
  })

  test('keeps what was sent and what was refused, the newest first, and no text or code', async () => {
    const { answer } = await cloud.local('/local/outbox?limit=5')
    expect(answer).toMatchObject([
      { api: 'nothing.atAll', to: null, errCode: -604101, fields: {} },
      { api: 'security.imgSecCheck', to: null, errCode: -501007, fields: {} },
      { api: 'phonenumber.getPhoneNumber', to: null, errCode: 40029, fields: {} },
      { api: 'security.msgSecCheck', to: 'oAnna', errCode: 0, fields: { scene: '2' } },
      {
        functionName: 'messenger',
        api: 'subscribeMessage.send',
        to: 'oFred',
        errCode: 0,
        fields: { template_id: `"${TEMPLATE}"`, page: '"pages/tabs/home/index"', data: JSON.stringify(data) },
      },
    ])
    expect(JSON.stringify(answer)).not.toMatch(/心里话|secret-code/)
  })

  test.each([
    ['0', 5],
    ['-3', 1],
    ['x', 5],
    ['2.9', 2],
    ['99999', 5],
  ])('of five, a limit of %s answers %i', async (limit, count) => {
    const { status, answer } = await cloud.local(`/local/outbox?limit=${limit}`)
    expect(status).toBe(200)
    expect(z.array(z.unknown()).parse(answer)).toHaveLength(count)
  })

  test('is shown to no other page', async () => {
    expect((await cloud.local('/local/outbox', undefined, { origin: 'http://evil.example' })).status).toBe(403)
  })
})

describe('after a restart', () => {
  let folder = ''
  let running: LocalCloud | undefined
  const file = () => join(folder, 'outbox.jsonl')
  const start = async () => {
    running = await startLocalCloud({
      databaseFile: join(folder, 'cloud.db'),
      port: 0,
      functionsDir: FIXTURE_FUNCTIONS,
      staticDir: folder,
      keys: newKeys(),
      onLog: () => undefined,
    })
    return running
  }
  const subscribe = async (url: string) => {
    const body = JSON.stringify({ openid: 'oAnna', templateId: TEMPLATE, answer: 'accept' })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${url}/local/subscriptions`, { method: 'POST', headers, body })
    const answer: unknown = await response.json()
    return answer
  }
  const sent = (id: string, errCode: number) =>
    `${JSON.stringify({ kind: 'sent', id, at: 1, functionName: 'f', api: 'subscribeMessage.send', to: 'oAnna', errCode, fields: { template_id: `"${TEMPLATE}"` } })}\n`

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
  })
  afterEach(async () => {
    await running?.close()
    running = undefined
    rmSync(folder, { recursive: true, force: true })
  })

  test('what was allowed and what was sent is still known, without half a line', async () => {
    const first = await start()
    await subscribe(first.url)
    await subscribe(first.url)
    await first.close()
    appendFileSync(file(), `${sent('one', 0)}${sent('two', 43101)}{"kind":"sent","id":"thr`)
    const second = await start()
    expect(second.outbox.entries(9).map(({ id }) => id)).toEqual(['two', 'one'])
    // Two were allowed and one was used.
    expect(await subscribe(second.url)).toEqual({ left: 2 })
    expect(readFileSync(file(), 'utf8')).not.toContain('thr')
  })

  test('a line of something else stops the start with one sentence', async () => {
    appendFileSync(file(), '{"kind":"other"}\n')
    await expect(start()).rejects.toThrow(/outbox\.jsonl is broken in line 1: run "npm run reset"/)
  })
})
