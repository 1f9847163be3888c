import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { decodeQR } from 'qr/decode.js'
import { z } from 'zod'
import { newKeys } from '../../../tools/local-cloud/identity/keys'
import { startLocalCloud, type LocalCloud } from '../../../tools/local-cloud/server'
import { FIXTURE_FUNCTIONS } from '../../support/folders'
import { startProbe, type Probe } from './probe'

const TEMPLATE = 'W25vrVdFrfC1CBXlJG7aGYk0B8y3hR5jLvsTg2Xmhrs'
const OTHER_TEMPLATE = 'A25vrVdFrfC1CBXlJG7aGYk0B8y3hR5jLvsTg2Xmhrs'
const HOUR_MS = 3_600_000

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
})
afterAll(() => cloud.close())

const FAILED = z.object({ errCode: z.number(), message: z.string() })

/** Runs the source in the function that may call openapi; answers what it returned, or how it failed. */
const run = async (source: string, openid = 'oAnna'): Promise<unknown> => {
  const { status, body } = await cloud.send(openid, 'messenger', { action: 'run', input: source })
  if (status !== 200) throw new Error(`messenger answered ${status}: ${JSON.stringify(body)}`)
  return FAILED.safeParse(body).success ? body : z.object({ value: z.unknown() }).parse(body).value
}
const openapi = (api: string, values: object, openid?: string): Promise<unknown> =>
  run(`({cloud}) => cloud.openapi.${api}(${JSON.stringify(values)})`, openid)

const local = async (path: string, body?: object, headers: Record<string, string> = {}) => {
  const response = await fetch(cloud.url + path, {
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}
const tap = (openid: string, answer: 'accept' | 'reject' | 'ban', templateId = TEMPLATE) =>
  local('/local/subscriptions', { openid, templateId, answer })

describe('permissions', () => {
  test.each([
    ['a function without any', 'probe', 'subscribeMessage.send'],
    ['an api that config.json does not list', 'messenger', 'customerServiceMessage.send'],
    ['an api that there is not', 'messenger', 'nothing.atAll'],
  ])('%s is refused as the cloud does', async (_title, name, api) => {
    const { body } = await cloud.send('oAnna', name, { action: 'run', input: `({cloud}) => cloud.openapi.${api}({})` })
    expect(body).toEqual({ errCode: -604101, message: 'system error: error code: -604101' })
  })
})

describe('what is not implemented is refused by its name', () => {
  test.each([
    ['an api', `({cloud}) => cloud.openapi.security.imgSecCheck({ media: {} })`, /openapi\.security\.imgSecCheck/],
    [
      'a file',
      `({cloud}) => cloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from('x') } })`,
      /openapi with a file \(media\)/,
    ],
    ['open data', `({cloud}) => cloud.getOpenData({ list: ['x'] })`, /ApiGetOpenDataByCloudId/],
    ['a voice signature', `({cloud}) => cloud.getVoIPSign({ groupId: 'g', nonce: 'n', timestamp: 1 })`, /ApiVoipSign/],
    ['a call signature', `({cloud}) => cloud.getCloudCallSign({ parameterList: [] })`, /GetCloudCallSign/],
    ['paying', `({cloud}) => cloud.cloudPay.unifiedOrder({ body: 'x' })`, /cloud\.cloudPay unifiedOrder/],
    [
      'the JSON way',
      `({cloud}) => cloud.callOpenAPI({ api: 'subscribeMessage.send', data: {} })`,
      /cloud\.callOpenAPI subscribeMessage\.send/,
    ],
    [
      'another mini-program',
      `({cloud}) => cloud.openapi({ appid: 'wx1' }).phonenumber.getPhoneNumber({ code: 'c' })`,
      /another mini-program/,
    ],
    [
      'another version',
      `({cloud}) => cloud.openapi({ version: 'v2' }).phonenumber.getPhoneNumber({ code: 'c' })`,
      /version commrpcv2/,
    ],
  ])('%s', async (_title, source, named) => {
    expect(await run(source)).toMatchObject({
      errCode: expect.any(Number),
      message: expect.stringMatching(new RegExp(`${named.source}.* is not implemented`)),
    })
  })
})

describe('subscribeMessage.send', () => {
  const message = {
    touser: 'oBert',
    templateId: TEMPLATE,
    page: 'pages/tabs/home/index',
    data: { thing1: { value: '任务' } },
  }
  const send = (changes: object = {}) => openapi('subscribeMessage.send', { ...message, ...changes })
  const ok = { errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' }
  const refused = { errCode: 43101, message: 'openapi.subscribeMessage.send:fail user refuse to accept the msg' }

  test('one accepted tap allows one message of that template to that person', async () => {
    expect(await send()).toEqual(refused)
    expect(await tap('oBert', 'accept')).toEqual({ status: 200, answer: { left: 1 } })
    expect(await send({ touser: 'oCarl' })).toEqual(refused)
    expect(await send({ templateId: OTHER_TEMPLATE })).toEqual(refused)
    expect(await send()).toEqual(ok)
    expect(await send()).toEqual(refused)
  })

  test.each(['reject', 'ban'] as const)('a tap that says %s ends what was allowed', async (answer) => {
    await tap('oBert', 'accept')
    await tap('oBert', 'accept')
    await tap('oBert', answer)
    expect(await send()).toEqual(refused)
  })

  test('of ten at once with three allowed, three are sent', async () => {
    for (let i = 0; i < 3; i += 1) await tap('oDora', 'accept')
    const source = `async ({cloud}) => (await Promise.allSettled(Array.from({ length: 10 }, () =>
      cloud.openapi.subscribeMessage.send(${JSON.stringify({ ...message, touser: 'oDora' })})))).map(({ status }) => status)`
    const outcomes = z.array(z.string()).parse(await run(source))
    expect(outcomes.filter((status) => status === 'fulfilled')).toHaveLength(3)
  })

  test('a refused message uses nothing up', async () => {
    await tap('oEmma', 'accept')
    expect(await send({ touser: 'oEmma', page: 'pages/none' })).toMatchObject({ errCode: 41030 })
    expect(await send({ touser: 'oEmma' })).toEqual(ok)
  })

  test.each<[string, object, number, string]>([
    ['nobody', { touser: '' }, 40003, 'invalid openid'],
    ['an openid that is none', { touser: 'o;B' }, 40003, 'invalid openid'],
    ['an openid that is no text', { touser: { $ne: null } }, 40003, 'invalid openid'],
    ['no template', { templateId: undefined }, 40037, 'invalid template_id'],
    ['a template id of another length', { templateId: 'short' }, 40037, 'invalid template_id'],
    ['a page that there is not', { page: 'pages/none/index' }, 41030, 'invalid page'],
    ['a page of the browser alone', { page: 'pages/start/index' }, 41030, 'invalid page'],
    ['a page with a leading slash', { page: '/pages/tabs/home/index' }, 41030, 'invalid page'],
    ['another state', { miniprogramState: 'beta' }, 40097, 'invalid args'],
    ['another language', { lang: 'de_DE' }, 40097, 'invalid args'],
    ['no data', { data: {} }, 47003, 'argument invalid! data'],
    ['data without a value', { data: { thing1: '任务' } }, 47003, 'argument invalid! data'],
    [
      'data of a kind that there is not',
      { data: { stuff1: { value: 'x' } } },
      47003,
      'argument invalid! data.stuff1.value invalid',
    ],
    [
      'data named like a property of all objects',
      { data: { constructor1: { value: 'x' } } },
      47003,
      'argument invalid! data.constructor1.value invalid',
    ],
    ['data without a number', { data: { thing: { value: 'x' } } }, 47003, 'argument invalid! data.thing.value invalid'],
    [
      'a value that is no text',
      { data: { number1: { value: 5 } } },
      47003,
      'argument invalid! data.number1.value invalid',
    ],
  ])('%s is refused', async (_title, changes, errCode, why) => {
    await tap('oBert', 'accept')
    expect(await send(changes)).toEqual({ errCode, message: `openapi.subscribeMessage.send:fail ${why}` })
  })

  test('a page may carry parameters', async () => {
    await tap('oBert', 'accept')
    expect(await send({ page: 'pages/tasks/detail/index?id=t1' })).toEqual(ok)
  })

  test.each<[string, string, boolean]>([
    ['thing1', '二十个字二十个字二十个字二十个字二十个字', true],
    ['thing1', '二十一个字二十个字二十个字二十个字二十个字', false],
    ['thing1', '', false],
    ['thing1', '两行\n字', false],
    ['number1', '12.50', true],
    ['number1', '1'.repeat(33), false],
    ['number1', '12点', false],
    ['letter1', 'Abc', true],
    ['letter1', 'A1', false],
    ['symbol1', '#*!', true],
    ['symbol1', '#a', false],
    ['character_string1', 'GV-2026/01', true],
    ['character_string1', '编号1', false],
    ['time1', '15:01', true],
    ['time1', '2026年10月1日 15:01', true],
    ['time1', '15:01~16:30', true],
    ['time1', '25:01', false],
    ['time1', '2026-10-01 15:01', false],
    ['date1', '2026年10月1日', true],
    ['date1', '2026年10月1日 15:01', true],
    ['date1', '2026年10月1日~2026年10月3日', true],
    ['date1', '10月1日', false],
    ['amount1', '¥12.50元', true],
    ['amount1', '12345678901', false],
    ['phone_number1', '+86-0533-6666666', true],
    ['phone_number1', '电话', false],
    ['car_number1', '鲁C8Z888挂', true],
    ['car_number1', '鲁C8Z88889', false],
    ['name1', '张三', true],
    ['name1', '十个汉字的名字太长了啊', false],
    ['name1', 'Zhang San', true],
    ['name1', '张3', false],
    ['phrase1', '已完成', true],
    ['phrase1', '已完成 ', false],
    ['phrase1', '六个汉字太长', false],
  ])('the value of %s may be %j: %s', async (key, value, fits) => {
    await tap('oBert', 'accept')
    const answer = await send({ data: { [key]: { value } } })
    expect(answer).toMatchObject(fits ? ok : { errCode: 47003, message: expect.stringContaining(`data.${key}.value`) })
  })

  test('a value from a declared list is refused by name', async () => {
    expect(await send({ data: { enum1: { value: '一' } } })).toMatchObject({
      message: expect.stringMatching(/template field enum1 is not implemented/),
    })
  })
})

/** The pixels of a grey PNG of one bit a pixel, as red, green, blue and opacity. */
const pixelsOf = (png: Buffer): { width: number; height: number; data: Uint8Array } => {
  const width = png.readUInt32BE(16)
  const at = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const rowBytes = 1 + Math.ceil(width / 8)
  const data = new Uint8Array(width * width * 4).fill(255)
  for (let i = 0; i < width * width; i += 1) {
    const x = i % width
    const byte = rows[Math.floor(i / width) * rowBytes + 1 + (x >> 3)] ?? 0
    if ((byte & (0x80 >> (x & 7))) === 0) data.fill(0, i * 4, i * 4 + 3)
  }
  return { width, height: width, data }
}

describe('wxacode.getUnlimited', () => {
  const code = { scene: 'gv.AbC-12_~', page: 'pages/attendance/check-in/index' }
  const IMAGE = z.object({ contentType: z.literal('image/png'), base64: z.string(), errCode: z.literal(0) })
  const image = async (values: object) =>
    IMAGE.parse(
      await run(`async ({cloud}) => {
        const { buffer, ...rest } = await cloud.openapi.wxacode.getUnlimited(${JSON.stringify(values)})
        return { ...rest, base64: buffer.toString('base64') }
      }`),
    )

  test.each<[string, object, number, string]>([
    ['a page', code, 430, 'weapp://pages/attendance/check-in/index?scene=gv.AbC-12_~'],
    ['no page, which is the home page', { scene: 's' }, 430, 'weapp://pages/tabs/home/index?scene=s'],
    ['the smallest width', { ...code, width: 280 }, 280, 'weapp://pages/attendance/check-in/index?scene=gv.AbC-12_~'],
    [
      'the longest scene',
      { scene: 'x'.repeat(32), width: 1280 },
      1280,
      `weapp://pages/tabs/home/index?scene=${'x'.repeat(32)}`,
    ],
    [
      'every special character',
      { scene: "!#$&'()*+,/:;=?@-._~" },
      430,
      "weapp://pages/tabs/home/index?scene=!#$&'()*+,/:;=?@-._~",
    ],
  ])('%s gives a picture that can be scanned', async (_title, values, width, text) => {
    const pixels = pixelsOf(Buffer.from((await image(values)).base64, 'base64'))
    expect(pixels.width).toBe(width)
    expect(decodeQR(pixels)).toBe(text)
  })

  test.each<[string, object, number]>([
    ['no scene', { scene: undefined }, 40169],
    ['an empty scene', { scene: '' }, 40169],
    ['a scene of 33 characters', { scene: 'x'.repeat(33) }, 40169],
    ['a scene that is no text', { scene: 5 }, 40169],
    ['a scene in Chinese', { scene: '网格' }, 40129],
    ['a scene with a space', { scene: 'a b' }, 40129],
    ['a scene with a percent sign', { scene: 'a%20b' }, 40129],
    ['the reserved scene', { scene: 'scancode_time=1' }, 85096],
    ['a page that there is not', { page: 'pages/none/index' }, 41030],
    ['a leading slash', { page: '/pages/tabs/home/index' }, 41030],
    ['a page with parameters', { page: 'pages/tabs/home/index?a=1' }, 41030],
    ['a width that is too small', { width: 279 }, 40097],
    ['a width that is too large', { width: 1281 }, 40097],
    ['a width that is no number', { width: '430' }, 40097],
    ['another version of the mini-program', { envVersion: 'beta' }, 40097],
  ])('%s is refused', async (_title, changes, errCode) => {
    expect(await openapi('wxacode.getUnlimited', { ...code, ...changes })).toMatchObject({ errCode })
  })

  test.each([{ isHyaline: true }, { autoColor: true }, { lineColor: { r: 1, g: 2, b: 3 } }, { checkPath: false }])(
    '%j is refused by name',
    async (change) => {
      expect(await openapi('wxacode.getUnlimited', { ...code, ...change })).toMatchObject({
        errCode: -501007,
        message: expect.stringMatching(/is not implemented/),
      })
    },
  )
})

describe('security.msgSecCheck', () => {
  const text = { version: 2, openid: 'oAnna', scene: 2, content: '今天下午清理楼道' }
  const check = (changes: object = {}) => openapi('security.msgSecCheck', { ...text, ...changes })
  const passed = { suggest: 'pass', label: 100 }

  test('an answer has the shape of the documentation, in camel case', async () => {
    expect(await check()).toEqual({
      traceId: expect.any(String),
      result: passed,
      detail: [{ strategy: 'content_model', errcode: 0, ...passed, prob: 90 }],
      errMsg: 'openapi.security.msgSecCheck:ok',
      errCode: 0,
    })
  })

  test.each<[string, string, object]>([
    ['what offers something', '加微信领奖品', { suggest: 'risky', label: 10001 }],
    ['what insults', '你这个混蛋', { suggest: 'risky', label: 20003 }],
    ['what is a crime', '网上赌博', { suggest: 'risky', label: 20006 }],
    ['2,500 characters', '字'.repeat(2500), passed],
  ])('%s is judged', async (_title, content, result) => {
    expect(await check({ content })).toMatchObject({ result })
  })

  test.each<[string, object, number]>([
    ['2,501 characters', { content: '字'.repeat(2501) }, 45002],
    ['no text', { content: '' }, 44002],
    ['a text that is none', { content: { $ne: '' } }, 47001],
    ['no person', { openid: undefined }, 40003],
    ['a scene that there is not', { scene: 5 }, 40129],
    ['a scene that is no number', { scene: '2' }, 40129],
    ['a person who never used the mini-program', { openid: 'oNever' }, 61010],
  ])('%s is refused', async (_title, changes, errCode) => {
    expect(await check(changes)).toMatchObject({ errCode })
  })

  test('a person who used it more than two hours ago is refused', async () => {
    await openapi('security.msgSecCheck', { ...text, openid: 'oLate' }, 'oLate')
    const now = cloud.now()
    cloud.setClock(now + 2 * HOUR_MS + 1000)
    expect(await check({ openid: 'oLate' })).toMatchObject({ errCode: 61010 })
    cloud.setClock(now + 1000)
    expect(await check({ openid: 'oLate' })).toMatchObject({ errCode: 0 })
  })

  test('version 1 is refused by name', async () => {
    expect(await check({ version: undefined })).toMatchObject({
      errCode: -501007,
      message: expect.stringMatching(/another version than 2 is not implemented/),
    })
  })
})

describe('phonenumber.getPhoneNumber', () => {
  const issue = async (openid: string): Promise<string> =>
    z.object({ code: z.string() }).parse((await local('/local/phone-code', { openid })).answer).code
  const redeem = (code: unknown) => openapi('phonenumber.getPhoneNumber', { code })
  const NUMBER = z.object({
    phoneInfo: z.object({
      phoneNumber: z.string().regex(/^154\d{8}$/),
      purePhoneNumber: z.string(),
      countryCode: z.literal('86'),
      watermark: z.object({ timestamp: z.number(), appid: z.string() }),
    }),
  })

  test('a code gives the number of its person, whose own it is', async () => {
    const [anna, again, bert] = [await issue('oAnna'), await issue('oAnna'), await issue('oBert')]
    const numbers = []
    for (const code of [anna, again, bert]) numbers.push(NUMBER.parse(await redeem(code)).phoneInfo.phoneNumber)
    expect(numbers[0]).toBe(numbers[1])
    expect(numbers[0]).not.toBe(numbers[2])
  })

  test('a code is good once', async () => {
    const code = await issue('oAnna')
    await redeem(code)
    expect(await redeem(code)).toEqual({
      errCode: 40029,
      message: 'openapi.phonenumber.getPhoneNumber:fail invalid code',
    })
  })

  test('a code is good for five minutes', async () => {
    const [kept, late] = [await issue('oAnna'), await issue('oAnna')]
    const now = cloud.now()
    cloud.setClock(now + 5 * 60_000 - 5000)
    expect(await redeem(kept)).toMatchObject({ errCode: 0 })
    cloud.setClock(now + 5 * 60_000 + 5000)
    expect(await redeem(late)).toMatchObject({ errCode: 40029 })
    cloud.setClock(now)
  })

  test.each([[undefined], [''], ['0'.repeat(64)], [{ $ne: null }]])('%j is no code', async (code) => {
    expect(await redeem(code)).toMatchObject({ errCode: 40029 })
  })
})

describe('a hostile form', () => {
  /** Sends what the SDK would not, from inside the function process that may call openapi. */
  const post = (contentType: string, body: Buffer): Promise<unknown> =>
    run(`async () => {
      const response = await fetch(JSON.parse(process.env.TCB_CONTEXT_CNFG).URL, {
        method: 'POST',
        headers: {
          'content-type': ${JSON.stringify(contentType)},
          authorization: 'TC3-HMAC-SHA256 Credential=' + process.env.TENCENTCLOUD_SECRETID + '/2026/tcb/tc3_request',
        },
        body: Buffer.from('${body.toString('base64')}', 'base64'),
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      return [response.status, bytes.toString('utf8')]
    }`)
  const TYPE = 'multipart/form-data; boundary=XX'
  const part = (name: string, value: Buffer | string, header = '') =>
    Buffer.concat([
      Buffer.from(`--XX\r\nContent-Disposition: form-data; name="${name}"\r\n${header}\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ])
  const BYTES = 'Content-Type: application/octet-stream\r\n'
  const END = Buffer.from('--XX--\r\n')
  const form = (...parts: Buffer[]) => Buffer.concat([...parts, END])
  const action = part('action', 'wx.openApi')
  const api = part('apiName', 'phonenumber.getPhoneNumber')

  test.each<[string, string, Buffer]>([
    ['without a boundary', 'multipart/form-data', form(action)],
    ['of another kind', 'multipart/mixed; boundary=XX', form(action)],
    ['with a boundary that it does not use', 'multipart/form-data; boundary=YY', form(action)],
    ['with a boundary that is too long', `multipart/form-data; boundary=${'X'.repeat(71)}`, form(action)],
    ['that is empty', TYPE, Buffer.alloc(0)],
    ['that begins with something else', TYPE, Buffer.concat([Buffer.from('preamble\r\n'), form(action)])],
    ['that goes on after its end', TYPE, Buffer.concat([form(action), action])],
    ['that breaks off', TYPE, Buffer.concat([action, api])],
    ['that breaks off in a header', TYPE, Buffer.from('--XX\r\nContent-Disposition: form-data; name="action"')],
    ['with a long header', TYPE, form(part('a', 'x', `X: ${'y'.repeat(2000)}\r\n`))],
    ['with a part without a name', TYPE, form(Buffer.from('--XX\r\nContent-Type: text/plain\r\n\r\nx\r\n'))],
    ['with two parts of a name', TYPE, form(action, action)],
    ['with many parts', TYPE, form(...Array.from({ length: 40 }, (_, i) => part(`p${i}`, 'x')))],
  ])('%s is refused', async (_title, type, body) => {
    expect(await post(type, body)).toEqual([400, expect.stringMatching(/^\{"error":"the form /)])
  })

  test('that is longer than the cloud carries is refused', async () => {
    const source = `async () => {
      const response = await fetch(JSON.parse(process.env.TCB_CONTEXT_CNFG).URL, {
        method: 'POST',
        headers: {
          'content-type': '${TYPE}',
          authorization: 'TC3-HMAC-SHA256 Credential=' + process.env.TENCENTCLOUD_SECRETID + '/2026/tcb/tc3_request',
        },
        body: Buffer.alloc(7 * 1024 * 1024),
      }).catch(() => ({ status: 'closed' }))
      return response.status
    }`
    // The refusal may overtake the body, whose sender then finds the connection closed.
    expect([413, 'closed']).toContain(await run(source))
  })

  /** A field of protobuf that has a length, of fewer than 128 bytes. */
  const field = (id: number, value: Buffer | string) =>
    Buffer.concat([Buffer.from([id * 8 + 2, Buffer.byteLength(value)]), Buffer.from(value)])
  const pair = (key: string, json: string) => field(1, Buffer.concat([field(1, key), field(2, json)]))
  const call = (...pairs: Buffer[]) => field(2, Buffer.concat(pairs))
  const data = (bytes: Buffer) => part('requestData', bytes, BYTES)
  const invalidCode = expect.stringContaining('"errcode":40029')

  test('the bytes of a good one arrive as they are', async () => {
    expect(await post(TYPE, form(action, api, data(call(pair('code', '"\\r\\n--XX"')))))).toEqual([200, invalidCode])
  })

  test('fields that nobody knows are passed over', async () => {
    const known = call(pair('code', '"x"'))
    expect(await post(TYPE, form(action, api, data(Buffer.concat([field(14, 'new'), known]))))).toEqual([
      200,
      invalidCode,
    ])
  })

  test.each<[string, Buffer[], RegExp]>([
    ['no action', [api, data(call())], /"code":"INVALID_PARAM"/],
    ['an action of the prototype', [part('action', '__proto__.x')], /__proto__\.x is not implemented/],
    ['no api', [action, data(call())], /an openapi call has an apiName/],
    ['no message', [action, api], /an openapi call has an apiName/],
    ['a message as text', [action, api, part('requestData', 'x')], /an openapi call has an apiName/],
    ['a message that breaks off', [action, api, data(call(pair('code', '"x"')).subarray(0, 9))], /no CommApiData/],
    ['a message that is none', [action, api, data(Buffer.from('{"code":"x"}'))], /no CommApiData/],
    [
      'a message of a length beyond its end',
      [action, api, data(Buffer.from([0x12, 0xff, 0xff, 0xff, 0x7f]))],
      /no CommApiData/,
    ],
    [
      'a kind that there is not',
      [action, api, data(Buffer.concat([Buffer.from([8, 9]), call()]))],
      /phonenumber\.getPhoneNumber is not implemented/,
    ],
    ['a value that is no JSON', [action, api, data(call(pair('code', '{')))], /"errcode":47001/],
    ['a value twice', [action, api, data(call(pair('code', '1'), pair('code', '2')))], /"errcode":47001/],
    ['a key of the prototype', [action, api, data(call(pair('__proto__', '{"code":"x"}')))], /"errcode":40029/],
  ])('%s is refused', async (_title, parts, named) => {
    expect(await post(TYPE, form(...parts))).toEqual([200, expect.stringMatching(named)])
  })

  test('a form without the run’s secret is nobody’s', async () => {
    const response = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': TYPE },
      body: form(action),
    })
    expect(response.status).toBe(401)
  })
})

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
    expect((await local(path, body, headers)).status).toBe(status)
  })
})

describe('the outbox', () => {
  test('keeps what was sent and what was refused, the newest first, and no text or code', async () => {
    await tap('oFred', 'accept')
    const data = { thing1: { value: '巷道清理' } }
    await openapi('subscribeMessage.send', {
      touser: 'oFred',
      templateId: TEMPLATE,
      page: 'pages/tabs/home/index',
      data,
    })
    await openapi('security.msgSecCheck', { version: 2, openid: 'oAnna', scene: 2, content: '心里话' })
    await openapi('phonenumber.getPhoneNumber', { code: 'secret-code' })
    await openapi('security.imgSecCheck', { media: 'x' })
    await openapi('nothing.atAll', { touser: 'oFred' })
    const { answer } = await local('/local/outbox?limit=5')
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
    ['0', 100],
    ['-3', 1],
    ['x', 100],
    ['2.9', 2],
    ['99999', 1000],
  ])('a limit of %s answers no more than %i', async (limit, most) => {
    const { status, answer } = await local(`/local/outbox?limit=${limit}`)
    expect(status).toBe(200)
    expect(z.array(z.unknown()).parse(answer).length).toBeLessThanOrEqual(most)
  })

  test('is shown to no other page', async () => {
    expect((await local('/local/outbox', undefined, { origin: 'http://evil.example' })).status).toBe(403)
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
