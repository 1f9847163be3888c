import { adjustmentFact, reversalFact, whyNotAsk, whyNotDecide } from '../../../cloudfunctions/points/rules/adjustment'
import { findFault, nextPosting } from '../../../cloudfunctions/points/rules/chain'
import { gridCode, type PersonId } from '../../../types/domain/ids'
import { adjustment } from '../../support/adjustments'
import { chain, fact, MEMBER, NOW } from '../../support/points'

const membership = { gridId: gridCode('370306003001001') }
const [award] = chain([30])
if (!award) throw new Error('a chain of one was made')
const REVERSE = { kind: 'reverse', postingId: award._id } as const
const asked = { by: 'p00000006', communityId: '370306003001', personId: MEMBER, wish: REVERSE } as const
const found = { membership, posting: award, lapsed: false, reversed: false }

test.each([
  ['the member themselves', { ...asked, by: MEMBER as PersonId }, { ...found, membership: null }, 'aboutYourself'],
  ['nobody enrolled', asked, { ...found, membership: null }, 'notInCommunity'],
  ['enrolled elsewhere', { ...asked, communityId: '370306003002' }, { ...found, posting: null }, 'notInCommunity'],
  ['no such posting', asked, { ...found, posting: null }, 'notFound'],
  ['somebody else’s posting', { ...asked, personId: 'p00000002' as PersonId }, found, 'notFound'],
  ['a redemption', asked, { ...found, posting: { ...award, kind: 'redemption' as const } }, 'notReversible'],
  ['a reversal', asked, { ...found, posting: { ...award, kind: 'reversal' as const } }, 'notReversible'],
  ['an expiry', asked, { ...found, posting: { ...award, kind: 'expiry' as const } }, 'notReversible'],
  ['an award of nothing', asked, { ...found, posting: { ...award, points: 0 } }, 'notReversible'],
  ['points of a year that has lapsed', asked, { ...found, lapsed: true, reversed: true }, 'notReversible'],
  [
    'points that were taken in it',
    asked,
    { ...found, posting: { ...award, kind: 'adjustment' as const, points: -5 }, lapsed: true },
    null,
  ],
  ['reversed already', asked, { ...found, reversed: true }, 'alreadyReversed'],
  ['an award', asked, found, null],
  ['points', { ...asked, wish: { kind: 'change', points: -5 } as const }, { ...found, posting: null }, null],
])('asking about %s', (_case, input, state, why) => {
  expect(whyNotAsk(input, state)).toBe(why)
})

test.each([
  ['the member', MEMBER, 'posted', 'aboutYourself'],
  ['who asked', 'p00000006', 'posted', 'ownAdjustment'],
  ['a second person, too late', 'p00000008', 'declined', 'adjustmentDecided'],
  ['a second person, while it is being posted', 'p00000008', 'approved', 'adjustmentDecided'],
  ['a second person', 'p00000008', 'asked', null],
] as const)('decided by %s', (_case, by, state, why) => {
  expect(whyNotDecide(adjustment({ state }), by)).toBe(why)
})

const how = { digest: 'd', at: new Date(NOW + 3_600_000), reason: '记重了', reasonKey: 'k' }

test('an adjustment names both people, and its community is the other side', () => {
  expect(adjustmentFact(adjustment(), -7, { ...how, approvedBy: 'p00000008' })).toMatchObject({
    kind: 'adjustment',
    points: -7,
    counterAccount: 'community-370306003001',
    key: 'adjust:j0123456789abcdef01234567',
    cause: { adjustment: 'j0123456789abcdef01234567', askedBy: 'p00000006', approvedBy: 'p00000008' },
  })
})

test('a reversal takes an award back from its year and its day', () => {
  const cause = { service: 'other', minutes: 60, day: '2026-11-25', full: 10, cut: null } as const
  const given = nextPosting(null, fact({ cause }))
  if (given === 'pointsShort') throw new Error('an award cannot be short')
  const back = reversalFact(given, null, { ...how, askedBy: 'p00000006', approvedBy: 'p00000008' })
  expect(back).toMatchObject({ kind: 'reversal', points: -10, key: `reverse:${given._id}` })
  const next = nextPosting(given, back)
  expect(next).toMatchObject({ balanceAfter: 0, lots: {}, earned: {} })
})

test('a reversal of a redemption gives the points back to the years they came from', () => {
  const old = fact({ key: 'old', points: 20, at: new Date('2025-05-01T00:00:00+08:00') })
  const first = nextPosting(null, old)
  if (first === 'pointsShort') throw new Error('an award cannot be short')
  const second = nextPosting(first, fact({ key: 'new', points: 20, at: new Date('2026-05-01T00:00:00+08:00') }))
  if (second === 'pointsShort') throw new Error('an award cannot be short')
  const taken = nextPosting(second, fact({ key: 'redeem:1', kind: 'redemption', points: -25 }))
  if (taken === 'pointsShort') throw new Error('there were 40')
  const given = nextPosting(taken, reversalFact(taken, second, { ...how, askedBy: null, approvedBy: null }))
  expect(given).toMatchObject({ balanceAfter: 40, lots: { '2025': 20, '2026': 20 } })
  expect(findFault([first, second, taken, ...(given === 'pointsShort' ? [] : [given])])).toBeNull()
})
