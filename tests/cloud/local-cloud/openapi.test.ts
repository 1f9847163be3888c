import { decodeQR } from 'qr/decode.js'
import { z } from 'zod'
import { pixelsOf } from '../../support/png'
import { startMessenger, type Messenger } from './messenger'

const HOUR_MS = 3_600_000

let cloud: Messenger
beforeAll(async () => {
  cloud = await startMessenger()
})
afterAll(() => cloud.close())

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
    expect(await cloud.run(source)).toMatchObject({
      errCode: expect.any(Number),
      message: expect.stringMatching(new RegExp(`${named.source}.* is not implemented`)),
    })
  })
})

describe('wxacode.getUnlimited', () => {
  const code = { scene: 'gv.AbC-12_~', page: 'pages/attendance/check-in/index' }
  const IMAGE = z.object({ contentType: z.literal('image/png'), base64: z.string(), errCode: z.literal(0) })
  const image = async (values: object) =>
    IMAGE.parse(
      await cloud.run(`async ({cloud}) => {
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
    expect(await cloud.openapi('wxacode.getUnlimited', { ...code, ...changes })).toMatchObject({ errCode })
  })

  test.each([{ isHyaline: true }, { autoColor: true }, { lineColor: { r: 1, g: 2, b: 3 } }, { checkPath: false }])(
    '%j is refused by name',
    async (change) => {
      expect(await cloud.openapi('wxacode.getUnlimited', { ...code, ...change })).toMatchObject({
        errCode: -501007,
        message: expect.stringMatching(/is not implemented/),
      })
    },
  )
})

describe('security.msgSecCheck', () => {
  const text = { version: 2, openid: 'oAnna', scene: 2, content: '今天下午清理楼道' }
  const check = (changes: object = {}) => cloud.openapi('security.msgSecCheck', { ...text, ...changes })
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
    await cloud.openapi('security.msgSecCheck', { ...text, openid: 'oLate' }, 'oLate')
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
    z.object({ code: z.string() }).parse((await cloud.local('/local/phone-code', { openid })).answer).code
  const redeem = (code: unknown) => cloud.openapi('phonenumber.getPhoneNumber', { code })
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
