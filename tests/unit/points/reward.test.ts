import {
  type Asking,
  leftOn,
  merchantOfReward,
  NONE_HAD,
  whyNotHave,
} from '../../../cloudfunctions/points/rules/reward'
import { MERCHANT, reward } from '../../support/points'

const DAY = '2026-11-25'
const FINE: Asking = { stopped: null, own: false, had: NONE_HAD, balance: 20, day: DAY }

/** A row breaks its own rule and every one below it, so the order is tested too. */
const BREAKS = [
  ['there is no such reward', {}, {}, 'rewardGone'],
  ['the shop has left', { stopped: 'merchantGone' }, {}, 'merchantGone'],
  ['they work there', { own: true }, {}, 'ownGoods'],
  ['the shop has paused it', {}, { paused: true }, 'rewardPaused'],
  ['it begins tomorrow', {}, { startsOn: '2026-11-26' }, 'rewardNotYet'],
  ['it ended yesterday', {}, { startsOn: null, endsOn: '2026-11-24' }, 'rewardOver'],
  ['none is left', {}, { endsOn: DAY, stock: 0 }, 'soldOut'],
  ['two were had, and no more are given', { had: { all: 2, day: 1 } }, { perPerson: 2 }, 'personLimit'],
  ['one was had today', { had: { all: 1, day: 1 } }, { perPersonDay: 1 }, 'dayLimit'],
  ['one point is missing', { balance: 19 }, {}, 'pointsShort'],
] as const satisfies readonly (readonly [string, Partial<Asking>, Parameters<typeof reward>[0], string])[]

test.each(BREAKS.map(([title, , , expected], index) => [title, index, expected] as const))(
  '%s → %3$s',
  (_title, index, expected) => {
    // Upwards from the last row, so that a row has its own way where two speak of the same.
    const broken = BREAKS.slice(index)
    const asking = broken.reduceRight<Asking>((state, [, over]) => ({ ...state, ...over }), FINE)
    const document = broken.reduceRight((state, [, , over]) => ({ ...state, ...over }), reward())
    expect(whyNotHave(index === 0 ? null : document, asking)).toBe(expected)
  },
)

test.each([
  ['not let pass yet', reward({ state: 'proposed' }), 'rewardGone'],
  ['on its first and last day', reward({ startsOn: DAY, endsOn: DAY }), null],
  ['the last one', reward({ stock: 1 }), null],
  ['of yesterday’s stock, which is full again today', reward({ stock: 0, perDay: 5, stockDay: '2026-11-24' }), null],
  ['of today’s stock, which is gone', reward({ stock: 0, perDay: 5, stockDay: DAY }), 'soldOut'],
])('a reward that is %s', (_case, document, expected) => {
  expect(whyNotHave(document, FINE)).toBe(expected)
})

test('how many are left: of one stock, of a day’s, of a day that has not begun, as many as are asked for', () => {
  expect(leftOn(reward({ stock: 3 }), DAY)).toBe(3)
  expect(leftOn(reward({ stock: 3, perDay: 5, stockDay: DAY }), DAY)).toBe(3)
  expect(leftOn(reward({ stock: 3, perDay: 5, stockDay: '2026-11-24' }), DAY)).toBe(5)
  expect(leftOn(reward(), DAY)).toBeNull()
})

test('a reward names its shop', () => {
  expect(merchantOfReward('r370306003001-01-02')).toBe(MERCHANT)
  expect(merchantOfReward('r370306003001-01-0123456789ab')).toBe(MERCHANT)
})
