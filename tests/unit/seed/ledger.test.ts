import { findLedgerFault, bucketOf } from '../../../cloudfunctions/points/rules/head'
import { ledgerAtStart } from '../../../tools/seed/ledger'
import { groupBy } from '../../../tools/seed/lists'
import { MINUTE } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { byId, district, NOW } from './fixture'

const { heads, headBuckets, allianceMonths } = ledgerAtStart(district, NOW)
const chains = groupBy(district.postings, ({ account }) => account)

test('every day from the first posting to yesterday has its head, each on the one before', () => {
  expect([heads[0]?._id, heads.at(-1)?._id]).toEqual(['2025-12-30', '2026-11-23'])
  expect(heads.filter(({ prevRoot }, i) => prevRoot !== (heads[i - 1]?.root ?? '0'.repeat(64)))).toEqual([])
  const before = district.postings.filter(({ at }) => at < new Date('2026-11-24T00:00:00+08:00'))
  expect(heads.at(-1)?.total).toBe(before.length)
})

test('every chain is the one whose end the last head tells', () => {
  const buckets = byId(headBuckets)
  const head = heads.at(-1) ?? null
  const faults = [...chains].flatMap(([account, chain]) => {
    const fault = findLedgerFault(account, chain, { bucket: buckets.get(bucketOf(account)) ?? null, head })
    return fault ? [{ account, ...fault }] : []
  })
  expect(faults).toEqual([])
})

test('the alliance’s months add up to what members hold, and this month gave and took', () => {
  const settled = (chain: readonly PostingDoc[]) => chain.filter(({ at }) => at.getTime() < NOW - 2 * MINUTE)
  const held = [...chains.values()].reduce((sum, chain) => sum + (settled(chain).at(-1)?.balanceAfter ?? 0), 0)
  const places = Object.values(allianceMonths.at(-1)?.places ?? {})
  const outstanding = places.flatMap(({ lots }) => Object.values(lots)).reduce((sum, points) => sum + points, 0)
  expect(outstanding).toBe(held)
  expect(places.reduce((sum, { issued }) => sum + issued, 0)).toBeGreaterThan(2000)
  expect(places.reduce((sum, { redeemed }) => sum + redeemed, 0)).toBeGreaterThan(2000)
  expect(allianceMonths.map(({ done }) => done)).toEqual([...Array<boolean>(11).fill(true), false])
})
