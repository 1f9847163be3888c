import { redeemedTitle, redemptionReason } from '../../../cloudfunctions/points/rules/reason'
import { type AtTill, redemptionFact, whyNotCapture } from '../../../cloudfunctions/points/rules/redemption'
import { NONE_HAD } from '../../../cloudfunctions/points/rules/reward'
import { code, MERCHANT, NOW } from '../../support/points'

const FINE: AtTill = {
  used: false,
  stopped: null,
  till: 'p0000till',
  member: 'active',
  left: 1,
  had: NONE_HAD,
  balance: 20,
}
const EXPIRED = NOW + 60_000

/** Each row is what breaks its own rule; a row breaks every one below it too, so the order is tested as well. */
const BREAKS = [
  ['the code was captured', { used: true }, 'codeUsed'],
  ['the code has just expired', {}, 'codeExpired'],
  ['the shop is suspended', { stopped: 'merchantSuspended' }, 'merchantSuspended'],
  ['the member stands at the till', { till: 'p00000001' }, 'ownGoods'],
  ['the member is suspended', { member: 'suspended' }, 'memberSuspended'],
  ['none is left', { left: 0 }, 'soldOut'],
  ['as many as one may were had', { had: { all: 3, day: 0 } }, 'personLimit'],
  ['one was had today', { had: { all: 1, day: 1 } }, 'dayLimit'],
  ['one point is missing', { balance: 19 }, 'pointsShort'],
] as const satisfies readonly (readonly [string, Partial<AtTill>, string])[]

test.each(BREAKS.map(([title, , expected], index) => [title, index, expected] as const))(
  '%s → %3$s',
  (_title, index, expected) => {
    // Upwards from the last row, so that a row has its own way where two speak of the same.
    const broken = BREAKS.slice(index).reduceRight((state: AtTill, [, over]): AtTill => ({ ...state, ...over }), FINE)
    // Whoever expired is late; what stands below in the table is asked in time.
    const now = index <= 1 ? EXPIRED : EXPIRED - 1
    expect(whyNotCapture(code({ perPerson: 3, perPersonDay: 1 }), broken, now)).toBe(expected)
  },
)

test.each([
  ['in its last moment', code(), FINE, EXPIRED - 1],
  ['with as much as there is', code(), { ...FINE, left: null }, NOW],
  ['with one more to go', code({ perPerson: 3, perPersonDay: 2 }), { ...FINE, had: { all: 2, day: 1 } }, NOW],
])('a code can be captured %s', (_case, held, state, now) => {
  expect(whyNotCapture(held, state, now)).toBeNull()
})

test('whose account is gone cannot redeem', () => {
  expect(whyNotCapture(code(), { ...FINE, member: null }, NOW)).toBe('memberSuspended')
})

test('a capture asks for one posting: from the member, to the merchant, named by the code, with what was handed over by whom', () => {
  const fact = redemptionFact(code(), { digest: 'd1', till: 'p00000005', reasonKey: 'k', now: NOW })
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
