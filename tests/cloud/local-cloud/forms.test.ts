import { startMessenger, type Messenger } from './messenger'

let cloud: Messenger
beforeAll(async () => {
  cloud = await startMessenger()
})
afterAll(() => cloud.close())

describe('a hostile form', () => {
  /** Sends what the SDK would not, from inside the function process that may call openapi. */
  const post = (contentType: string, body: Buffer): Promise<unknown> =>
    cloud.run(`async () => {
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
    expect([413, 'closed']).toContain(await cloud.run(source))
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
