import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import type { CollectionSpec } from '../../../config/collections'
import { openDatabase } from '../../../tools/local-cloud/database/engine'

const SPECS: Readonly<Record<string, CollectionSpec>> = { things: { indexes: [], permission: 'none' } }

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
  path = join(folder, 'cloud.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const sentence = (specs = SPECS): string => {
  try {
    openDatabase(path, specs)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'opened'
}

describe('a file that cannot be used gets one sentence, which says what to do:', () => {
  test('none of SQLite', () => {
    writeFileSync(path, 'not a database, but long enough to look like one'.repeat(50))
    expect(sentence()).toMatch(
      /is broken \(.*\): run "npm run restore <backup>" .*, or "npm run reset" to start over\.$/,
    )
  })

  test('of a newer version, which stays as it is', () => {
    const raw = new Sqlite(path)
    raw.exec('CREATE TABLE later (a)')
    raw.exec('PRAGMA user_version = 99')
    raw.close()
    const before = readFileSync(path)
    expect(sentence()).toMatch(/made by a newer version: update the project, or/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('whose documents do not fit a new unique index; with the old ones it opens as it was', async () => {
    const first = openDatabase(path, SPECS)
    await first.insert('things', [{ _id: 'a' }, { _id: 'b' }])
    await first.close()
    expect(sentence({ things: { indexes: [{ fields: { phone: 1 }, unique: true }], permission: 'none' } })).toMatch(
      /^The documents of things were made before .* \(E11000 .*phone_1\): run .*"npm run reset" to start over\.$/,
    )
    const again = openDatabase(path, SPECS)
    expect(await again.count('things', {})).toBe(2)
    await again.close()
  })

  test('open already; and it opens once it is free', async () => {
    const first = openDatabase(path, SPECS)
    expect(sentence()).toMatch(/is open in another process: stop it first\.$/)
    await first.close()
    await openDatabase(path, SPECS).close()
  })

  test('where no file can be', () => {
    mkdirSync(`${path}-lock`)
    expect(sentence()).toMatch(/cannot be opened \(.*\): is its folder there and writable\?$/)
  })
})

test('more than 20 indexes of a collection are refused at the start', () => {
  const indexes = Array.from({ length: 21 }, (_unused, i) => ({ fields: { [`f${i}`]: 1 as const } }))
  expect(sentence({ things: { indexes, permission: 'none' } })).toBe(
    'The collection things declares 21 indexes; the cloud allows 20.',
  )
  expect(sentence({ things: { indexes: indexes.slice(1), permission: 'none' } })).toBe('opened')
})

/** A disk of its own needs a mount namespace of its own, which not every machine gives. */
const withOwnDisk = spawnSync('unshare', ['-rm', 'true']).status === 0 ? describe : describe.skip

withOwnDisk('on a full disk', () => {
  test('writes fail with one sentence, nothing answered is lost, and all goes on once there is room', () => {
    const script = join(__dirname, 'fixtures/full-disk.ts')
    const shell = `mount -t tmpfs -o size=4m tmpfs "$1" && exec "$2" --import tsx "$3" "$1"`
    const args = ['-rm', 'sh', '-c', shell, 'sh', folder, process.execPath, script]
    const ran = spawnSync('unshare', args, { encoding: 'utf8' })
    expect(ran.stderr).toBe('')
    const full = 'Error: the disk is full and nothing was written: make room on it and try again'
    expect(JSON.parse(ran.stdout)).toEqual({
      refused: [full],
      commit: full,
      load: full,
      read: 20,
      again: '',
      kept: 21,
      acknowledged: 21,
    })
  })
})
