import { whyNotAtMerchant } from '../../../cloudfunctions/org/rules/merchant'

test.each([
  [null, 'merchantGone'],
  ['left', 'merchantGone'],
  ['suspended', 'merchantSuspended'],
  ['open', null],
] as const)('at a shop that is %s, points are answered by %s', (state, why) => {
  expect(whyNotAtMerchant(state && { state })).toBe(why)
})
