import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newKeys } from '../../../tools/local-cloud/identity/keys'
import { startLocalCloud, type LocalCloud } from '../../../tools/local-cloud/server'
import type { AccountDoc } from '../../../types/documents/org'

let folder = ''
let cloud: LocalCloud
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
  mkdirSync(join(folder, 'h5/js'), { recursive: true })
  writeFileSync(join(folder, 'h5/index.html'), '<!doctype html><title>网格先锋</title>')
  writeFileSync(join(folder, 'h5/js/app.0a1b2c3d.js'), 'x'.repeat(10_000))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const options = { databaseFile: join(folder, 'cloud.db'), functionsDir: folder, staticDir: join(folder, 'h5') }
  cloud = await startLocalCloud({ ...options, port: 0, keys: newKeys(), onLog: () => undefined })
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

test('the app is served, its hashed files for good and packed', async () => {
  const page = await fetch(`${cloud.url}/`)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(await page.text()).toContain('网格先锋')
  const again = await fetch(`${cloud.url}/`, { headers: { 'if-none-match': page.headers.get('etag')! } })
  expect(again.status).toBe(304)
  const script = await fetch(`${cloud.url}/js/app.0a1b2c3d.js`)
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect(Number(script.headers.get('content-length'))).toBeLessThan(1000)
  expect((await script.text()).length).toBe(10_000)
})

test.each(['/nothing.js', '/js', '/..%2fsecret.txt', '/js/..%2f..%2fsecret.txt', '/%00'])(
  '%s is not there',
  async (path) => {
    expect((await fetch(`${cloud.url}${path}`)).status).toBe(404)
  },
)

test('healthz answers', async () => {
  expect(await (await fetch(`${cloud.url}/healthz`)).json()).toEqual({ ok: true })
})

test('a taken port is told in one sentence', async () => {
  const options = { databaseFile: join(folder, 'other.db'), functionsDir: folder, staticDir: folder }
  await expect(
    startLocalCloud({ ...options, port: cloud.port, keys: newKeys(), onLog: () => undefined }),
  ).rejects.toThrow(`Port ${cloud.port} is taken: stop what uses it, or choose another with PORT=8081.`)
})

test('the person picker finds by role, by name and by place, quickly among 21,000', async () => {
  const accounts = Array.from({ length: 21_000 }, (_, i) => ({
    _id: `o${i}`,
    personId: `p${i}`,
    name: i === 20_999 ? '魏一' : `居民${i}`,
    state: 'active',
    consent: null,
    roles: [
      {
        role: i % 100 === 0 ? 'gridWorker' : 'volunteer',
        scope: '370306003001',
        scopeName: i === 500 ? '凤鸣社区' : '某网格',
      },
    ],
  })) satisfies Record<keyof Omit<AccountDoc, 'log' | 'wrongCodes' | 'noticesReadTo'>, unknown>[]
  await cloud.database.load({ accounts })
  const find = async (query: string): Promise<{ openid: string }[]> =>
    (await (await fetch(`${cloud.url}/local/people?${query}`)).json()) as { openid: string }[]
  expect(await find('q=魏')).toEqual([
    { openid: 'o20999', name: '魏一', roles: [expect.objectContaining({ role: 'volunteer' })] },
  ])
  expect(await find('role=gridWorker&q=凤鸣')).toEqual([expect.objectContaining({ openid: 'o500' })])
  expect(await find('role=gridWorker&limit=7')).toHaveLength(7)
  expect(await find('role=nothing')).toEqual([])
  expect(await find('limit=100000')).toHaveLength(100)
})
