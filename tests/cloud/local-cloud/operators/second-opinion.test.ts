import * as fc from 'fast-check'
import { Aggregator, Query } from 'mingo'
import type { Doc } from '../../../../tools/local-cloud/database/ejson'
import { matcher } from '../../../../tools/local-cloud/database/filter'
import { runPipeline } from '../../../../tools/local-cloud/database/aggregate'
import { times } from '../../../support/long'

/**
 * mingo is another reading of MongoDB's manual. Where it follows the manual (ADR 0006 names where it does not), both must
 * say the same: what is drawn here stays within that.
 */
const scalar = fc.constantFrom<unknown>(-1, 0, 1, 2.5, 'a', 'ab', 'b', true, false)
const value = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) })
const document = fc.record({ a: value, b: scalar, c: fc.record({ d: scalar }) }, { requiredKeys: [] })
const documents = fc
  .array(document, { minLength: 1, maxLength: 12 })
  .map((list): Doc[] => list.map((doc, i) => ({ _id: i, ...doc })))

const test = fc.oneof(
  scalar,
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne', '$eq'), scalar).map(([name, to]) => ({ [name]: to })),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 })).map(([name, to]) => ({ [name]: to })),
  fc.boolean().map((there) => ({ $exists: there })),
  fc.nat(3).map((size) => ({ $size: size })),
  scalar.map((to) => ({ $not: { $gt: to } })),
)
const field = fc.tuple(fc.constantFrom('a', 'b', 'c.d'), test).map(([name, condition]): Doc => ({ [name]: condition }))
const filter = fc.oneof(
  field,
  fc
    .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(field, { minLength: 1, maxLength: 3 }))
    .map(([name, parts]): Doc => ({ [name]: parts })),
)

it('a filter finds what mingo finds', () => {
  fc.assert(
    fc.property(documents, filter, (docs, asked) => {
      const ours = docs.filter((doc) => matcher(asked)(doc)).map(({ _id }) => _id)
      const theirs = new Query<Doc>(asked).find<Doc>(docs).all()
      expect(ours).toEqual(theirs.map(({ _id }) => _id))
    }),
    { numRuns: times(2000, 100_000) },
  )
})

const number = fc.integer({ min: -5, max: 5 })
const rows = fc
  .array(fc.record({ key: fc.constantFrom('x', 'y', 'z'), n: number, m: number }), { minLength: 1, maxLength: 15 })
  .map((list): Doc[] => list.map((doc, i) => ({ _id: i, ...doc })))
const stage = fc.constantFrom<Doc>(
  { $match: { n: { $gte: 0 } } },
  { $addFields: { sum: { $add: ['$n', '$m'] }, sign: { $cond: [{ $gt: ['$n', 0] }, 'up', 'down'] } } },
  { $project: { key: 1, n: 1, twice: { $multiply: ['$n', 2] } } },
  { $sort: { n: -1, _id: 1 } },
  { $skip: 1 },
  { $limit: 5 },
)
const grouped: Doc[] = [
  {
    $group: {
      _id: '$key',
      sum: { $sum: '$n' },
      most: { $max: '$n' },
      least: { $min: '$n' },
      mean: { $avg: '$n' },
      all: { $push: '$n' },
    },
  },
  { $sort: { _id: 1 } },
]

it('a pipeline makes what mingo makes', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.array(stage, { maxLength: 3 }), fc.boolean(), async (docs, stages, groups) => {
      const pipeline = [...stages, ...(groups ? grouped : []), { $limit: 100 }]
      const ours = await runPipeline(docs, pipeline, () => Promise.resolve([]))
      const theirs = new Aggregator(pipeline).run<Doc>(docs)
      expect(ours).toEqual(theirs)
    }),
    { numRuns: times(500, 20_000) },
  )
})
