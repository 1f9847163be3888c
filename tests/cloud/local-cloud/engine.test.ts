import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EJSON } from 'bson'
import * as fc from 'fast-check'
import Sqlite from 'libsql'
import type { CollectionSpec } from '../../../config/collections'
import type { Database, Find } from '../../../tools/local-cloud/database/database'
import { decode, encode, type Doc } from '../../../tools/local-cloud/database/ejson'
import { openDatabase } from '../../../tools/local-cloud/database/engine'
import { times } from '../../support/long'

let folder = ''
let next = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const file = (): string => join(folder, `${(next += 1)}.db`)

const collection = (...indexes: CollectionSpec['indexes'][number][]): Record<string, CollectionSpec> => ({
  things: { indexes, permission: 'none' },
})

describe('extended JSON', () => {
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z.一]{1,4}$/), tie('any'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).any

  test('reads what the official library writes, and writes what it reads', () => {
    fc.assert(
      fc.property(value, (v) => {
        expect(decode(EJSON.stringify({ v }, { relaxed: false }), 0)).toEqual({ v })
        expect(EJSON.parse(encode({ v }))).toEqual({ v })
        expect(decode(encode({ v }), 0)).toEqual({ v })
      }),
    )
  })
})

describe('indexes', () => {
  const scalar = fc.constantFrom<unknown>(
    null,
    undefined,
    -1,
    0,
    1,
    2.5,
    'a',
    'ab',
    'b',
    '\u0001',
    true,
    false,
    new Date(1),
    new Date(-2),
  )
  const field = fc.oneof(
    { weight: 5, arbitrary: scalar },
    {
      weight: 1,
      arbitrary: fc.array(
        scalar.filter((v) => v !== undefined),
        { maxLength: 3 },
      ),
    },
  )
  const documents = fc
    .array(fc.record({ a: field, b: scalar, c: fc.record({ d: scalar }) }), { minLength: 1, maxLength: 25 })
    .map((list) => list.map((doc, i): Doc => ({ ...JSON.parse('{}'), _id: `i${i}`, ...doc })))
  const known = scalar.filter((v) => v !== undefined && v !== null)
  const condition = fc.oneof(
    known,
    fc.constant(null),
    known.map(($gte) => ({ $gte })),
    fc.tuple(known, known).map(([$gt, $lte]) => ({ $gt, $lte })),
    fc.array(known, { maxLength: 3 }).map(($in) => ({ $in })),
    known.map(($ne) => ({ $ne })),
  )
  const path = fc.constantFrom('a', 'b', 'c.d', '_id')
  const filter = fc.oneof(
    fc.dictionary(path, condition, { maxKeys: 3, noNullPrototype: true }),
    fc
      .array(
        fc.tuple(path, condition).map(([p, c]) => ({ [p]: c })),
        { minLength: 1, maxLength: 3 },
      )
      .map(($and) => ({ $and })),
  )
  const direction = fc.constantFrom<1 | -1>(1, -1)
  const sort = fc
    .tuple(fc.uniqueArray(fc.constantFrom('a', 'b', 'c.d'), { maxLength: 2 }), direction, direction)
    .map(([fields, one, two]): Record<string, 1 | -1> => ({
      ...Object.fromEntries(fields.map((f) => [f, one])),
      _id: two,
    }))
  const query: fc.Arbitrary<Find> = fc.record({ filter, sort, skip: fc.nat(3), limit: fc.integer({ min: 1, max: 9 }) })

  test('never change an answer, whatever the documents, the conditions and the order', async () => {
    const specs = collection(
      { fields: { a: 1, b: 1, 'c.d': 1 } },
      { fields: { b: -1, _id: 1 } },
      { fields: { 'c.d': 1, a: -1 } },
    )
    await fc.assert(
      fc.asyncProperty(documents, fc.array(query, { minLength: 5, maxLength: 20 }), async (docs, queries) => {
        const [indexed, bare] = [openDatabase(file(), specs), openDatabase(file(), collection())]
        for (const database of [indexed, bare]) await database.load({ things: docs })
        for (const asked of queries) {
          expect({ asked, found: await indexed.find('things', asked) }).toEqual({
            asked,
            found: await bare.find('things', asked),
          })
          expect(await indexed.count('things', asked.filter)).toBe(await bare.count('things', asked.filter))
        }
        await Promise.all([indexed.close(), bare.close()])
      }),
      { numRuns: times(60, 2000) },
    )
  })

  test('find among 20,000 documents without reading them all', async () => {
    const database = openDatabase(file(), collection({ fields: { gridId: 1, kind: 1, _id: 1 } }))
    await database.load({
      things: Array.from({ length: 20_000 }, (_, i) => ({ _id: `p${i}`, gridId: `g${i % 486}`, kind: 'cadre' })),
    })
    const time = async (asked: Find): Promise<number> => {
      const from = performance.now()
      for (let i = 0; i < 5; i += 1) await database.find('things', asked)
      return performance.now() - from
    }
    const scan = await time({ filter: { name: 'none' } })
    const found = await time({ filter: { gridId: 'g7', kind: 'cadre' }, sort: { _id: 1 }, limit: 10 })
    expect(found).toBeLessThan(scan / 10)
    await database.close()
  })

  test('are made anew when their declaration changed', async () => {
    const path = file()
    const before = openDatabase(path, collection({ fields: { a: 1 } }))
    await before.load({
      things: [
        { _id: 'x', a: 1, b: [1, 2] },
        { _id: 'y', a: 2, b: [2] },
      ],
    })
    await before.close()
    const after = openDatabase(path, collection({ fields: { b: 1 } }, { fields: { a: 1 }, unique: true }))
    expect(await after.find('things', { filter: { b: 1 } })).toHaveLength(1)
    await expect(after.insert('things', [{ _id: 'z', a: 1 }])).rejects.toThrow(/E11000.*a_1/)
    await after.close()
  })
})

describe('the file', () => {
  const sentence = (path: string): string => {
    try {
      openDatabase(path, collection())
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
    return 'opened'
  }

  test('that is none of SQLite gets one sentence', () => {
    const path = file()
    writeFileSync(path, 'not a database, but long enough to look like one'.repeat(50))
    expect(sentence(path)).toMatch(/is broken \(.*\): run "npm run reset" to start over\.$/)
  })

  test('of a newer version gets one sentence', () => {
    const path = file()
    const raw = new Sqlite(path)
    raw.exec('PRAGMA user_version = 99')
    raw.close()
    expect(sentence(path)).toMatch(/made by a newer version/)
  })

  test('that is open already gets one sentence, and opens once it is free', async () => {
    const path = file()
    const first = openDatabase(path, collection())
    expect(sentence(path)).toMatch(/is open in another process: stop it first\.$/)
    await first.close()
    const second = openDatabase(path, collection())
    await second.close()
  })

  test('keeps what was answered, and loads all or nothing', async () => {
    const path = file()
    const specs = collection({ fields: { n: 1 }, unique: true })
    const first = openDatabase(path, specs)
    await first.load({ things: [{ _id: 'a', n: 1 }] })
    await expect(
      first.load({
        things: [
          { _id: 'b', n: 2 },
          { _id: 'c', n: 1 },
        ],
      }),
    ).rejects.toThrow('E11000')
    await first.update('things', { _id: 'a' }, { $set: { n: 5 } }, { multi: false })
    await first.close()
    const second = openDatabase(path, specs)
    expect(await second.find('things', { filter: {} })).toEqual([{ _id: 'a', n: 5 }])
    await second.close()
  })
})

describe('writes that come together', () => {
  let database: Database
  beforeEach(() => {
    database = openDatabase(file(), collection({ fields: { n: 1 }, unique: true }))
  })
  afterEach(() => database.close())

  test('share a commit, and each has its own answer', async () => {
    const answers = await Promise.allSettled([
      database.insert('things', [{ _id: 'a', n: 1 }]),
      database.insert('things', [{ _id: 'b', n: 1 }]),
      database.update('things', { _id: 'a' }, { $inc: { n: 'x' } }, { multi: false }),
      database.insert('things', [{ _id: 'c', n: 2 }]),
      database.remove('things', { _id: 'c' }, { multi: true }),
      database.insert('things', [{ _id: 'd', n: 2 }]),
    ])
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ])
    expect(await database.find('things', { filter: {}, sort: { _id: 1 } })).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'd', n: 2 },
    ])
  })

  test('an update that fails half way keeps the documents before it', async () => {
    await database.load({
      things: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 2 },
        { _id: 'c', n: 3 },
      ],
    })
    await expect(database.update('things', {}, { $set: { n: 9 } }, { multi: true })).rejects.toThrow('E11000')
    expect(await database.find('things', { filter: {}, sort: { _id: 1 } })).toEqual([
      { _id: 'a', n: 9 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 3 },
    ])
  })
})
