import * as fc from 'fast-check'
import type { Database, Find, Operations } from '../../../tools/local-cloud/database/database'
import type { Doc } from '../../../tools/local-cloud/database/ejson'
import { openDatabase } from '../../../tools/local-cloud/database/engine'
import { times } from '../../support/long'
import { collection, scratchFiles } from './scratch'

const file = scratchFiles()

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
  const one = fc.tuple(path, condition).map(([p, c]): Doc => ({ [p]: c }))
  const some = fc.array(one, { minLength: 1, maxLength: 3 })
  const filter: fc.Arbitrary<Doc> = fc.oneof(
    fc.dictionary(path, condition, { maxKeys: 3, noNullPrototype: true }),
    some.map(($and) => ({ $and })),
    some.map(($or) => ({ $or })),
    fc.tuple(one, some).map(([first, $or]) => ({ ...first, $or })),
    // The page behind the last row of another.
    fc.tuple(known, fc.nat(25)).map(([b, i]) => ({ $or: [{ b: { $gt: b } }, { b, _id: { $gt: `i${i}` } }] })),
  )
  const direction = fc.constantFrom<1 | -1>(1, -1)
  const sort = fc
    .tuple(fc.uniqueArray(fc.constantFrom('a', 'b', 'c.d'), { maxLength: 2 }), direction, direction)
    .map(([fields, one, two]): Record<string, 1 | -1> => ({
      ...Object.fromEntries(fields.map((f) => [f, one])),
      _id: two,
    }))
  const query: fc.Arbitrary<Find> = fc.record({ filter, sort, skip: fc.nat(3), limit: fc.integer({ min: 1, max: 9 }) })

  const specs = collection(
    { fields: { a: 1, b: 1, 'c.d': 1 } },
    { fields: { b: -1, _id: 1 } },
    { fields: { 'c.d': 1, a: -1 } },
  )
  const write: fc.Arbitrary<(to: Operations) => Promise<unknown>> = fc.oneof(
    documents.map(
      ([doc]) =>
        (to: Operations) =>
          to.replace('things', 'new', { ...doc, _id: 'new' }),
    ),
    fc
      .tuple(
        one,
        scalar.filter((v) => v !== undefined),
      )
      .map(
        ([where, b]) =>
          (to: Operations) =>
            to.update('things', where, { $set: { b } }, { multi: true }),
      ),
    one.map((where) => (to: Operations) => to.remove('things', where, { multi: true })),
  )
  /** Every read of both: an index may save work, but the answers are the same. */
  const compare = async (
    indexed: Pick<Operations, 'find'>,
    bare: Pick<Operations, 'find'>,
    queries: readonly Find[],
  ): Promise<void> => {
    for (const asked of queries) {
      const [found, expected] = [await indexed.find('things', asked), await bare.find('things', asked)]
      expect({ asked, found }).toEqual({ asked, found: expected })
    }
  }
  const both = async <T>(docs: readonly Doc[], body: (indexed: Database, bare: Database) => Promise<T>): Promise<T> => {
    const databases = [openDatabase(file(), specs), openDatabase(file(), collection())] as const
    try {
      for (const database of databases) await database.load({ things: docs })
      return await body(...databases)
    } finally {
      for (const database of databases) await database.close()
    }
  }

  test('never change an answer, whatever the documents, the conditions and the order', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(query, { minLength: 5, maxLength: 20 }), (docs, queries) =>
        both(docs, async (indexed, bare) => {
          await compare(indexed, bare, queries)
          for (const { filter: asked } of queries) {
            expect(await indexed.count('things', asked)).toBe(await bare.count('things', asked))
          }
        }),
      ),
      { numRuns: times(60, 2000) },
    )
  })

  const inOrder = (a: string, b: string): number => (a < b ? -1 : 1)

  test('never change what a $lookup joins', async () => {
    const ids = (rows: unknown): unknown[] =>
      Array.isArray(rows) ? rows.map((row: Doc) => String(row['_id'])).sort(inOrder) : []
    await fc.assert(
      fc.asyncProperty(
        documents,
        filter,
        fc.constantFrom('b', 'c.d'),
        fc.constantFrom('b', 'c.d'),
        (docs, $match, localField, foreignField) =>
          both(docs, async (indexed, bare) => {
            const $lookup = { from: 'things', localField, foreignField, as: 'joined' }
            const pipeline = [{ $match }, { $lookup }, { $sort: { _id: 1 } }, { $limit: 50 }]
            const joins = async (database: Database): Promise<unknown[]> =>
              (await database.aggregate('things', pipeline)).map(({ _id, joined }) => [_id, ids(joined)])
            expect(await joins(indexed)).toEqual(await joins(bare))
          }),
      ),
      { numRuns: times(20, 1000) },
    )
  })

  test('never change what a transaction sees: the state at its start, and its own writes over it', async () => {
    const writes = fc.array(write, { maxLength: 4 })
    const queries = fc.array(query, { minLength: 3, maxLength: 8 })
    let whole = 0
    await fc.assert(
      fc.asyncProperty(documents, writes, writes, queries, (docs, others, own, asked) =>
        both(docs, async (indexed, asAtStart) => {
          const inside = indexed.within(indexed.startTransaction().transactionId)
          for (const change of others) await change(indexed)
          await compare(inside, asAtStart, asked)
          for (const change of own) {
            // What others have changed meanwhile cannot be written, and that ends it.
            const refused = await change(inside).then(
              () => false,
              (error: unknown) => /Conflict/.test(String(error)) || Promise.reject(error),
            )
            if (refused) return
            await change(asAtStart)
            await compare(inside, asAtStart, asked)
          }
          whole += 1
        }),
      ),
      { numRuns: times(25, 1000) },
    )
    expect(whole).toBeGreaterThan(0)
  })

  test('are told of: which one, how many spans and keys and documents, and whether it gave the order', async () => {
    const database = openDatabase(
      file(),
      collection({ fields: { gridId: 1, kind: 1, _id: 1 } }, { fields: { tags: 1 } }),
    )
    await database.load({
      things: Array.from({ length: 20_000 }, (_, i) => ({
        _id: `p${i}`,
        gridId: `g${i % 500}`,
        kind: 'cadre',
        tags: ['a', `t${i}`],
      })),
    })
    const told: unknown[] = []
    database.watchScans(({ index, documentsExamined }) => told.push([index, documentsExamined]))
    const page = { filter: { gridId: 'g7', kind: 'cadre' }, sort: { _id: 1 as const }, limit: 10 }
    expect(await database.explain('things', page)).toEqual({
      collection: 'things',
      index: 'gridId_1_kind_1__id_1',
      spans: 1,
      sorted: true,
      keysExamined: 10,
      documentsExamined: 10,
      answered: 10,
    })
    expect(
      await database.explain('things', { filter: { gridId: { $in: ['g1', 'g2'] } }, sort: { _id: -1 } }),
    ).toMatchObject({ spans: 2, sorted: false, documentsExamined: 80, answered: 80 })
    expect(await database.explain('things', { filter: { tags: { $in: ['a', 't5'] } }, limit: 30_000 })).toMatchObject({
      index: 'tags_1',
      keysExamined: 20_001,
      documentsExamined: 20_000,
    })
    expect(await database.explain('things', { filter: { kind: 'none' } })).toMatchObject({
      index: 'none',
      documentsExamined: 20_000,
      answered: 0,
    })
    const either = { $or: [{ _id: 'p3' }, { gridId: 'g7', kind: 'cadre' }, { tags: 't7' }] }
    expect(await database.explain('things', { filter: either })).toMatchObject({
      index: '_id_ or gridId_1_kind_1__id_1 or tags_1',
      spans: 3,
      keysExamined: 42,
      documentsExamined: 41,
      answered: 41,
    })
    const inBoth = {
      $or: [
        { gridId: 'g7', kind: /^c/ },
        { gridId: 'g7', tags: 't8' },
      ],
    }
    expect(await database.explain('things', { filter: inBoth, sort: { kind: 1 } })).toMatchObject({
      index: 'gridId_1_kind_1__id_1',
      spans: 1,
      sorted: true,
      documentsExamined: 40,
    })
    told.splice(0)
    await database.update('things', { _id: 'p7' }, { $set: { kind: 'x' } }, { multi: false })
    await database.aggregate('things', [
      { $match: { _id: 'p8' } },
      { $lookup: { from: 'things', localField: 'gridId', foreignField: 'gridId', as: 'l' } },
    ])
    expect(told).toEqual([
      ['_id_', 1],
      ['_id_', 1],
      ['gridId_1_kind_1__id_1', 40],
    ])
    await database.close()
  })

  test('a large document is read as it is now, whatever was made of it when it was read before', async () => {
    const database = openDatabase(file(), collection({ fields: { a: 1 } }))
    const large = 'x'.repeat(5_000)
    await database.load({ things: [{ _id: 'x', a: 1, large, list: [{ n: 1 }, { n: 2 }] }] })
    const read = () => database.find('things', { filter: { a: 1 } })
    const first = await read()
    await database.aggregate('things', [
      { $match: { a: 1 } },
      { $addFields: { 'list.n': 9, large: '' } },
      { $unwind: '$list' },
    ])
    expect(await read()).toEqual(first)
    await database.update('things', { a: 1 }, { $set: { 'list.0.n': 3 } }, { multi: false })
    expect(first).toEqual([{ _id: 'x', a: 1, large, list: [{ n: 1 }, { n: 2 }] }])
    expect(await read()).toEqual([{ _id: 'x', a: 1, large, list: [{ n: 3 }, { n: 2 }] }])
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
