import { readdirSync } from 'node:fs'
import type { DivisionCode } from '../../../types/domain/ids'
import type { ImportKind } from '../../../types/domain/rosters'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, PEOPLE, WORLD } from '../../support/generic/world'
import { MEMBER_HEAD, phone, putFile, STAFF_HEAD, UNITS, xlsx } from '../../support/rosters'
import { NOW } from '../../support/tasks'

const admin = PEOPLE.worker._id

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({ documents: { ...WORLD, units: UNITS }, clock: NOW })
})
afterEach(() => cloud.close())

interface Sent {
  readonly kind?: ImportKind
  readonly requestId?: string
}
const put = (bytes: Uint8Array, path = 'rosters/list.xlsx') => putFile(cloud, admin, bytes, path)
const start = async (fileId: string, { kind = 'members', requestId = request() }: Sent = {}) => {
  const scope: DivisionCode = COMMUNITY
  const answer = await cloud.call(admin, 'rosters.startImport', {
    kind,
    scope,
    fileId,
    fileName: '名册.xlsx',
    requestId,
  })
  return answer.ok ? 'ok' : answer.refusal.code
}
const uploads = () =>
  readdirSync(`${cloud.folder}/files`, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).length

const compound = Buffer.alloc(4096)
compound.writeUInt32BE(0xd0cf11e0, 0)
const row = ['王明远', phone(1), '志愿者', '凤鸣 1 号网格', '', '', '', '']

test.each<[string, () => Promise<Uint8Array>, string]>([
  ['behind a password', async () => compound, 'fileUnreadable'],
  ['too large', async () => Buffer.alloc(9 * 1024 * 1024), 'fileTooLarge'],
  ['without its columns', () => xlsx([['姓名'], ['王明远']]), 'columnsMissing'],
  ['of nobody', () => xlsx([MEMBER_HEAD]), 'fileEmpty'],
  [
    'of more than 20,000 people',
    () => xlsx([MEMBER_HEAD, ...Array.from({ length: 20_001 }, () => row)]),
    'fileTooLarge',
  ],
])('a file %s is refused, deleted, and nothing is kept of it', async (_title, make, code) => {
  const fileId = await put(await make())
  expect(uploads()).toBe(1)
  expect(await start(fileId)).toBe(code)
  expect(uploads()).toBe(0)
  expect(await cloud.database.find('imports', { filter: {} })).toEqual([])
  expect(await cloud.database.find('audit', { filter: { act: 'import' } })).toEqual([])
})

test('a file that is kept is deleted; sent again it is the same import, and another wish of its request goes too', async () => {
  const requestId = request()
  const fileId = await put(await xlsx([MEMBER_HEAD, row]))
  expect(await start(fileId, { requestId })).toBe('ok')
  expect(uploads()).toBe(0)
  expect(await start(fileId, { requestId })).toBe('ok')
  expect(await start(await put(await xlsx([MEMBER_HEAD, row]), 'rosters/other.xlsx'), { requestId })).toBe(
    'requestReused',
  )
  expect(uploads()).toBe(0)
  expect(await start(fileId)).toBe('fileMissing')
})

test('a unit’s list is for the district: elsewhere it is refused and deleted', async () => {
  const fileId = await put(await xlsx([STAFF_HEAD, ['孙立春', phone(31), '区财政局', '', '']]))
  expect(await start(fileId, { kind: 'staff' })).toBe('notAllowed')
  expect(uploads()).toBe(0)
})
