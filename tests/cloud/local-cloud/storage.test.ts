import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Files } from '../../../tools/local-cloud/storage/files'
import { times } from '../../support/long'
import { startProbe, type Probe } from './probe'

const ID = 'cloud://local.6c6f-local-1250000000/'

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
})
afterAll(() => cloud.close())

const upload = (path: string, content = `Buffer.from('${path}')`) =>
  cloud.run(`({cloud}) => cloud.uploadFile({ cloudPath: ${JSON.stringify(path)}, fileContent: ${content} })`)
const download = (path: string) =>
  cloud.run(
    `async ({cloud}) => (await cloud.downloadFile({ fileID: ${JSON.stringify(ID + path)} })).fileContent.toString()`,
  )
const linkOf = async (path: string, maxAge?: number): Promise<string> => {
  const file = maxAge === undefined ? ID + path : { fileID: ID + path, maxAge }
  const source = `async ({cloud}) => (await cloud.getTempFileURL({ fileList: [${JSON.stringify(file)}] })).fileList[0].tempFileURL`
  return z.string().parse(await cloud.run(source))
}
/** Acts with the clock moved on. */
const later = async (ms: number, act: () => Promise<void>): Promise<void> => {
  const now = cloud.now()
  cloud.setClock(now + ms)
  await act()
  cloud.setClock(now)
}

describe('through the SDK', () => {
  test.each<[string, string, string, string]>([
    ['a buffer', 'notes/a.txt', `Buffer.from('text')`, 'text'],
    ['a stream', 'notes/b.txt', `process.getBuiltinModule('fs').createReadStream(process.argv[1], { end: 2 })`, '/**'],
    ['an empty file', 'notes/empty.txt', `Buffer.alloc(0)`, ''],
    ['a name in Chinese, with a space', '佐证/办结 照片.txt', `Buffer.from('照片')`, '照片'],
    ['a name beside a folder of that name', 'notes', `Buffer.from('beside')`, 'beside'],
    ['the longest name', `${'长'.repeat(283)}x`, `Buffer.from('long')`, 'long'],
  ])('%s comes back as it was', async (_title, path, content, text) => {
    expect(await upload(path, content)).toMatchObject({ fileID: ID + path, errMsg: 'uploadFile:ok' })
    expect(await download(path)).toBe(text)
  })

  test('bytes come back as they were, and a second upload takes their place', async () => {
    const source = (byte: number) => `async ({cloud}) => {
      const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * ${byte}) % 256))
      const { fileID } = await cloud.uploadFile({ cloudPath: 'bytes.bin', fileContent: bytes })
      return (await cloud.downloadFile({ fileID })).fileContent.equals(bytes)
    }`
    expect(await cloud.run(source(7))).toBe(true)
    expect(await cloud.run(source(11))).toBe(true)
  })

  test('what is deleted is gone', async () => {
    await upload('gone.txt')
    const remove = `({cloud}) => cloud.deleteFile({ fileList: ['${ID}gone.txt'] })`
    expect(await cloud.run(remove)).toEqual({
      fileList: [{ fileID: `${ID}gone.txt`, status: 0, errMsg: 'ok' }],
      errMsg: 'deleteFile:ok',
    })
    expect(await cloud.run(remove)).toMatchObject({
      fileList: [{ status: -503003, errMsg: 'storage file not exists' }],
    })
    expect(await cloud.refusal(`({cloud}) => cloud.downloadFile({ fileID: '${ID}gone.txt' })`)).toMatchObject({
      message: expect.stringMatching(/^downloadFile:fail/),
    })
  })

  test.each<[string, string]>([
    ['none', ''],
    ['a leading slash', '/etc/passwd'],
    ['two slashes', 'a//b'],
    ['a slash at its end', 'a/'],
    ['the folder above', '../a'],
    ['a folder above inside', 'a/../../b'],
    ['the same folder', './a'],
    ['a backslash', 'a\\\\..\\\\b'],
    ['851 bytes', 'x'.repeat(851)],
    ['284 characters of three bytes', '长'.repeat(284)],
    ['a zero', 'a\\u0000b'],
    ['a line break', 'a\\nb'],
    ['half a character', 'a\\ud800'],
    ['what begins a query', 'a?sign=1'],
    ['what begins a fragment', 'a#b'],
    ['a percent sign', 'a%2e%2e'],
    ['markup', '<b>'],
  ])('a name with %s is refused', async (_title, path) => {
    const { errCode, message } = await cloud.refusal(
      `({cloud}) => cloud.uploadFile({ cloudPath: "${path}", fileContent: Buffer.from('x') })`,
    )
    expect({ errCode, message }).toEqual({ errCode: -1, message: expect.stringMatching(/^uploadFile:fail the path /) })
  })

  test('a file that is too large is refused and leaves what was there', async () => {
    await upload('large.bin', `Buffer.from('small')`)
    const { message } = await cloud.refusal(
      `({cloud}) => cloud.uploadFile({ cloudPath: 'large.bin', fileContent: Buffer.alloc(50 * 1024 * 1024 + 1) })`,
    )
    expect(message).toContain('[EntityTooLarge]')
    expect(await download('large.bin')).toBe('small')
  })

  test('each file of a list has a status of its own', async () => {
    await upload('here.txt')
    const ids = [
      `${ID}here.txt`,
      `${ID}missing.txt`,
      'cloud://other.6c6f-other-1/here.txt',
      'here.txt',
      'cloud://x',
      `${ID}../cloud.db`,
    ]
    const statuses = [0, -503003, -503002, -501007, -501007, -503003]
    expect(await cloud.run(`({cloud}) => cloud.getTempFileURL({ fileList: ${JSON.stringify(ids)} })`)).toMatchObject({
      fileList: ids.map((fileID, i) => ({ fileID, status: statuses[i] })),
      errMsg: 'getTempFileURL:ok',
    })
    expect(await cloud.run(`({cloud}) => cloud.deleteFile({ fileList: ${JSON.stringify(ids)} })`)).toMatchObject({
      fileList: ids.map((fileID, i) => ({ fileID, status: statuses[i] })),
    })
  })

  test.each(['getTempFileURL', 'deleteFile'])('%s takes from 1 to 50 files', async (name) => {
    const call = (count: number) => `({cloud}) => cloud.${name}({ fileList: Array(${count}).fill('${ID}missing.txt') })`
    expect(await cloud.run(call(50))).toMatchObject({ errMsg: `${name}:ok` })
    for (const count of [0, 51]) expect(await cloud.refusal(call(count))).toMatchObject({ errCode: -1 })
  })
})

describe('a link', () => {
  beforeAll(() => upload('照片/a b.png', `Buffer.from('png')`))
  const path = '照片/a b.png'

  test('can be read by anybody on this machine, and the page knows an image', async () => {
    const response = await fetch(await linkOf(path))
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'image/png',
      'png',
    ])
  })

  test.each(['page.html', 'drawing.svg', 'script.js', 'plain'])('%s is only saved', async (name) => {
    await upload(name)
    const { headers } = await fetch(await linkOf(name))
    expect([
      headers.get('content-type'),
      headers.get('content-disposition'),
      headers.get('x-content-type-options'),
    ]).toEqual(['application/octet-stream', 'attachment', 'nosniff'])
  })

  test.each<[string, number | undefined, number]>([
    ['without an age', undefined, 600],
    ['of a minute', 60, 60],
    ['of a day', 86_400, 86_400],
    ['of a week, which is cut to a day', 604_800, 86_400],
  ])('%s says how long it lasts and is refused after that', async (_title, maxAge, seconds) => {
    const link = await linkOf(path, maxAge)
    const age = `async ({cloud}) => (await cloud.getTempFileURL({ fileList: [${JSON.stringify(maxAge === undefined ? ID + path : { fileID: ID + path, maxAge })}] })).fileList[0].maxAge`
    expect(await cloud.run(age)).toBe(seconds)
    await later(seconds * 1000 - 5000, async () => expect((await fetch(link)).status).toBe(200))
    await later(seconds * 1000 + 5000, async () => {
      const response = await fetch(link)
      expect([response.status, await response.text()]).toEqual([
        403,
        expect.stringContaining('<Code>AccessDenied</Code>'),
      ])
    })
  })

  test.each([0, -1, 1.5, '60', null])('an age of %j is refused', async (maxAge) => {
    const file = JSON.stringify({ fileID: ID + path, maxAge })
    expect(await cloud.refusal(`({cloud}) => cloud.getTempFileURL({ fileList: [${file}] })`)).toMatchObject({
      message: expect.stringContaining('max_age'),
    })
  })

  test.each<[string, (link: string) => string, number]>([
    ['without its seal', (link) => link.replace(/sign=[^&]*&/, ''), 403],
    ['without anything', (link) => link.replace(/\?.*/, ''), 403],
    ['with a later end', (link) => link.replace(/t=(\d+)/, (_, t: string) => `t=${Number(t) + 60}`), 403],
    ['with an end that is no number', (link) => link.replace(/t=\d+/, 't=NaN'), 403],
    ['to another file', (link) => link.replace('a b.png', 'c.png'), 403],
    ['out of the folder', (link) => link.replace('照片/a b.png', '..%2fcloud.db'), 403],
    ['broken in its encoding', (link) => link.replace('照片/a b.png', '%E0%A4%A'), 400],
  ])('%s is refused', async (_title, change, status) => {
    expect((await fetch(change(await linkOf(path)))).status).toBe(status)
  })

  test('to a file that is gone finds nothing', async () => {
    await upload('soon.txt')
    const link = await linkOf('soon.txt')
    await cloud.run(`({cloud}) => cloud.deleteFile({ fileList: ['${ID}soon.txt'] })`)
    const response = await fetch(link)
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('<Code>NoSuchKey</Code>')])
  })
})

const META = z.object({
  data: z.object({
    url: z.string(),
    token: z.string(),
    authorization: z.string(),
    fileId: z.string(),
    cosFileId: z.string(),
  }),
})
const announce = async (path: string) =>
  META.parse(await cloud.admin({ action: 'storage.getUploadMetadata', path, method: 'put' })).data

describe('the door for uploads', () => {
  type Sent = { url: string; headers: Record<string, string>; method?: string }
  const put = async ({ url, headers, method = 'PUT' }: Sent): Promise<number> =>
    (await fetch(url, { method, headers, ...(method !== 'GET' && { body: 'new' }) })).status
  const leave = async (path: string): Promise<Sent> => {
    const { url, token, authorization } = await announce(path)
    return { url, headers: { authorization, 'x-cos-security-token': token } }
  }

  test('takes a file with the leave that was given, as often as it is sent', async () => {
    const sent = await leave('put.txt')
    expect([await put(sent), await put(sent)]).toEqual([200, 200])
    expect(await download('put.txt')).toBe('new')
  })

  test.each<[string, (sent: Sent) => Partial<Sent>, number]>([
    ['without leave', () => ({ headers: {} }), 403],
    ['without a token', ({ headers }) => ({ headers: { authorization: headers['authorization'] ?? '' } }), 403],
    [
      'with a forged token',
      ({ headers }) => ({ headers: { ...headers, 'x-cos-security-token': 'x'.repeat(43) } }),
      403,
    ],
    [
      'with a forged leave',
      ({ headers }) => ({ headers: { ...headers, authorization: `9999999999.${'x'.repeat(43)}` } }),
      403,
    ],
    [
      'with a later end',
      ({ headers }) => ({
        headers: { ...headers, authorization: headers['authorization']?.replace(/^\d+/, '9999999999') ?? '' },
      }),
      403,
    ],
    ['to another path', ({ url }) => ({ url: url.replace('kept.txt', 'other.txt') }), 403],
    ['to a path above', ({ url }) => ({ url: url.replace('kept.txt', '..%2fkept.txt') }), 403],
    ['out of the door', ({ url }) => ({ url: url.replace('kept.txt', '../kept.txt') }), 404],
    ['by another method', () => ({ method: 'DELETE' }), 405],
    ['from another page', ({ headers }) => ({ headers: { ...headers, origin: 'http://evil.example' } }), 403],
  ])('refuses a file %s', async (_title, change, status) => {
    await upload('kept.txt', `Buffer.from('kept')`)
    const sent = await leave('kept.txt')
    expect(await put({ ...sent, ...change(sent) })).toBe(status)
    expect(await download('kept.txt')).toBe('kept')
  })

  test('refuses a file a quarter of an hour after it was announced', async () => {
    const sent = await leave('late.txt')
    await later(15 * 60_000 - 5000, async () => expect(await put(sent)).toBe(200))
    await later(15 * 60_000 + 5000, async () => expect(await put(sent)).toBe(403))
  })

  test('keeps what was there when an upload breaks off', async () => {
    await upload('broken.txt', `Buffer.from('whole')`)
    const { url, headers } = await leave('broken.txt')
    const sent = request(url, { method: 'PUT', headers: { ...headers, 'content-length': 1000 } })
    sent.on('error', () => undefined)
    sent.write('half', () => sent.destroy())
    await new Promise((resolve) => sent.on('close', resolve))
    expect(await download('broken.txt')).toBe('whole')
  })

  test.each<[string, object]>([
    ['no path', {}],
    ['a path that is no text', { path: { $ne: '' } }],
    ['another method', { path: 'a', method: 'delete' }],
  ])('is not announced with %s', async (_title, body) => {
    expect(await cloud.admin({ action: 'storage.getUploadMetadata', ...body })).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('the form of older SDKs', () => {
  const post = async (path: string, change: (form: FormData) => void = () => undefined) => {
    const { url, token, authorization, cosFileId } = await announce(path)
    const form = new FormData()
    form.set('Signature', authorization)
    form.set('x-cos-security-token', token)
    form.set('x-cos-meta-fileid', cosFileId)
    form.set('key', path)
    form.set('file', new Blob(['from a form']), 'x')
    change(form)
    const response = await fetch(url, { method: 'POST', body: form })
    // Older SDKs take what is no XML for a success.
    if (!response.ok) expect(await response.text()).toMatch(/<Error><Code>/)
    return response.status
  }

  test('puts a file', async () => {
    expect(await post('form/a.txt')).toBe(204)
    expect(await download('form/a.txt')).toBe('from a form')
  })

  test.each<[string, (form: FormData) => void, number]>([
    ['for another path', (form) => form.set('key', 'form/c.txt'), 403],
    ['without a path', (form) => form.delete('key'), 403],
    ['without leave', (form) => form.delete('Signature'), 403],
    ['without a token', (form) => form.delete('x-cos-security-token'), 403],
    ['without a file', (form) => form.delete('file'), 400],
    ['with a file that is text', (form) => form.set('file', 'x'), 400],
    ['with two paths', (form) => form.append('key', 'form/b.txt'), 400],
  ])('%s is refused', async (_title, change, status) => {
    expect(await post('form/b.txt', change)).toBe(status)
  })
})

describe('the wire', () => {
  test.each<[string, object, RegExp]>([
    ['another action', { action: 'storage.batchCopyFile', file_list: [] }, /storage\.batchCopyFile is not implemented/],
    ['an action of the prototype', { action: 'storage.constructor' }, /is not implemented/],
    ['a list that is none', { action: 'storage.batchDeleteFile', fileid_list: 'a' }, /fileid_list/],
    ['a file that is no text', { action: 'storage.batchDeleteFile', fileid_list: [{}] }, /fileid_list/],
    ['links without a list', { action: 'storage.batchGetDownloadUrl' }, /file_list/],
    [
      'a link of another kind',
      { action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: 'a', url_type: 'COS_URL' }] },
      /url_type/,
    ],
  ])('%s is refused', async (_title, body, named) => {
    expect(await cloud.admin(body)).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringMatching(named) })
  })
})

describe('on disk', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('what was left half written is gone at the next start', () => {
    writeFileSync(join(folder, 'abc.part'), 'half')
    expect(new Files(folder).find('abc')).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })

  test('what breaks off leaves what was there', async () => {
    const files = new Files(folder)
    await files.put('a', [Buffer.from('whole')], 100)
    const breaks = async function* () {
      yield Buffer.from('half')
      await Promise.reject(new Error('the connection is gone'))
    }
    await expect(files.put('a', breaks(), 100)).rejects.toThrow('gone')
    expect(Buffer.concat((await files.find('a')?.read().toArray()) ?? []).toString()).toBe('whole')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('kill -9 leaves whole files only, and every one that was answered', async () => {
    for (let round = 0; round < times(3, 30); round += 1) {
      const script = join(__dirname, 'fixtures/uploader.ts')
      const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      for await (const chunk of child.stdout) {
        said += String(chunk)
        if (said.split('\n').length > 5 + round) child.kill('SIGKILL')
      }
      const last = Number(said.trimEnd().split('\n').at(-1))
      const files = new Files(folder)
      for (const back of [0, 1, 2]) {
        const bytes = Buffer.concat(
          (await files
            .find(`f${(last - back) % 3}`)
            ?.read()
            .toArray()) ?? [],
        )
        // The one after the last that was answered may be there already, three files further on.
        expect([last - back, last - back + 3].map((i) => i % 251)).toContain(bytes[0])
        expect(bytes.equals(Buffer.alloc(200_000, bytes[0]))).toBe(true)
      }
    }
  })
})
