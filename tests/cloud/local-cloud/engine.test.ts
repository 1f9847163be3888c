import { EJSON } from 'bson'
import * as fc from 'fast-check'
import type { Database } from '../../../tools/local-cloud/database/database'
import { decode, encode } from '../../../tools/local-cloud/database/ejson'
import { openDatabase } from '../../../tools/local-cloud/database/engine'
import { collection, scratchFiles } from './scratch'

const file = scratchFiles()

describe('extended JSON', () => {
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      // A whole number that JavaScript cannot hold is refused: the library would write it as a long.
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .filter((n) => !Number.isInteger(n) || Number.isSafeInteger(n))
        .map((n) => (Object.is(n, -0) ? 0 : n)),
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

describe('a collection that is added', () => {
  test('is empty, works, and is there after a restart; a second time it is refused', async () => {
    const path = file()
    const first = openDatabase(path, collection())
    await first.addCollection('Other')
    await expect(first.addCollection('Other')).rejects.toThrow(/Table exist/)
    await expect(first.addCollection('things')).rejects.toThrow(/Table exist/)
    expect(await first.find('Other', { filter: {} })).toEqual([])
    await first.insert('Other', [{ _id: 'a' }])
    await expect(first.find('other', { filter: {} })).rejects.toThrow(/does not exist/)
    await first.close()
    const second = openDatabase(path, collection())
    expect(await second.find('Other', { filter: {} })).toEqual([{ _id: 'a' }])
    await second.close()
  })

  test.each(['', 'a b', '1st', 'a.b', '../a', 'a"b', 'x'.repeat(61)])('is not named "%s"', async (name) => {
    const database = openDatabase(file(), collection())
    await expect(database.addCollection(name)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    expect(database.collections()).toHaveLength(1)
    await database.close()
  })
})

describe('a read that takes long', () => {
  const ACCOUNTS = 10_000
  let database: Database
  beforeEach(async () => {
    database = openDatabase(file(), collection({ fields: { n: 1 } }))
    const things = Array.from({ length: ACCOUNTS }, (_unused, i) => ({
      _id: `i${i}`,
      n: i,
      money: 10,
      at: new Date(i),
    }))
    await database.load({ things })
  })
  afterEach(() => database.close())

  /** Moves money from one place to another for as long as a read runs, and tells how often. */
  const whileMoving = async <T>(read: () => Promise<T>): Promise<{ moves: number; found: T }> => {
    let moves = 0
    const done = new AbortController()
    const mover = (async () => {
      while (!done.signal.aborted) {
        const { transactionId } = database.startTransaction()
        const inside = database.within(transactionId)
        const places = [moves % ACCOUNTS, ACCOUNTS - 1 - (moves % ACCOUNTS)]
        for (const [side, place] of places.entries()) {
          const change = { $inc: { money: side === 0 ? -1 : 1, n: ACCOUNTS } }
          await inside.update('things', { _id: `i${place}` }, change, { multi: false })
        }
        await database.insert('things', [{ _id: `new${moves}`, n: 5, money: 0 }])
        await database.commitTransaction(transactionId)
        moves += 1
      }
    })()
    const found = await read()
    done.abort()
    await mover
    return { moves, found }
  }
  const sumOf = (docs: readonly object[]): number =>
    docs.reduce((sum, doc) => sum + ('money' in doc && typeof doc.money === 'number' ? doc.money : NaN), 0)

  test.each([
    ['of everything', { filter: {} }],
    ['along an index whose keys move', { filter: { n: { $gte: 0 } }, sort: { n: 1 as const } }],
  ])('%s answers from one state, and lets others write meanwhile', async (_title, asked) => {
    const { moves, found } = await whileMoving(() => database.find('things', asked))
    expect(moves).toBeGreaterThan(0)
    expect(sumOf(found)).toBe(ACCOUNTS * 10)
    expect(new Set(found.map(({ _id }) => _id)).size).toBe(found.length)
  })
})
