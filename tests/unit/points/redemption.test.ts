import { redeemedTitle, redemptionReason } from '../../../cloudfunctions/points/rules/reason'
import { redemptionFact, rewardAtTill, whyNotCapture } from '../../../cloudfunctions/points/rules/redemption'
import { code, MERCHANT, NOW, OTHER_MERCHANT, reward } from '../../support/points'

/** Each row breaks its own rule and every one below it, so the order is tested too. */
test.each([
  ['there is no such reward', null, 'rewardGone'],
  ['the reward is not given any more', reward({ active: false, merchantId: OTHER_MERCHANT }), 'rewardGone'],
  ['the reward is another merchant’s', reward({ merchantId: OTHER_MERCHANT }), 'otherMerchant'],
])('%s → %3$s', (_case, document, expected) => {
  expect(rewardAtTill(document, MERCHANT)).toBe(expected)
})

test('a till gives its own rewards', () => {
  expect(rewardAtTill(reward(), MERCHANT)).toEqual(reward())
})

const EXPIRED = NOW + 60_000
test.each([
  ['the code was captured', { used: true, balance: 0, price: 20 }, EXPIRED, 'codeUsed'],
  ['the code has just expired', { used: false, balance: 0, price: 20 }, EXPIRED, 'codeExpired'],
  ['one point is missing', { used: false, balance: 19, price: 20 }, EXPIRED - 1, 'pointsShort'],
  ['there is just enough', { used: false, balance: 20, price: 20 }, EXPIRED - 1, null],
] as const)('%s → %4$s', (_case, state, now, expected) => {
  expect(whyNotCapture(code(), state, now)).toBe(expected)
})

test('a capture asks for one posting: from the member, to the merchant, named by the code, with what was handed over by whom', () => {
  const fact = redemptionFact(code(), reward(), { digest: 'd1', till: 'p00000005', reasonKey: 'k', now: NOW })
  expect(fact).toMatchObject({
    account: 'p00000001',
    counterAccount: MERCHANT,
    kind: 'redemption',
    points: -20,
    cause: { reward: 'r370306003001-01-01', till: 'p00000005' },
    key: 'redeem:12345678',
    digest: 'd1',
    at: new Date(NOW),
    reason: { text: '换 周村烧饼一包·老周家烧饼铺' },
  })
})

test.each([
  ['周村烧饼一包', '老周家烧饼铺', '周村烧饼一包'],
  ['咖啡', '星光·周村店', '咖啡'],
  ['大·小杯', '星光·周村店', '大 小杯'],
])('what was handed over is read back from the reason: %s at %s', (title, merchant, expected) => {
  const text = redemptionReason(title, merchant)
  expect(redeemedTitle({ reason: { text, salt: '' } })).toBe(expected)
})

test('a deleted reason names nothing', () => {
  expect(redeemedTitle({ reason: null })).toBeNull()
})
