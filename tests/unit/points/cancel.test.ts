import { nextPosting } from '../../../cloudfunctions/points/rules/chain'
import { reversalFact } from '../../../cloudfunctions/points/rules/adjustment'
import { cancelReason, whyNotCancel } from '../../../cloudfunctions/points/rules/cancel'
import type { PostingDoc } from '../../../types/documents/points'
import { chain, fact, MERCHANT, NOW, OTHER_MERCHANT } from '../../support/points'

const HOURS = 3_600_000
const taken: Pick<PostingDoc, '_id' | 'kind' | 'counterAccount' | 'at'> = {
  _id: 'p00000001:3',
  kind: 'redemption',
  counterAccount: MERCHANT,
  at: new Date(NOW),
}
const of = { merchantId: MERCHANT, till: 'p00000007', reversed: true } as const

/** Each row breaks its own rule and every one below it. */
test.each([
  ['there is no such posting', null, of, NOW + 24 * HOURS, 'notFound'],
  ['it is an award', { ...taken, kind: 'award' as const }, of, NOW + 24 * HOURS, 'notFound'],
  [
    'another shop took it',
    { ...taken, counterAccount: OTHER_MERCHANT as PostingDoc['counterAccount'] },
    of,
    NOW + 24 * HOURS,
    'notFound',
  ],
  ['it is their own', taken, { ...of, till: 'p00000001' as const }, NOW + 24 * HOURS, 'aboutYourself'],
  ['it was taken back', taken, of, NOW + 24 * HOURS, 'alreadyReversed'],
  ['a day has passed', taken, { ...of, reversed: false }, NOW + 24 * HOURS, 'cancelTooLate'],
  ['the day ends in a moment', taken, { ...of, reversed: false }, NOW + 24 * HOURS - 1, null],
])('%s → %5$s', (_case, posting, at, now, expected) => {
  expect(whyNotCancel(posting, at, now)).toBe(expected)
})

test('the member reads what came back and why, whatever is left of the reason', () => {
  const reason = { text: '换 周村烧饼一包·老周家烧饼铺', salt: '' }
  expect(cancelReason({ reason }, 'ranOut')).toBe('退回 周村烧饼一包·东西没货了')
  expect(cancelReason({ reason: null }, 'wrongThing')).toBe('退回 兑换·收错了')
})

test('what is taken back says who did it, of which reward and day, and returns the points to their years', () => {
  const [given] = chain([30])
  const cause = { reward: 'r370306003001-01-01', till: 'p00000005' } as const
  const spent = nextPosting(given ?? null, fact({ kind: 'redemption', points: -20, cause, key: 'redeem:12345678' }))
  if (spent === 'pointsShort') throw new Error('short')
  const asked = { digest: 'd', at: new Date(NOW + 20 * HOURS), reason: '退回', reasonKey: 'k' }
  const back = nextPosting(
    spent,
    reversalFact(spent, given ?? null, { ...asked, askedBy: 'p00000006', approvedBy: null }),
  )
  expect(back).toMatchObject({
    kind: 'reversal',
    points: 20,
    balanceAfter: 30,
    lots: given?.lots,
    cause: { reverses: spent._id, askedBy: 'p00000006', approvedBy: null, reward: cause.reward, takenOn: '2026-11-25' },
  })
})
