import { changesOf, whyNotDecide, whyNotOffer, type Wish } from '../../../cloudfunctions/points/rules/offer'
import { NOW, reward } from '../../support/points'

const DAY = '2026-11-25'
const { title, points } = reward()
const WISH: Wish = {
  title,
  points,
  stock: { kind: 'keep' },
  perPerson: null,
  perPersonDay: null,
  startsOn: null,
  endsOn: null,
  paused: false,
  picture: null,
}
const wish = (over: Partial<Wish>): Wish => ({ ...WISH, ...over })
const holding = (key: string) => ({ key, account: 'p00000001' as const, day: null, until: new Date(NOW) })

test.each([
  ['a lower price', wish({ points: 15 }), 'open'],
  ['limits, a period and a stock', wish({ perPerson: 1, endsOn: DAY, stock: { kind: 'total', left: 3 } }), 'open'],
  ['a pause', wish({ paused: true }), 'open'],
  ['a higher price', wish({ points: 21 }), 'proposed'],
  ['another name', wish({ title: '锅饼一张' }), 'proposed'],
  ['another picture', wish({ picture: 'cloud://x/rewards/1.jpg' }), 'proposed'],
])('after %s an open reward is %3$s', (_case, asked, state) => {
  const changes = changesOf(reward(), asked, DAY)
  expect(changes).toMatchObject({ state, version: 2, active: state === 'open' && !asked.paused })
})

test('something new waits for the community, and so does what it declined', () => {
  expect(changesOf(null, WISH, DAY)).toMatchObject({ state: 'proposed', active: false, version: 1, stock: null })
  expect(changesOf(reward({ state: 'declined', active: false }), WISH, DAY)).toMatchObject({ state: 'proposed' })
})

test.each([
  ['kept', reward({ stock: 7 }), { kind: 'keep' }, { stock: 7, perDay: null, stockDay: null }],
  ['counted anew', reward({ stock: 7 }), { kind: 'total', left: 20 }, { stock: 20, perDay: null, stockDay: null }],
  [
    'counted while one is held for a customer and one comes back',
    reward({ stock: 7, held: [holding('redeem:12345678'), holding('reverse:p00000001:2')] }),
    { kind: 'total', left: 20 },
    { stock: 19, perDay: null, stockDay: null },
  ],
  ['bounded no more', reward({ stock: 7 }), { kind: 'unlimited' }, { stock: null, perDay: null, stockDay: null }],
  ['so many a day', reward(), { kind: 'daily', perDay: 5 }, { stock: 5, perDay: 5, stockDay: DAY }],
  [
    'more a day, of which three are gone today',
    reward({ stock: 2, perDay: 5, stockDay: DAY }),
    { kind: 'daily', perDay: 8 },
    { stock: 5, perDay: 8, stockDay: DAY },
  ],
  [
    'fewer a day than are gone today',
    reward({ stock: 2, perDay: 5, stockDay: DAY }),
    { kind: 'daily', perDay: 1 },
    { stock: 0, perDay: 1, stockDay: DAY },
  ],
] as const)('a stock %s', (_case, before, stock, expected) => {
  expect(changesOf(before, wish({ stock }), DAY)).toMatchObject(expected)
})

test('a period does not end before it begins', () => {
  expect(whyNotOffer({ startsOn: '2026-11-26', endsOn: DAY })).toBe('periodBackwards')
  expect(whyNotOffer({ startsOn: DAY, endsOn: DAY })).toBeNull()
  expect(whyNotOffer({ startsOn: DAY, endsOn: null })).toBeNull()
})

const by = { communityId: '370306003001', own: true, version: 1 }
const waiting = reward({ state: 'proposed', active: false })
test.each([
  ['there is none', null, by, 'notFound'],
  ['it is another community’s', waiting, { ...by, communityId: '370306003002' }, 'notFound'],
  ['they work in the shop', reward({ version: 2 }), by, 'ownReward'],
  ['the shop has changed it', reward({ version: 2 }), { ...by, own: false }, 'rewardChanged'],
  ['somebody has said the word', reward(), { ...by, own: false }, 'rewardDecided'],
  ['it waits', waiting, { ...by, own: false }, null],
])('a word on it when %s', (_case, document, asked, expected) => {
  expect(whyNotDecide(document, asked)).toBe(expected)
})
