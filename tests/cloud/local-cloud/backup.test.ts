import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import type { CollectionSpec } from '../../../config/collections'
import { backUp, restore } from '../../../tools/local-cloud/database/backup'
import type { Database } from '../../../tools/local-cloud/database/database'
import { openDatabase } from '../../../tools/local-cloud/database/engine'

const SPECS: Readonly<Record<string, CollectionSpec>> = {
  things: { indexes: [{ fields: { n: 1 } }], permission: 'none' },
}

let folder = ''
let live = ''
let copy = ''
let aside = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
  live = join(folder, 'cloud.db')
  copy = join(folder, 'backups/one.db')
  aside = join(folder, 'backups/aside.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const numbers = async (database: Database): Promise<unknown[]> =>
  (await database.find('things', { filter: { n: { $gte: 0 } }, sort: { n: 1 } })).map(({ n }) => n)

const using = async <T>(path: string, body: (database: Database) => Promise<T>): Promise<T> => {
  const database = openDatabase(path, SPECS)
  try {
    return await body(database)
  } finally {
    await database.close()
  }
}

const insert = async (database: Database, ...list: number[]): Promise<void> =>
  void (await database.insert(
    'things',
    list.map((n) => ({ _id: `i${n}`, n })),
  ))

test('a backup of a database that is open and written to holds one state, and comes back as it was', async () => {
  await using(live, async (database) => {
    await insert(database, 1, 2)
    await database.addCollection('extra')
    let n = 2
    const done = new AbortController()
    const writer = (async () => {
      while (!done.signal.aborted) await insert(database, (n += 1))
    })()
    await new Promise((resolve) => setTimeout(resolve, 20))
    backUp(live, copy)
    done.abort()
    await writer
  })
  const atBackup = await using(copy, numbers)
  expect(atBackup).toEqual(Array.from({ length: atBackup.length }, (_unused, i) => i + 1))
  await using(live, (database) => insert(database, 10_000))
  const later = await using(live, numbers)
  restore(copy, live, aside)
  expect(await using(live, numbers)).toEqual(atBackup)
  expect(await using(live, async (database) => database.collections().map(({ name }) => name))).toEqual([
    'extra',
    'things',
  ])
  expect(await using(aside, numbers)).toEqual(later)
})

test('a backup leaves no half file where it cannot be made, and overwrites none', async () => {
  expect(() => backUp(live, copy)).toThrow(/There is no database at .* yet/)
  await using(live, (database) => insert(database, 1))
  mkdirSync(join(folder, 'backups'))
  writeFileSync(copy, 'mine')
  expect(() => backUp(live, copy)).toThrow(/exists already/)
  expect([readFileSync(copy, 'utf8'), readdirSync(join(folder, 'backups'))]).toEqual(['mine', ['one.db']])
})

describe('a restore', () => {
  beforeEach(async () => {
    await using(live, (database) => insert(database, 1))
    backUp(live, copy)
    await using(live, (database) => insert(database, 2))
  })
  const unchanged = async (): Promise<void> => {
    expect(await using(live, numbers)).toEqual([1, 2])
    expect(existsSync(aside)).toBe(false)
  }

  test('is refused while a process has the database open', async () => {
    await using(live, async () => {
      expect(() => restore(copy, live, aside)).toThrow(/is open in another process: stop it first/)
    })
    await unchanged()
  })

  const replaced = (fill: (file: Sqlite.Database) => void): void => {
    rmSync(copy)
    const file = new Sqlite(copy)
    fill(file)
    file.close()
  }

  test.each<[string, () => void, RegExp]>([
    ['that is not there', () => rmSync(copy), /There is no file/],
    ['that is none of SQLite', () => writeFileSync(copy, 'x'.repeat(5000)), /is no database, or broken/],
    ['that was cut', () => truncateSync(copy, 9000), /broken/],
    ['of another program', () => replaced((file) => file.exec('CREATE TABLE t (a)')), /no database of the local cloud/],
    ['of a newer version', () => replaced((file) => file.exec('PRAGMA user_version = 99')), /made by a newer version/],
  ])('of a file %s is refused, and changes nothing', async (_title, spoil, sentence) => {
    spoil()
    expect(() => restore(copy, live, aside)).toThrow(sentence)
    await unchanged()
  })
  test('replaces a database that is broken, and keeps that too', async () => {
    writeFileSync(live, 'broken'.repeat(1000))
    restore(copy, live, aside)
    expect(await using(live, numbers)).toEqual([1])
    expect(readFileSync(aside, 'utf8')).toContain('brokenbroken')
  })
})

describe('npm run', () => {
  const ROOT = join(__dirname, '../../..')
  const node = (verb: string, ...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'tools', `${verb}.ts`), ...args], {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
    })

  test('restore says which file it wants, and what is wrong with another, without a stack', () => {
    const without = node('restore')
    expect([without.status, without.stderr.trim()]).toEqual([
      1,
      expect.stringMatching(/^Say which file: npm run restore <file>\..*$/),
    ])
    const wrong = node('restore', 'nowhere.db')
    expect([wrong.status, wrong.stderr.trim()]).toEqual([1, `There is no file ${join(folder, 'nowhere.db')}.`])
  })
})
