import {
  approverFlags,
  dayToLookAt,
  nightFlags,
  nightSpan,
  pairFlags,
  whyNotNote,
} from '../../../cloudfunctions/alliance/rules/flags'
import { beforeOf, carried, fold, NOWHERE } from '../../../cloudfunctions/alliance/rules/fold'
import { monthOfSums } from '../../../cloudfunctions/alliance/rules/month'
import { cutToPlace, shownPoints, yearsExpiring } from '../../../cloudfunctions/alliance/rules/overview'
import { lapsesAt } from '../../../cloudfunctions/points/rules/expiry'
import { FIRST_ALLIANCE_RULE } from '../../../types/domain/alliance'
import { gridCode } from '../../../types/domain/ids'
import { FIRST_RULE } from '../../../types/domain/points'
import type { PostingDoc } from '../../../types/documents/points'
import { MEMBER, MERCHANT, NOW } from '../../support/points'
import { flag, takenChain } from '../../support/statements'

const GRID = gridCode('370306003001001')
const OTHER = 'p00000002'
const postings = [...takenChain({ points: [20, 12], returned: true }), ...takenChain({ points: [7], account: OTHER })]
const known = (all: readonly PostingDoc[]) => ({
  lotsBefore: new Map(all.map(({ _id, lots }) => [_id, lots])),
  gridOf: new Map([[MEMBER, GRID] as const]),
})
const EMPTY = { places: {}, merchants: {} }

test('what is folded is what the ledger says, whatever the pages: issued, redeemed, returned, and held by year', () => {
  const whole = fold(EMPTY, postings, known(postings))
  const inPages = postings.reduce((month, posting) => fold(month, [posting], known(postings)), EMPTY as typeof whole)
  expect(inPages).toEqual(whole)
  expect(whole.places[GRID]).toMatchObject({ issued: 100_000, redeemed: 32, returned: 12, lots: { '2026': 99_980 } })
  expect(whole.places[NOWHERE]).toMatchObject({ issued: 100_000, redeemed: 7, lots: { '2026': 99_993 } })
  expect(whole.merchants[MERCHANT]).toEqual({ redeemed: { times: 3, points: 39 }, returned: { times: 1, points: 12 } })
  const held = Object.values(whole.places).flatMap(({ lots }) => Object.values(lots))
  expect(held.reduce((a, b) => a + b, 0)).toBe(postings.reduce((sum, { points }) => sum + points, 0))
})

test('a month begins with what was held, and with nothing given', () => {
  const { places } = fold(EMPTY, postings, known(postings))
  expect(carried(places)[GRID]).toEqual({
    issued: 0,
    redeemed: 0,
    returned: 0,
    corrected: 0,
    expired: 0,
    lots: { '2026': 99_980 },
  })
})

test('a posting is held against the one before it', () => {
  expect(beforeOf({ account: MEMBER, seq: 1 })).toBeNull()
  expect(beforeOf({ account: MEMBER, seq: 3 })).toBe('p00000001:2')
})

test('a place sees its own people and shops, each place below it once; those enrolled nowhere are the district’s', () => {
  const month = fold(EMPTY, postings, known(postings))
  expect([...cutToPlace(month, gridCode('370306003001')).below.keys()]).toEqual([GRID])
  expect([...cutToPlace(month, '370306').below.keys()]).toEqual(['370306003', NOWHERE])
  expect(cutToPlace(month, '370306').total.redeemed).toBe(39)
  expect(cutToPlace(month, gridCode('370306004')).merchants).toEqual([])
})

test('what lapses at the year’s end is what is left of the year before, by the first rule', () => {
  const expiring = yearsExpiring(NOW, (year) => lapsesAt([FIRST_RULE], year))
  expect(expiring).toEqual(['2025'])
  const place = { issued: 0, redeemed: 0, returned: 0, corrected: 0, expired: 0, lots: { '2025': 30, '2026': 50 } }
  expect(shownPoints(place, expiring)).toMatchObject({ outstanding: 80, expiring: 30 })
})

test('a month by day and till: what was taken back stands beside what was given', () => {
  const sums = [
    { day: '2026-11-25', till: 'p1', kind: 'redemption', times: 2, points: -40 },
    { day: '2026-11-25', till: 'p1', kind: 'reversal', times: 1, points: 20 },
    { day: '2026-11-03', till: null, kind: 'redemption', times: 1, points: -5 },
    { day: '2026-10-31', till: 'p2', kind: 'redemption', times: 1, points: -7 },
  ] as const
  const month = monthOfSums(sums, '2026-11', NOW)
  expect(month.today).toEqual({ redeemed: { times: 2, points: 40 }, returned: { times: 1, points: 20 } })
  expect(month.month).toEqual({ redeemed: { times: 3, points: 45 }, returned: { times: 1, points: 20 } })
  expect(month.days.map(({ key }) => key)).toEqual(['2026-11-25', '2026-11-03'])
  expect(month.tills.map(({ key }) => key)).toEqual(['p1', null])
})

const at = { merchantId: MERCHANT, day: '2026-11-24' } as const

test.each([
  ['below the threshold nothing is raised', 7, 0],
  ['from the threshold on it is', 8, 1],
])('one pair too often: %s', (_title, times, flags) => {
  expect(pairFlags([{ _id: MEMBER, times }], at, FIRST_ALLIANCE_RULE)).toHaveLength(flags)
})

test.each([
  [4, 0],
  [5, 1],
])('%i at night', (times, flags) => {
  expect(nightFlags([{ _id: MERCHANT, times }], at.day, FIRST_ALLIANCE_RULE)).toHaveLength(flags)
})

test('a night is from eleven in the evening before to five', () => {
  const { from, before } = nightSpan('2026-11-24')
  expect([from.toISOString(), before.toISOString()]).toEqual(['2026-11-23T15:00:00.000Z', '2026-11-23T21:00:00.000Z'])
})

test('an approver and the same account is for the district alone, once a month', () => {
  const counts = [{ _id: { approver: 'p3', account: MEMBER }, times: 3 }] as const
  const [one] = approverFlags(counts, '2026-11-24', FIRST_ALLIANCE_RULE)
  expect(one).toMatchObject({ scopes: ['370306'], approver: 'p3', threshold: 3, days: 90 })
  expect(approverFlags(counts, '2026-11-25', FIRST_ALLIANCE_RULE)[0]?.key).toBe(one?.key)
})

test.each([
  ['the member', { personId: MEMBER, roles: [] }, 'aboutYourself'],
  ['the shop', { personId: 'p9', roles: [{ scope: MERCHANT }] }, 'aboutYourself'],
  ['somebody else', { personId: 'p9', roles: [] }, null],
] as const)('%s looks at a flag', (_title, by, expected) => {
  expect(whyNotNote(flag(), by)).toBe(expected)
})

test.each([
  ['the first day of all', null, '2026-11-24'],
  ['a day that is under way', { _id: '2026-11-23', done: false }, '2026-11-23'],
  ['the day after one that is done', { _id: '2026-11-23', done: true }, '2026-11-24'],
  ['the days on which the timer stood still, one after the other', { _id: '2026-11-20', done: true }, '2026-11-21'],
  ['no more than a week of them', { _id: '2026-10-31', done: true }, '2026-11-18'],
  ['nothing when all are done', { _id: '2026-11-24', done: true }, null],
] as const)('flags look at %s', (_title, last, day) => {
  expect(dayToLookAt(last, '2026-11-24')).toBe(day)
})
